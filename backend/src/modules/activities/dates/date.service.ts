import { Injectable } from '@nestjs/common';
import type { AttendanceRequest, DateChanged, DatePeople, MoveDateRequest } from '@stoep/contracts';
import { readMoment, resolveLocal } from '@stoep/recurrence';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { refuseUnknownPlace } from '../activity.store.js';
import { SignUpMails, type DateNews } from '../taking-part/sign-up-mails.js';

interface ChangingRow {
  id: string;
  status: 'scheduled' | 'cancelled';
  starts_at: Date;
  ends_at: Date;
  sequence: number;
  place_id: string;
  time_zone: string;
}

/** What an organiser does with one date: cancel it, move it, say whether it was held. Who is on it hears at once. */
@Injectable()
export class DateService {
  constructor(
    private readonly transactions: Transactions,
    private readonly mails: SignUpMails,
    private readonly clock: Clock,
  ) {}

  /** Sign-ups stay as they are: the date still exists, for who looks it up. */
  cancelDate(command: Command, id: string, reason: string): Promise<DateChanged> {
    return this.transactions.runOnce(command, async (tx) => {
      const row = await this.loadChangeable(tx, command.municipalityId, id);
      const [rows] = await tx.query<[ChangingRow[], number]>(
        `UPDATE occurrence SET status = 'cancelled', note = $3, sequence = sequence + 1 WHERE municipality_id = $1 AND id = $2 RETURNING *`,
        [command.municipalityId, row.id, reason],
      );
      const changed = changedOf(rows[0] ?? row);
      const text = `Deze keer gaat niet door. De reden: ${reason}`;
      await this.tellAll(tx, command.municipalityId, changed, {
        key: 'cancelled',
        subject: 'Afgelast',
        text,
        isCancellation: true,
      });
      return changed;
    });
  }

  moveDate(command: Command, id: string, request: MoveDateRequest): Promise<DateChanged> {
    return this.transactions.runOnce(command, async (tx) => {
      const row = await this.loadChangeable(tx, command.municipalityId, id);
      const moment = readMoment(request.startsLocal);
      if (moment?.kind !== 'local') throw Refusal.fields([{ field: 'startsLocal', reason: 'not-a-local-time' }]);
      const startsAt = new Date(resolveLocal(moment.local, row.time_zone).utc);
      if (startsAt <= this.clock.now()) throw Refusal.fields([{ field: 'startsLocal', reason: 'start-in-the-past' }]);
      const lasts = request.duration ? request.duration * 60_000 : row.ends_at.getTime() - row.starts_at.getTime();
      const placeId = request.placeId ?? row.place_id;
      if (placeId !== row.place_id) await refuseUnknownPlace(tx, command.municipalityId, placeId);
      const [rows] = await tx.query<[ChangingRow[], number]>(
        `UPDATE occurrence SET starts_at = $3, ends_at = $4, place_id = $5, sequence = sequence + 1 WHERE municipality_id = $1 AND id = $2 RETURNING *`,
        [command.municipalityId, row.id, startsAt, new Date(startsAt.getTime() + lasts), placeId],
      );
      const changed = changedOf(rows[0] ?? row);
      const isElsewhere = placeId !== row.place_id;
      const text = isElsewhere
        ? 'Deze keer is op een andere plek of op een ander moment. Zo is het nu:'
        : 'Deze keer is op een ander moment. Dit is het nieuwe moment:';
      const subject = isElsewhere ? 'Andere plek' : 'Ander moment';
      await this.tellAll(tx, command.municipalityId, changed, { key: 'moved', subject, text });
      return changed;
    });
  }

  /** Who walked in counts along and may go over the capacity: that binds sign-ups only. */
  noteAttendance(command: Command, id: string, { held, headCount = null }: AttendanceRequest): Promise<DateChanged> {
    return this.transactions.runOnce(command, async (tx) => {
      const row = await this.load(tx, command.municipalityId, id);
      if (row.status === 'cancelled') throw new Refusal(409, 'date-is-cancelled');
      if (row.starts_at > this.clock.now()) throw new Refusal(409, 'date-is-to-come');
      await tx.query('UPDATE occurrence SET held = $3, head_count = $4 WHERE municipality_id = $1 AND id = $2', [
        command.municipalityId,
        id,
        held,
        held ? headCount : null,
      ]);
      return changedOf(row);
    });
  }

  people(municipalityId: number, id: string): Promise<DatePeople> {
    return this.transactions.run(async (tx) => ({
      people: await tx.query<DatePeople['people']>(
        `SELECT coalesce(person.display_name, participant.name) AS name, participant.email, party_size AS "partySize", state, is_member AS "isMember"
         FROM signup JOIN participant ON (participant.municipality_id, participant.id) = (signup.municipality_id, signup.participant_id)
         LEFT JOIN person ON (person.municipality_id, person.id) = (participant.municipality_id, participant.person_id)
         WHERE signup.municipality_id = $1 AND occurrence_id = $2 AND state <> 'declined' ORDER BY state, queue_place`,
        [municipalityId, id],
      ),
    }));
  }

  private async tellAll(
    tx: Tx,
    municipalityId: number,
    { id, sequence }: DateChanged,
    { key, ...news }: Pick<DateNews, 'key' | 'subject' | 'text' | 'isCancellation'>,
  ): Promise<void> {
    const seats = await tx.query<{ occurrenceId: string; participantId: string }[]>(
      `SELECT occurrence_id AS "occurrenceId", participant_id AS "participantId" FROM signup
       WHERE municipality_id = $1 AND occurrence_id = $2 AND state <> 'declined'`,
      [municipalityId, id],
    );
    const at = this.clock.now();
    await this.mails.tell(tx, seats, { municipalityId, key: `${key}:${sequence}`, ...news, at });
  }

  private async loadChangeable(tx: Tx, municipalityId: number, id: string): Promise<ChangingRow> {
    const row = await this.load(tx, municipalityId, id);
    if (row.status === 'cancelled') throw new Refusal(409, 'date-is-cancelled');
    if (row.starts_at <= this.clock.now()) throw new Refusal(409, 'date-is-past');
    return row;
  }

  private async load(tx: Tx, municipalityId: number, id: string): Promise<ChangingRow> {
    const [row] = await tx.query<ChangingRow[]>(
      `SELECT occurrence.*, activity.time_zone FROM occurrence JOIN activity ON (activity.municipality_id, activity.id) = (occurrence.municipality_id, activity_id)
       WHERE occurrence.municipality_id = $1 AND occurrence.id = $2 FOR NO KEY UPDATE OF occurrence`,
      [municipalityId, id],
    );
    if (!row) throw Refusal.notFound();
    return row;
  }
}

function changedOf({ id, status, starts_at, ends_at, sequence }: ChangingRow): DateChanged {
  return { id, status, startsAt: starts_at.toISOString(), endsAt: ends_at.toISOString(), sequence };
}
