import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { WeekSheet, WeekSheetDate, WeekSheetQuery } from '@stoep/contracts';
import { resolveLocal } from '@stoep/recurrence';
import { addDays, daysOfIsoWeek, isoWeekOf, localDateOf } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Refusal } from '../../platform/http/refusal.js';

/** Some ten pages of paper. */
export const mostOnASheet = 200;
const zone = 'Europe/Amsterdam';

/**
 * Everything in one week in one area, for paper. Unlike the agenda it shows what does not go on, because who reads the
 * notice board has heard nothing of it, and it starts on Monday whatever day it is.
 */
@Injectable()
export class WeekSheets {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal 404 when there is no such area, 400 when the year has no such week */
  async sheet(municipalityId: number, { area, week }: WeekSheetQuery): Promise<WeekSheet> {
    const today = localDateOf(this.clock.now());
    const asked = week ?? isoWeekOf(today);
    const days = daysOfIsoWeek(asked);
    const [from, to] = [days?.[0], days?.[6]];
    if (!from || !to) throw Refusal.fields([{ field: 'week', reason: 'not-a-week' }]);
    const areaName = await this.nameOf(municipalityId, area);
    const dates = await this.dates(municipalityId, from, to, area ?? null);
    const isCut = dates.length > mostOnASheet;
    return { areaName, week: asked, from, to, dates: dates.slice(0, mostOnASheet), isCut, printedOn: today };
  }

  private async nameOf(municipalityId: number, area: string | undefined): Promise<string> {
    const [row] = await this.dataSource.query<{ name: string }[]>(
      `SELECT name FROM area WHERE municipality_id = $1 AND code = $2 UNION ALL
       SELECT name FROM municipality WHERE id = $1 AND $2::text IS NULL`,
      [municipalityId, area ?? null],
    );
    if (!row) throw Refusal.notFound();
    return row.name;
  }

  private async dates(municipalityId: number, from: string, to: string, area: string | null): Promise<WeekSheetDate[]> {
    const rows = await this.dataSource.query<
      (Omit<WeekSheetDate, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date })[]
    >(
      `SELECT occurrence.id, starts_at AS "startsAt", ends_at AS "endsAt", occurrence.status, slug, title, group_name AS "groupName",
         place.name AS "placeName", place.address AS "placeAddress", buurt.name AS "buurtName", cost_cents AS "costCents",
         is_wheelchair_accessible AS "isWheelchairAccessible", is_quiet AS "isQuiet", is_dementia_friendly AS "isDementiaFriendly",
         is_walk_in AS "isWalkIn", sign_up AS "signUp", who_welcomes AS "whoWelcomes", public_contact AS "publicContact"
       FROM (${inTime('scheduled')} UNION ALL ${inTime('cancelled')}) occurrence
       JOIN activity ON (activity.municipality_id, activity.id) = (occurrence.municipality_id, activity_id)
       JOIN place ON (place.municipality_id, place.id) = (occurrence.municipality_id, occurrence.place_id)
       JOIN area buurt ON (buurt.municipality_id, buurt.code) = (place.municipality_id, place.buurt_code)
       WHERE activity.state IN ('published', 'ended') AND ($4::text IS NULL OR $4 IN (buurt.code, buurt.parent_code))
       ORDER BY starts_at, title, occurrence.id LIMIT ${mostOnASheet + 1}`,
      [municipalityId, midnight(from), midnight(addDays(to, 1)), area],
    );
    return rows.map((row) => ({ ...row, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() }));
  }
}

/** In two halves, each of which reads its own index in order of time. */
const inTime = (status: WeekSheetDate['status']) =>
  `SELECT * FROM occurrence WHERE municipality_id = $1 AND status = '${status}' AND starts_at >= $2 AND starts_at < $3`;

const midnight = (day: string) => resolveLocal(`${day}T00:00:00`, zone).utc;
