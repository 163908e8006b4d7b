import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AskHelperRequest, HandRequest, HandView } from '@stoep/contracts';
import type { Actor, HandSide } from '@stoep/rules';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { HandMails } from './hand-mails.js';
import { findHand } from './hands.query.js';

interface HandRow {
  id: string;
  activity_id: string;
  person_id: string;
}

/**
 * Offers and requests of help at an activity. Whoever begins has said yes; when the other does too, both are told how to
 * reach each other. Ending deletes it, at any time, by either side.
 */
@Injectable()
export class HandsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly mails: HandMails,
    private readonly clock: Clock,
  ) {}

  /** By somebody who is no organiser. */
  lendHand(command: Command, activityId: string, { kind, message }: HandRequest): Promise<HandView> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      await refuseUnlessPublic(tx, municipalityId, activityId);
      if (await isOrganiser(tx, municipalityId, activityId, actor.personId))
        throw new Refusal(409, 'your-own-activity');
      const [id, now] = [randomUUID(), this.clock.now()];
      await tx.query(
        `INSERT INTO hand (municipality_id, id, activity_id, person_id, kind, started_by, message, made_at, person_agreed_at)
         VALUES ($1, $2, $3, $4, $5, 'person', $6, $7, $7)`,
        [municipalityId, id, activityId, actor.personId, kind, message, now],
      );
      await this.mails.tellOrganisers(tx, municipalityId, id, now);
      return findHand(tx, municipalityId, id, 'person');
    });
  }

  /** By an organiser, to somebody who listed a talent. */
  askHelper(command: Command, activityId: string, { talentId, message }: AskHelperRequest): Promise<HandView> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      await refuseUnlessPublic(tx, municipalityId, activityId);
      const [helper] = await tx.query<{ person_id: string }[]>(
        'SELECT person_id FROM talent WHERE municipality_id = $1 AND id = $2 FOR KEY SHARE',
        [municipalityId, talentId],
      );
      if (!helper) throw new Refusal(409, 'helper-no-longer-there');
      if (await isOrganiser(tx, municipalityId, activityId, helper.person_id))
        throw new Refusal(409, 'your-own-activity');
      const [id, now] = [randomUUID(), this.clock.now()];
      await tx.query(
        `INSERT INTO hand (municipality_id, id, activity_id, person_id, kind, started_by, message, made_at, organiser_id, organiser_agreed_at)
         VALUES ($1, $2, $3, $4, 'offers', 'organiser', $5, $6, $7, $6)`,
        [municipalityId, id, activityId, helper.person_id, message, now, actor.personId],
      );
      await this.mails.tellPerson(tx, municipalityId, id, 'asked', now);
      return findHand(tx, municipalityId, id, 'organiser');
    });
  }

  /** The yes of the other side. A second yes changes nothing. */
  agree(command: Command, id: string): Promise<HandView> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const side = sideOf(await loadForUpdate(tx, municipalityId, id), actor);
      const now = this.clock.now();
      const [, changed] = await tx.query<[unknown[], number]>(
        side === 'person'
          ? 'UPDATE hand SET person_agreed_at = $3 WHERE municipality_id = $1 AND id = $2 AND person_agreed_at IS NULL'
          : 'UPDATE hand SET organiser_agreed_at = $3, organiser_id = $4 WHERE municipality_id = $1 AND id = $2 AND organiser_agreed_at IS NULL',
        side === 'person' ? [municipalityId, id, now] : [municipalityId, id, now, actor.personId],
      );
      if (changed > 0 && side === 'person') await this.mails.tellOrganiser(tx, municipalityId, id, now);
      if (changed > 0 && side === 'organiser') await this.mails.tellPerson(tx, municipalityId, id, 'agreed', now);
      return findHand(tx, municipalityId, id, side);
    });
  }

  /** No, or not any more. Nothing of it is kept, and nobody is told why. */
  end(municipalityId: number, id: string): Promise<{ ended: true }> {
    return this.transactions.run(async (tx) => {
      await tx.query('DELETE FROM hand WHERE municipality_id = $1 AND id = $2', [municipalityId, id]);
      return { ended: true };
    });
  }
}

/** The guard let in only the person themselves and the organisers. */
function sideOf(row: HandRow, { personId }: Actor): HandSide {
  return row.person_id === personId ? 'person' : 'organiser';
}

async function loadForUpdate(tx: Tx, municipalityId: number, id: string): Promise<HandRow> {
  const [row] = await tx.query<HandRow[]>(
    'SELECT id, activity_id, person_id FROM hand WHERE municipality_id = $1 AND id = $2 FOR UPDATE',
    [municipalityId, id],
  );
  if (!row) throw Refusal.notFound();
  return row;
}

async function refuseUnlessPublic(tx: Tx, municipalityId: number, activityId: string): Promise<void> {
  const [row] = await tx.query<{ state: string }[]>(
    'SELECT state FROM activity WHERE municipality_id = $1 AND id = $2 FOR KEY SHARE',
    [municipalityId, activityId],
  );
  if (!row || row.state === 'draft' || row.state === 'hidden') throw Refusal.notFound();
  if (row.state === 'ended') throw new Refusal(409, 'activity-not-editable');
}

async function isOrganiser(tx: Tx, municipalityId: number, activityId: string, personId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM activity WHERE municipality_id = $1 AND id = $2 AND (organiser_id = $3 OR EXISTS (SELECT FROM co_organiser
       WHERE municipality_id = $1 AND activity_id = $2 AND person_id = $3))`,
    [municipalityId, activityId, personId],
  );
  return rows.length > 0;
}
