import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AgendaFact, AgendaItem, AgendaPage, AgendaQuery } from '@stoep/contracts';
import { resolveLocal } from '@stoep/recurrence';
import { addDays, localDateOf } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';

export const agendaPageSize = 20;
const zone = 'Europe/Amsterdam';
const metresPerDegree = 111_320;

/** What may be asked for stands here; nothing of a request goes into a statement. */
const facts: Record<AgendaFact, string> = {
  wheelchair: 'activity.is_wheelchair_accessible',
  quiet: 'activity.is_quiet',
  'dementia-friendly': 'activity.is_dementia_friendly',
  'walk-in': 'activity.is_walk_in',
  free: 'activity.cost_cents = 0',
};

/** What is on, in order of time: a look into the index on place and moment, page by page from where the last one ended. */
@Injectable()
export class AgendaQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async agenda(municipalityId: number, query: AgendaQuery): Promise<AgendaPage> {
    const { dates, order, where, parameters } = this.filterOf(
      municipalityId,
      query,
      await this.buurtenOf(municipalityId, query),
    );
    const rows = await this.dataSource.query<
      (Omit<AgendaItem, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date })[]
    >(
      `SELECT occurrence.id, occurrence.starts_at AS "startsAt", occurrence.ends_at AS "endsAt", activity.slug, activity.title,
         activity.group_name AS "groupName", activity.category, place.name AS "placeName", place.buurt_code AS "buurtCode",
         (SELECT name FROM area WHERE area.municipality_id = $1 AND area.code = place.buurt_code) AS "buurtName", place.lon, place.lat,
         activity.cost_cents AS "costCents", activity.is_wheelchair_accessible AS "isWheelchairAccessible", activity.is_quiet AS "isQuiet",
         activity.is_dementia_friendly AS "isDementiaFriendly", activity.is_walk_in AS "isWalkIn", activity.sign_up AS "signUp",
         occurrence.capacity IS NOT NULL AND occurrence.taken >= occurrence.capacity AS "isFull"
       FROM ${dates} JOIN activity ON (activity.municipality_id, activity.id) = (occurrence.municipality_id, occurrence.activity_id)
       JOIN place ON (place.municipality_id, place.id) = (occurrence.municipality_id, occurrence.place_id)
       WHERE ${where.join(' AND ')} ORDER BY ${order}.starts_at, ${order}.id LIMIT ${agendaPageSize + 1}`,
      parameters,
    );
    const items = rows
      .slice(0, agendaPageSize)
      .map((row) => ({ ...row, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() }));
    const last = items.at(-1);
    return { items, next: rows.length > agendaPageSize && last ? `${last.startsAt}_${last.id}` : null };
  }

  /** The buurten of the area as values: the planner then knows how many dates lie there. */
  private async buurtenOf(municipalityId: number, { area }: AgendaQuery): Promise<string[] | null> {
    if (!area || area.startsWith('GM')) return null;
    if (area.startsWith('BU')) return [area];
    const buurten = await this.dataSource.query<{ code: string }[]>(
      'SELECT code FROM area WHERE municipality_id = $1 AND parent_code = $2',
      [municipalityId, area],
    );
    return buurten.map(({ code }) => code);
  }

  private filterOf(municipalityId: number, query: AgendaQuery, buurten: string[] | null): AgendaFilter {
    const now = this.clock.now();
    const from = query.from ?? localDateOf(now);
    const to = query.to ?? addDays(from, 6);
    const parameters: unknown[] = [municipalityId];
    const place = (value: unknown) => `$${parameters.push(value)}`;
    const when = [
      'occurrence.municipality_id = $1',
      `occurrence.status = 'scheduled'`,
      `occurrence.starts_at >= ${place(resolveLocal(`${from}T00:00:00`, zone).utc)}`,
      `occurrence.starts_at < ${place(resolveLocal(`${addDays(to, 1)}T00:00:00`, zone).utc)}`,
    ];
    if (!query.from) when.push(`occurrence.ends_at > ${place(now)}`);
    if (query.after) {
      const [at, id] = query.after.split('_');
      when.push(`(occurrence.starts_at, occurrence.id) > (${place(at)}::timestamptz, ${place(id)}::uuid)`);
    }
    const what = [`activity.state = 'published'`, ...whatOf(query, place)];
    if (buurten) what.push(`place.buurt_code = ANY (${place(buurten)}::text[])`);
    const near = nearOf(query, place);
    // Near a point only few dates are left: those are put in order first, and what belongs to them is looked up last.
    return near
      ? { dates: inOrderFirst([...when, near]), order: 'dated', where: what, parameters }
      : { dates: 'occurrence', order: 'occurrence', where: [...when, ...what], parameters };
  }
}

interface AgendaFilter {
  /** The table of dates, or what stands in its place. */
  dates: string;
  /** Which of them says the order. */
  order: 'occurrence' | 'dated';
  where: string[];
  parameters: unknown[];
}

type Place = (value: unknown) => string;

function inOrderFirst(conditions: readonly string[]): string {
  return `(SELECT municipality_id, id, activity_id, place_id, starts_at, ends_at FROM occurrence
    WHERE ${conditions.join(' AND ')} ORDER BY starts_at, id OFFSET 0) dated
    JOIN occurrence ON (occurrence.municipality_id, occurrence.id) = (dated.municipality_id, dated.id)`;
}

/** Places first, as a list: then each of them is a short stretch of the index. */
function nearOf({ lon, lat, radius = 1000 }: AgendaQuery, place: Place): string | null {
  if (lon === undefined || lat === undefined) return null;
  const dLat = radius / metresPerDegree;
  const perLon = metresPerDegree * Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  const dLon = radius / perLon;
  const box = [lon + dLon, lat + dLat, lon - dLon, lat - dLat].map((value) => `${place(value)}::float8`);
  const [x, y] = [`(near.lon - ${place(lon)}) * ${place(perLon)}`, `(near.lat - ${place(lat)}) * ${metresPerDegree}`];
  return `occurrence.place_id = ANY (ARRAY(SELECT near.id FROM place near WHERE near.municipality_id = $1
    AND near.spot <@ box(point(${box[0]}, ${box[1]}), point(${box[2]}, ${box[3]}))
    AND (${x}) ^ 2 + (${y}) ^ 2 <= ${place(radius)}::float8 ^ 2))`;
}

function whatOf(query: AgendaQuery, place: Place): string[] {
  const asked = (query.facts?.split(',') ?? []) as AgendaFact[];
  return [
    ...asked.map((fact) => facts[fact]),
    ...(query.category ? [`activity.category = ${place(query.category)}`] : []),
    ...(query.forWhom
      ? [`(activity.for_whom @> ARRAY[${place(query.forWhom)}::text] OR activity.for_whom = '{}')`]
      : []),
    ...(query.q ? [`activity.search @@ websearch_to_tsquery('dutch', ${place(query.q)})`] : []),
  ];
}
