/** A form on paper as a clerk types it, and what goes to the server of it. */
import type { EnterFormRequest } from '@stoep/contracts';
import type { BallotKind } from '@stoep/rules';

export interface TypedForm {
  /** In the batch. */
  number: string;
  label: string;
  chosen: readonly string[];
  /** Points, or the place in a ranking, by plan. */
  figures: Readonly<Record<string, string>>;
  isVoid: boolean;
  reason: string;
}

export const emptyForm: TypedForm = { number: '', label: '', chosen: [], figures: {}, isVoid: false, reason: '' };

export function formRequest(kind: BallotKind, typed: TypedForm): EnterFormRequest {
  const { label, isVoid, reason } = typed;
  return isVoid
    ? { label: '', selection: [], isVoid, reason }
    : { label, selection: selectionOf(kind, typed), isVoid, reason: '' };
}

function selectionOf(kind: BallotKind, { chosen, figures }: TypedForm): EnterFormRequest['selection'] {
  if (kind !== 'points' && kind !== 'ranking') return chosen.map((planId) => ({ planId }));
  const filled = Object.entries(figures)
    .map(([planId, text]) => ({ planId, points: Number(text) }))
    .filter(({ points }) => points > 0);
  if (kind === 'points') return filled;
  return filled.sort((one, other) => one.points - other.points).map(({ planId }) => ({ planId }));
}
