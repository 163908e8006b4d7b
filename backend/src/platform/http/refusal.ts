import type { FieldError } from '@stoep/contracts';
import type { Refused } from '@stoep/rules';

/** A command or request is refused for a reason that people can read. One filter turns it into problem+json. */
export class Refusal extends Error {
  /** When it is worth trying again; becomes the header Retry-After. */
  retryAfterSeconds: number | null = null;

  constructor(
    readonly status: number,
    readonly reason: string,
    readonly facts: Record<string, string | number> = {},
    readonly errors: FieldError[] = [],
  ) {
    super(reason);
  }

  /** What a rule said no to: the request was fine, the state of things was not. */
  static because(outcome: Refused): Refusal {
    return new Refusal(409, outcome.reason, outcome.facts);
  }

  /** Too often in too short a time. The sentence says how many minutes to wait. */
  static tooManyTries(seconds: number): Refusal {
    const refusal = new Refusal(429, 'too-many-tries', { n: Math.max(1, Math.ceil(seconds / 60)) });
    refusal.retryAfterSeconds = Math.max(1, Math.ceil(seconds));
    return refusal;
  }

  static notFound(): Refusal {
    return new Refusal(404, 'not-found');
  }

  /** Wrong fields, all at once. */
  static fields(errors: FieldError[]): Refusal {
    return new Refusal(400, 'fields-wrong', {}, errors);
  }
}
