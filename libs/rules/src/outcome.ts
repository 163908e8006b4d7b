/** The answer of every rule: it holds, or it does not and says why. `reason` is the key of the text people read. */
export type Outcome<Reason extends string = string, Facts extends object = object> =
  ({ ok: true } & Facts) | Refused<Reason>;

export interface Refused<Reason extends string = string> {
  ok: false;
  reason: Reason;
  /** Figures that belong in the text, such as an amount over a limit. */
  facts?: Record<string, string | number>;
}

export const holds = { ok: true } as const;

export function refused<Reason extends string>(
  reason: Reason,
  facts?: Record<string, string | number>,
): Refused<Reason> {
  return facts ? { ok: false, reason, facts } : { ok: false, reason };
}
