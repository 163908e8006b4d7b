import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { isUuid } from '../../../platform/db/is-uuid.js';
import { hashToken } from '../../identity/public.js';
import type { CalendarDate } from './calendar-file.js';

const dayMs = 86_400_000;
/** So that a date does not vanish from somebody's calendar on the evening it was held. */
const keptDays = 30;
/** The nearest ones. More than this no calendar shows, and one request must not hold up the others. */
const mostDates = 5_000;

export interface Calendar {
  /** What the calendar is called in somebody's application. */
  name: string;
  dates: CalendarDate[];
}

/**
 * Which dates a calendar has. Drafts and hidden activities are in none; what was cancelled stays, as cancelled, until its
 * time is past, because who has it in a calendar has to see it there.
 */
@Injectable()
export class CalendarQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async ofMunicipality(municipalityId: number): Promise<Calendar> {
    const name = await this.nameOf('SELECT name FROM municipality WHERE id = $1', [municipalityId]);
    return { name: `Activiteiten in ${name}`, dates: await this.find(municipalityId, 'true', []) };
  }

  /** A wijk or a buurt. @returns null when there is none with this code */
  async ofArea(municipalityId: number, code: string): Promise<Calendar | null> {
    const name = await this.nameOf('SELECT name FROM area WHERE municipality_id = $1 AND code = $2', [
      municipalityId,
      code,
    ]);
    if (name === undefined) return null;
    const dates = await this.find(
      municipalityId,
      `place.buurt_code = ANY (ARRAY(SELECT code FROM area WHERE municipality_id = $1 AND $4 IN (code, parent_code)))`,
      [code],
    );
    return { name: `Activiteiten in ${name}`, dates };
  }

  async ofActivity(municipalityId: number, slug: string): Promise<Calendar | null> {
    const statement = `SELECT title AS name FROM activity WHERE municipality_id = $1 AND slug = $2 AND state IN ('published', 'ended')`;
    const name = await this.nameOf(statement, [municipalityId, slug]);
    return name === undefined ? null : { name, dates: await this.find(municipalityId, 'activity.slug = $4', [slug]) };
  }

  /** One date, also when it is long past. */
  async ofDate(municipalityId: number, id: string): Promise<Calendar | null> {
    if (!isUuid(id)) return null;
    const dates = await this.find(municipalityId, 'occurrence.id = $4', [id], new Date(0));
    const [date] = dates;
    return date ? { name: date.title, dates } : null;
  }

  /** What somebody comes to, waits for, or organises. @returns null when the address was revoked */
  async ofPerson(municipalityId: number, token: string): Promise<Calendar | null> {
    const [owner] = await this.dataSource.query<{ person_id: string }[]>(
      'SELECT person_id FROM calendar_address WHERE municipality_id = $1 AND token_hash = $2',
      [municipalityId, hashToken(token)],
    );
    if (!owner) return null;
    const dates = await this.find(municipalityId, ofThePerson, [owner.person_id], undefined, isWaiting);
    return { name: 'Mijn activiteiten', dates };
  }

  private async nameOf(statement: string, parameters: unknown[]): Promise<string | undefined> {
    const [row] = await this.dataSource.query<{ name: string }[]>(statement, parameters);
    return row?.name;
  }

  private find(
    municipalityId: number,
    condition: string,
    parameters: unknown[],
    since = new Date(this.clock.now().getTime() - keptDays * dayMs),
    waiting = 'false',
  ): Promise<CalendarDate[]> {
    return this.dataSource.query<CalendarDate[]>(
      `SELECT uid, sequence, starts_at AS "startsAt", ends_at AS "endsAt", status, ${waiting} AS "isWaiting",
         greatest(changed_at, date_trunc('second', activity.published_at)) AS "changedAt", slug, title, what, place.name AS "placeName", place.address AS "placeAddress", lon, lat
       FROM (${inTime('scheduled')} UNION ALL ${inTime('cancelled')} AND ends_at > $3) occurrence
       JOIN activity ON (activity.municipality_id, activity.id) = (occurrence.municipality_id, activity_id)
       JOIN place ON (place.municipality_id, place.id) = (occurrence.municipality_id, occurrence.place_id)
       WHERE activity.state IN ('published', 'ended') AND ${condition}
       ORDER BY starts_at, occurrence.id LIMIT ${mostDates}`,
      [municipalityId, since, this.clock.now(), ...parameters],
    );
  }
}

/** In two halves, each of which reads its own index in order of time. */
const inTime = (status: CalendarDate['status']) =>
  `SELECT * FROM occurrence WHERE municipality_id = $1 AND status = '${status}' AND starts_at > $2`;
const mine = `SELECT FROM signup JOIN participant ON (participant.municipality_id, participant.id) = (signup.municipality_id, participant_id)
  WHERE signup.municipality_id = $1 AND occurrence_id = occurrence.id AND person_id = $4`;
const ofThePerson = `(EXISTS (${mine} AND signup.state <> 'declined') OR organiser_id = $4 OR EXISTS (SELECT FROM co_organiser
  WHERE co_organiser.municipality_id = $1 AND co_organiser.activity_id = activity.id AND person_id = $4))`;
const isWaiting = `EXISTS (${mine} AND signup.state = 'waiting')`;
