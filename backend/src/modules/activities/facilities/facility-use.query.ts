import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FacilityUse, FacilityUseList, UnusedQuery } from '@stoep/contracts';
import { wijkenFor, type Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';

const usualWeeks = 8;
const countedWeeks = 12;
const weekMs = 7 * 86_400_000;

/** Which places are really used, for staff: counts and moments, never who came. What nobody plans anything at is flagged. */
@Injectable()
export class FacilityUseQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async uses(actor: Actor, { weeks = usualWeeks }: UnusedQuery): Promise<FacilityUseList> {
    const now = this.clock.now();
    const wijken = wijkenFor(actor, 'facility.see-use');
    const rows = await this.dataSource.query<
      (Omit<FacilityUse, 'lastUsedAt' | 'nextUseAt' | 'isUnused'> & {
        lastUsedAt: Date | null;
        nextUseAt: Date | null;
      })[]
    >(useStatement, [
      actor.municipalityId,
      now,
      new Date(now.getTime() - countedWeeks * weekMs),
      wijken === 'everywhere' ? null : wijken,
    ]);
    const until = new Date(now.getTime() + weeks * weekMs);
    const items = rows.map((row) => ({
      ...row,
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
      nextUseAt: row.nextUseAt?.toISOString() ?? null,
      isUnused: row.nextUseAt === null || row.nextUseAt > until,
    }));
    items.sort((one, other) => Number(other.isUnused) - Number(one.isUnused));
    return { weeks, unused: items.filter(({ isUnused }) => isUnused).length, items };
  }
}

/** A date of an activity counts, and so does a room that was given to somebody. */
const useStatement = `
SELECT facility.slug, place.name, facility.kind, buurt.name AS "buurtName", wijk.name AS "wijkName",
  greatest(
    (SELECT max(starts_at) FROM occurrence WHERE municipality_id = $1 AND place_id = place.id AND status = 'scheduled' AND starts_at <= $2 AND held IS NOT FALSE),
    (SELECT max(lower(period)) FROM facility_booking WHERE municipality_id = $1 AND place_id = place.id AND state = 'agreed' AND lower(period) <= $2)) AS "lastUsedAt",
  least(
    (SELECT min(starts_at) FROM occurrence WHERE municipality_id = $1 AND place_id = place.id AND status = 'scheduled' AND starts_at > $2),
    (SELECT min(lower(period)) FROM facility_booking WHERE municipality_id = $1 AND place_id = place.id AND state = 'agreed' AND lower(period) > $2)) AS "nextUseAt",
  (SELECT coalesce(sum(head_count), 0)::integer FROM occurrence WHERE municipality_id = $1 AND place_id = place.id AND held AND starts_at > $3) AS visitors
FROM facility JOIN place ON (place.municipality_id, place.id) = (facility.municipality_id, facility.place_id)
JOIN area buurt ON (buurt.municipality_id, buurt.code) = (place.municipality_id, place.buurt_code)
JOIN area wijk ON (wijk.municipality_id, wijk.code) = (buurt.municipality_id, buurt.parent_code)
WHERE facility.municipality_id = $1 AND ($4::text[] IS NULL OR wijk.code = ANY ($4))
ORDER BY place.name LIMIT 500`;
