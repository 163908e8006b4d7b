import { randomUUID } from 'node:crypto';
import type { PostingKind } from '@stoep/rules';
import type { Tx } from '../../platform/db/transactions.js';
import { Refusal } from '../../platform/http/refusal.js';

/**
 * Writes a posting in the ledger of a budget. The database moves the budget's columns along with it and refuses what
 * goes over the ceiling (constraint reserved_and_committed_stay_under_the_ceiling), however many do so at once.
 */
export async function postToBudget(
  tx: Tx,
  posting: {
    municipalityId: number;
    budgetId: string;
    applicationId: string;
    kind: PostingKind;
    amountCents: number;
    at: Date;
  },
): Promise<void> {
  if (posting.amountCents === 0) return;
  try {
    await tx.query(
      `INSERT INTO budget_posting (municipality_id, id, budget_id, application_id, kind, amount_cents, at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        posting.municipalityId,
        randomUUID(),
        posting.budgetId,
        posting.applicationId,
        posting.kind,
        posting.amountCents,
        posting.at,
      ],
    );
  } catch (error) {
    // Only the database can know, because another grant may have taken the money a moment ago.
    throw isOverTheCeiling(error) ? new Refusal(409, 'budget-exhausted') : error;
  }
}

/** The budget an application draws on: of its scheme and year, for the narrowest area around its buurt. */
export async function findBudgetFor(
  tx: Tx,
  wanted: { municipalityId: number; schemeId: string; areaCodes: string[]; year: number },
): Promise<string | null> {
  const [row] = await tx.query<{ id: string }[]>(
    `SELECT id FROM budget WHERE municipality_id = $1 AND scheme_id = $2 AND year = $4 AND area_code = ANY ($3)
     ORDER BY array_position($3::text[], area_code) DESC LIMIT 1`,
    [wanted.municipalityId, wanted.schemeId, wanted.areaCodes, wanted.year],
  );
  return row?.id ?? null;
}

function isOverTheCeiling(error: unknown): boolean {
  const { constraint } = (error as { driverError?: { constraint?: string } }).driverError ?? {};
  return constraint === 'reserved_and_committed_stay_under_the_ceiling';
}
