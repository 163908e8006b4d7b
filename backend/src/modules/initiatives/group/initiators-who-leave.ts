import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ErasureBlocker } from '@stoep/contracts';
import type { InitiativeState } from '@stoep/rules';
import type { Reader, Tx } from '../../../platform/db/transactions.js';
import { PersonalDataDuties, type Whose } from '../../identity/public.js';
import { InitiativeMoves } from '../initiative-moves.js';

/**
 * An initiator erases their account: who helps carry an initiative goes on with it, drafts go, and what nobody else
 * carries and has not begun is withdrawn, which its followers hear.
 */
@Injectable()
export class InitiatorsWhoLeave implements OnModuleInit {
  constructor(
    private readonly duties: PersonalDataDuties,
    private readonly moves: InitiativeMoves,
  ) {}

  onModuleInit(): void {
    this.duties.addHindrance(2, initiativesThatRun);
    // Applications and activities lead to initiatives: theirs go first.
    this.duties.addFarewell(2, (tx, whose, now) => this.leave(tx, whose, now));
  }

  private async leave(tx: Tx, whose: Whose, now: Date): Promise<void> {
    const { municipalityId, personId } = whose;
    for (const statement of removals) await tx.query(statement, [municipalityId, personId]);
    await handOver(tx, whose);
    const left = await tx.query<{ id: string; state: InitiativeState }[]>(
      `SELECT id, state FROM initiative
       WHERE municipality_id = $1 AND initiator_id = $2 AND state IN ('idea', 'plan') ORDER BY id FOR UPDATE`,
      [municipalityId, personId],
    );
    for (const { id, state } of left)
      await this.moves.move(tx, {
        ...{ municipalityId, id, personId, at: now },
        ...{ from: state, to: 'withdrawn', reason: null },
      });
  }
}

function initiativesThatRun(db: Reader, { municipalityId, personId }: Whose): Promise<ErasureBlocker[]> {
  return db.query<ErasureBlocker[]>(
    `SELECT 'initiative-still-runs' AS reason, title FROM initiative
     WHERE municipality_id = $1 AND initiator_id = $2 AND state IN ('applying', 'funded', 'running')
       AND NOT EXISTS (SELECT FROM co_initiator
         WHERE co_initiator.municipality_id = $1 AND co_initiator.initiative_id = initiative.id)`,
    [municipalityId, personId],
  );
}

async function handOver(tx: Tx, { municipalityId, personId }: Whose): Promise<void> {
  await tx.query(
    `WITH next AS (
       SELECT DISTINCT ON (initiative_id) initiative_id, co_initiator.person_id FROM co_initiator
       JOIN initiative ON initiative.municipality_id = co_initiator.municipality_id AND initiative.id = initiative_id
       WHERE co_initiator.municipality_id = $1 AND initiator_id = $2 ORDER BY initiative_id, since
     ), moved AS (
       UPDATE initiative SET initiator_id = next.person_id, version = version + 1 FROM next
       WHERE municipality_id = $1 AND id = next.initiative_id AND state <> 'finished' RETURNING id, initiator_id
     )
     DELETE FROM co_initiator USING moved
     WHERE municipality_id = $1 AND initiative_id = moved.id AND person_id = moved.initiator_id`,
    [municipalityId, personId],
  );
}

const ownDrafts = `initiative_id IN
  (SELECT id FROM initiative WHERE municipality_id = $1 AND initiator_id = $2 AND state = 'draft')`;

/** In the order in which the rows hang together. */
const removals: readonly string[] = [
  `DELETE FROM initiative_photo WHERE municipality_id = $1 AND ${ownDrafts}`,
  `DELETE FROM co_initiator WHERE municipality_id = $1 AND ${ownDrafts}`,
  `DELETE FROM co_initiator_invitation WHERE municipality_id = $1 AND ${ownDrafts}`,
  `DELETE FROM initiative_follow WHERE municipality_id = $1 AND ${ownDrafts}`,
  `DELETE FROM initiative WHERE municipality_id = $1 AND initiator_id = $2 AND state = 'draft'`,
];
