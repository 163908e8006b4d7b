import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { BookingView, FacilityCalendar, MyFacilities } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { FacilityQuery, inIso } from './facility.query.js';

const mostBookings = 200;
const mostDates = 40;
/** What was asked or given stays in the list a week after it is over. */
const keptMs = 7 * 86_400_000;

type BookingRow = Omit<BookingView, 'startsAt' | 'endsAt' | 'askedAt'> & {
  startsAt: Date;
  endsAt: Date;
  askedAt: Date;
};

/** Requests for rooms: the calendar of one room for its keeper, and somebody's own requests and rooms. */
@Injectable()
export class BookingsQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly facilities: FacilityQuery,
    private readonly clock: Clock,
  ) {}

  async calendar(municipalityId: number, slug: string): Promise<FacilityCalendar> {
    const [place] = await this.dataSource.query<{ place_id: string }[]>(
      'SELECT place_id FROM facility WHERE municipality_id = $1 AND slug = $2',
      [municipalityId, slug],
    );
    if (!place) throw Refusal.notFound();
    return {
      bookings: await this.bookings(
        municipalityId,
        `booking.place_id = $2 AND state IN ('asked', 'agreed')`,
        place.place_id,
      ),
      dates: await this.facilities.dates(municipalityId, place.place_id, mostDates),
    };
  }

  async mine({ municipalityId, personId }: Actor): Promise<MyFacilities> {
    const kept = await this.dataSource.query<MyFacilities['kept']>(
      `SELECT slug, name, (SELECT count(*)::integer FROM facility_booking booking WHERE booking.municipality_id = $1
         AND booking.place_id = facility.place_id AND booking.state = 'asked' AND upper(period) > $3) AS asked
       FROM facility JOIN place ON (place.municipality_id, place.id) = (facility.municipality_id, place_id)
       WHERE facility.municipality_id = $1 AND keeper_id = $2 ORDER BY name LIMIT 100`,
      [municipalityId, personId, this.clock.now()],
    );
    return { kept, bookings: await this.bookings(municipalityId, 'booking.asked_by = $2', personId) };
  }

  private async bookings(municipalityId: number, condition: string, key: string): Promise<BookingView[]> {
    const rows = await this.dataSource.query<BookingRow[]>(
      `SELECT booking.id, lower(period) AS "startsAt", upper(period) AS "endsAt", purpose, state, answer, asked_at AS "askedAt",
         person.display_name AS "askedByName", facility.slug AS "facilitySlug", place.name AS "facilityName",
         EXISTS (SELECT FROM facility_booking other WHERE other.municipality_id = $1 AND other.place_id = booking.place_id
           AND other.state = 'agreed' AND other.id <> booking.id AND other.period && booking.period) AS "isTaken"
       FROM facility_booking booking JOIN facility ON (facility.municipality_id, facility.place_id) = (booking.municipality_id, booking.place_id)
       JOIN place ON (place.municipality_id, place.id) = (booking.municipality_id, booking.place_id)
       JOIN person ON (person.municipality_id, person.id) = (booking.municipality_id, asked_by)
       WHERE booking.municipality_id = $1 AND ${condition} AND upper(period) > $3
       ORDER BY lower(period), asked_at, booking.id LIMIT ${mostBookings}`,
      [municipalityId, key, new Date(this.clock.now().getTime() - keptMs)],
    );
    return rows.map((row) => ({ ...inIso(row), askedAt: row.askedAt.toISOString() }));
  }
}
