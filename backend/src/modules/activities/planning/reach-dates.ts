import { Injectable } from '@nestjs/common';
import type { SaveEffect } from '@stoep/contracts';
import type { Tx } from '../../../platform/db/transactions.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { ActivityRow } from '../activity.store.js';
import { lockDates, seatQueue, type DateRow, type Seat } from '../taking-part/seating.js';
import { SignUpMails } from '../taking-part/sign-up-mails.js';

export interface SavedTwice {
  municipalityId: number;
  before: ActivityRow;
  after: ActivityRow;
  now: Date;
}

const untouched: SaveEffect = { dates: 0, people: 0, promoted: 0, isMoved: false };

/**
 * What is saved of a public activity reaches its dates to come: another place, more room or less. Who takes part hears of
 * another place; whoever waits gets in where there is room now. Dates that were moved elsewhere one by one stay there.
 */
@Injectable()
export class ReachDates {
  constructor(private readonly mails: SignUpMails) {}

  /** The activity must be locked. @throws Refusal 400 when more people come than there would be room for */
  async reachDates(tx: Tx, saved: SavedTwice): Promise<SaveEffect> {
    const { municipalityId, before, after, now } = saved;
    const isMoved = before.place_id !== after.place_id;
    const isResized = before.capacity !== after.capacity || before.newcomer_places !== after.newcomer_places;
    if (before.state !== 'published' || (!isMoved && !isResized)) return untouched;
    const coming = await tx.query<{ id: string }[]>(
      `SELECT id FROM occurrence WHERE municipality_id = $1 AND activity_id = $2 AND status = 'scheduled' AND starts_at > $3`,
      [municipalityId, after.id, now],
    );
    const dates = await lockDates(
      tx,
      municipalityId,
      coming.map(({ id }) => id),
    );
    const promoted = isResized ? await this.resize(tx, saved, dates) : [];
    const moved = isMoved ? await this.move(tx, saved, dates) : [];
    return {
      dates: isResized ? dates.length : new Set(moved.map(({ id }) => id)).size,
      people: isMoved ? await this.tellMoved(tx, saved, moved) : 0,
      promoted: promoted.length,
      isMoved,
    };
  }

  private async resize(
    tx: Tx,
    { municipalityId, after, now }: SavedTwice,
    dates: readonly DateRow[],
  ): Promise<readonly Seat[]> {
    const { capacity, newcomer_places: newcomerPlaces } = after;
    const most = Math.max(0, ...dates.map(({ taken }) => taken));
    if (capacity !== null && most > capacity)
      throw Refusal.fields([{ field: 'capacity', reason: 'more-people-come-already' }]);
    for (const date of dates) {
      date.capacity = capacity;
      // Regulars who have a place keep it; what they leave is kept for newcomers from now on.
      date.newcomer_places = capacity === null ? 0 : Math.min(newcomerPlaces, capacity - date.taken_by_members);
      await tx.query(
        'UPDATE occurrence SET capacity = $3, newcomer_places = $4 WHERE municipality_id = $1 AND id = $2',
        [municipalityId, date.id, date.capacity, date.newcomer_places],
      );
    }
    const promoted = await seatQueue(
      tx,
      municipalityId,
      dates.filter(({ waiting }) => waiting > 0),
    );
    await this.mails.tellPromoted(tx, municipalityId, promoted, now);
    return promoted;
  }

  private async move(
    tx: Tx,
    { municipalityId, before, after }: SavedTwice,
    dates: readonly DateRow[],
  ): Promise<{ id: string }[]> {
    const [moved] = await tx.query<[{ id: string }[], number]>(
      `UPDATE occurrence SET place_id = $4 WHERE municipality_id = $1 AND id = ANY ($2) AND place_id = $3 RETURNING id`,
      [municipalityId, dates.map(({ id }) => id), before.place_id, after.place_id],
    );
    return moved;
  }

  /** One mail to each, about their next date there. @returns how many people */
  private async tellMoved(
    tx: Tx,
    { municipalityId, after, now }: SavedTwice,
    moved: readonly { id: string }[],
  ): Promise<number> {
    const seats = await tx.query<Seat[]>(
      `SELECT DISTINCT ON (participant_id) occurrence_id AS "occurrenceId", participant_id AS "participantId" FROM signup
       JOIN occurrence ON (occurrence.municipality_id, occurrence.id) = (signup.municipality_id, occurrence_id)
       WHERE signup.municipality_id = $1 AND occurrence_id = ANY ($2) AND state <> 'declined' ORDER BY participant_id, starts_at`,
      [municipalityId, moved.map(({ id }) => id)],
    );
    const text = 'Deze activiteit is voortaan op een andere plek. Uw eerstvolgende keer, met de nieuwe plek:';
    const key = `place:${after.version}`;
    await this.mails.tell(tx, seats, { municipalityId, key, subject: 'Andere plek', text, at: now });
    return seats.length;
  }
}
