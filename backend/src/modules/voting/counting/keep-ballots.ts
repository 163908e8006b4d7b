import type { Election } from '@stoep/tally';
import type { Tx } from '../../../platform/db/transactions.js';
import { keepRoundFile } from '../round-file.store.js';
import type { RoundRow } from '../round.store.js';
import { loadPlanOutcomes } from './plan-outcomes.store.js';
import { drawBallotRows, writePbOf } from './round-files.js';
import { mayPublishBallots, type RoundProtocol } from './round-protocol.js';

/**
 * Ballots in drawn order, kept once at release. For everybody: rows, around which today's titles are written. Where they
 * would tell who voted what: the whole file to the byte, for its hash is published and sworn recounters hold it against that.
 */
export async function keepBallots(
  tx: Tx,
  municipalityId: number,
  round: RoundRow,
  election: Election,
  protocol: RoundProtocol,
): Promise<void> {
  const rows = drawBallotRows(election);
  if (mayPublishBallots(protocol)) {
    await keepRoundFile(tx, municipalityId, round.id, 'ballots', rows);
    return;
  }
  const [municipality] = await tx.query<{ name: string }[]>('SELECT name FROM municipality WHERE id = $1', [
    municipalityId,
  ]);
  const plans = await loadPlanOutcomes(tx, municipalityId, round.id);
  const file = writePbOf(rows, protocol, { round, plans, municipalityName: municipality?.name ?? '' });
  await keepRoundFile(tx, municipalityId, round.id, 'sworn', file);
}
