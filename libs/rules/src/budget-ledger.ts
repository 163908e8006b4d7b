/**
 * A budget is a ceiling and a ledger. Postings are never changed: a counter-posting corrects. The columns that the
 * database keeps beside the ledger must equal what `balanceOf` makes of the postings.
 */
export const postingKinds = ['reserve', 'release', 'commit', 'decommit', 'pay', 'reclaim'] as const;
export type PostingKind = (typeof postingKinds)[number];

export interface Posting {
  kind: PostingKind;
  /** Always above zero, in cents; the kind says which way it goes. */
  amountCents: number;
}

export interface BudgetBalance {
  reservedCents: number;
  committedCents: number;
  paidCents: number;
}

/** The balance after these postings, in cents. */
export function balanceOf(postings: readonly Posting[]): BudgetBalance {
  const sum = (kind: PostingKind) =>
    postings.filter((posting) => posting.kind === kind).reduce((total, posting) => total + posting.amountCents, 0);
  return {
    reservedCents: sum('reserve') - sum('release'),
    committedCents: sum('commit') - sum('decommit'),
    paidCents: sum('pay') - sum('reclaim'),
  };
}

/** What can still be reserved or committed, in cents. */
export function freeCents(budget: { ceilingCents: number; reservedCents: number; committedCents: number }): number {
  return budget.ceilingCents - budget.reservedCents - budget.committedCents;
}
