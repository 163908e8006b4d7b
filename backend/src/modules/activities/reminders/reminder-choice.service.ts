import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ReminderSettings } from '@stoep/contracts';
import type { Actor, Reminder, ReminderWay } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { isUuid } from '../../../platform/db/is-uuid.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import { Refusal } from '../../../platform/http/refusal.js';

/** What somebody wants to be reminded of: overall, and apart for one activity. With an account, or by the link in a mail. */
@Injectable()
export class ReminderChoiceService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async settings({ municipalityId, personId }: Actor): Promise<ReminderSettings> {
    const [overall] = await this.dataSource.query<{ reminder: Reminder; way: ReminderWay }[]>(
      'SELECT reminder, reminder_way AS way FROM participant WHERE municipality_id = $1 AND person_id = $2',
      [municipalityId, personId],
    );
    const activities = await this.dataSource.query<ReminderSettings['activities']>(takesPartIn, [
      municipalityId,
      personId,
      this.clock.now(),
    ]);
    return { reminder: overall?.reminder ?? 'day-before', way: overall?.way ?? 'mail', activities };
  }

  async chooseOverall(actor: Actor, reminder: Reminder): Promise<ReminderSettings> {
    await this.transactions.run(async (tx) => {
      const id = await this.participantOf(tx, actor);
      await tx.query('UPDATE participant SET reminder = $3 WHERE municipality_id = $1 AND id = $2', [
        actor.municipalityId,
        id,
        reminder,
      ]);
    });
    return this.settings(actor);
  }

  async chooseWay(actor: Actor, way: ReminderWay): Promise<ReminderSettings> {
    await this.transactions.run(async (tx) => {
      const id = await this.participantOf(tx, actor);
      await tx.query('UPDATE participant SET reminder_way = $3 WHERE municipality_id = $1 AND id = $2', [
        actor.municipalityId,
        id,
        way,
      ]);
    });
    return this.settings(actor);
  }

  async chooseFor(actor: Actor, activityId: string, reminder: Reminder | null): Promise<ReminderSettings> {
    await this.transactions.run(async (tx) => {
      const [known] = await tx.query<unknown[]>(
        `SELECT 1 FROM activity WHERE municipality_id = $1 AND id = $2 AND state IN ('published', 'ended')`,
        [actor.municipalityId, activityId],
      );
      if (!known) throw Refusal.notFound();
      const id = await this.participantOf(tx, actor);
      await (reminder === null
        ? tx.query(
            'DELETE FROM reminder_choice WHERE municipality_id = $1 AND participant_id = $2 AND activity_id = $3',
            [actor.municipalityId, id, activityId],
          )
        : choose(tx, actor.municipalityId, id, activityId, reminder));
    });
    return this.settings(actor);
  }

  /** By the link in a mail. An unknown one is answered alike, so that nothing can be learned from it. */
  async stop(municipalityId: number, token: string, activityId: string | null): Promise<{ accepted: true }> {
    if (!isUuid(token) || (activityId !== null && !isUuid(activityId))) return { accepted: true };
    await this.dataSource.query(
      activityId === null
        ? `UPDATE participant SET reminder = 'none' WHERE municipality_id = $1 AND reminder_token = $2`
        : `INSERT INTO reminder_choice (municipality_id, participant_id, activity_id, reminder)
           SELECT $1, participant.id, activity.id, 'none' FROM participant JOIN activity ON activity.municipality_id = $1 AND activity.id = $3
           WHERE participant.municipality_id = $1 AND reminder_token = $2
           ON CONFLICT (municipality_id, participant_id, activity_id) DO UPDATE SET reminder = 'none'`,
      activityId === null ? [municipalityId, token] : [municipalityId, token, activityId],
    );
    if (activityId === null) await this.forgetChoices(municipalityId, token);
    return { accepted: true };
  }

  /** "No more at all" also holds where somebody once asked for one apart. */
  private async forgetChoices(municipalityId: number, token: string): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM reminder_choice WHERE municipality_id = $1 AND participant_id IN
         (SELECT id FROM participant WHERE municipality_id = $1 AND reminder_token = $2)`,
      [municipalityId, token],
    );
  }

  private async participantOf(tx: Tx, { municipalityId, personId }: Actor): Promise<string> {
    await tx.query(
      `INSERT INTO participant (municipality_id, id, person_id, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT a_person_takes_part_as_one DO NOTHING`,
      [municipalityId, randomUUID(), personId, this.clock.now()],
    );
    const [row] = await tx.query<{ id: string }[]>(
      'SELECT id FROM participant WHERE municipality_id = $1 AND person_id = $2',
      [municipalityId, personId],
    );
    if (!row) throw Refusal.notFound();
    return row.id;
  }
}

async function choose(
  tx: Tx,
  municipalityId: number,
  participantId: string,
  activityId: string,
  reminder: Reminder,
): Promise<void> {
  await tx.query(
    `INSERT INTO reminder_choice (municipality_id, participant_id, activity_id, reminder) VALUES ($1, $2, $3, $4)
     ON CONFLICT (municipality_id, participant_id, activity_id) DO UPDATE SET reminder = excluded.reminder`,
    [municipalityId, participantId, activityId, reminder],
  );
}

const takesPartIn = `
SELECT activity.id, slug, title, reminder_choice.reminder
FROM participant JOIN activity ON activity.municipality_id = $1 AND activity.state = 'published'
LEFT JOIN reminder_choice ON reminder_choice.municipality_id = $1 AND reminder_choice.participant_id = participant.id AND reminder_choice.activity_id = activity.id
WHERE participant.municipality_id = $1 AND participant.person_id = $2 AND (reminder_choice.reminder IS NOT NULL
  OR activity.id IN (SELECT activity_id FROM membership WHERE municipality_id = $1 AND participant_id = participant.id AND ended_at IS NULL)
  OR activity.id IN (SELECT activity_id FROM signup JOIN occurrence ON occurrence.municipality_id = $1 AND occurrence.id = occurrence_id
    WHERE signup.municipality_id = $1 AND participant_id = participant.id AND signup.state <> 'declined' AND ends_at > $3))
ORDER BY title, activity.id LIMIT 200`;
