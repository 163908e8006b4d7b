import { Injectable } from '@nestjs/common';
import type { RoundStepRequest, SavedRound } from '@stoep/contracts';
import { Clock } from '../../../platform/clock.js';
import { insertRows } from '../../../platform/db/insert-rows.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { SiteAddresses } from '../../../platform/http/site-addresses.js';
import { loadRound, noteChange, type RoundRow } from '../round.store.js';
import { refuseStep } from '../staff/take-round-step.js';
import { countApart } from './count-apart.js';
import { keepBallots } from './keep-ballots.js';
import { linkApplications } from './link-applications.js';
import { loadElection } from './round-election.js';
import type { RoundProtocol } from './round-protocol.js';
import { tellHandlers } from './tell-handlers.js';
import { tellInitiators } from './tell-initiators.js';

/**
 * A second person makes the result public: each plan gets its place or why not, its initiator a mail, and its application
 * what the vote made of it. Money is not granted here: who handles dossiers hears how many wait, and takes the usual steps.
 */
@Injectable()
export class ReleaseRoundService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly addresses: SiteAddresses,
  ) {}

  release(command: Command, slug: string, request: RoundStepRequest): Promise<SavedRound> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const round = await loadRound(tx, municipalityId, slug, 'FOR NO KEY UPDATE');
      const at = this.clock.now();
      await refuseStep(tx, command, round, 'release', request.version, at);
      await releaseRound(tx, municipalityId, round, actor.personId, at);
      await tellInitiators(tx, municipalityId, round, at);
      await tellHandlers(tx, municipalityId, round, this.addresses.of(municipalityId), at);
      return { slug, version: round.version + 1 };
    });
  }
}

export async function releaseRound(
  tx: Tx,
  municipalityId: number,
  round: RoundRow,
  personId: string,
  at: Date,
): Promise<void> {
  const [counted] = await tx.query<{ protocol: RoundProtocol }[]>(
    'SELECT protocol FROM round_count WHERE municipality_id = $1 AND round_id = $2 AND position = 2',
    [municipalityId, round.id],
  );
  if (!counted) throw new Error(`Round ${round.slug} is counted without a second count.`);
  const election = await loadElection(tx, municipalityId, round);
  const outcomes = await countApart('explain', election, counted.protocol.rule, counted.protocol);
  await insertRows(
    tx,
    'round_outcome',
    outcomes.map((outcome) => ({ municipality_id: municipalityId, round_id: round.id, ...outcome })),
  );
  await linkApplications(tx, municipalityId, round.id);
  await keepBallots(tx, municipalityId, round, election, counted.protocol);
  await tx.query(
    `UPDATE voting_round SET state = 'released', version = version + 1, released_by = $3, released_at = $4 WHERE municipality_id = $1 AND id = $2`,
    [municipalityId, round.id, personId, at],
  );
  await noteChange(tx, municipalityId, round.id, { step: 'release', personId, at });
}
