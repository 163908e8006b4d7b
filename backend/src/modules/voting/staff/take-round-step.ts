import { checkRoundStep, type RoundStep } from '@stoep/rules';
import type { Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { factsOf, loadPlans, type RoundRow } from '../round.store.js';

/** Asks the table of steps, on the version that was looked at. @throws Refusal 409 */
export async function refuseStep(
  tx: Tx,
  { municipalityId, actor }: Pick<Command, 'municipalityId' | 'actor'>,
  round: RoundRow,
  step: RoundStep,
  version: number,
  now: Date,
): Promise<void> {
  if (round.version !== version) throw new Refusal(409, 'changed-meanwhile');
  const answer = checkRoundStep(step, factsOf(round, await loadPlans(tx, municipalityId, round.id), now), actor);
  if (!answer.ok) throw Refusal.because(answer);
}
