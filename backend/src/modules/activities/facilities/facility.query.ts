import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FacilityDate, FacilityPage } from '@stoep/contracts';
import { holdsRole, type Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { Refusal } from '../../../platform/http/refusal.js';

const mostDates = 20;
const dayMs = 86_400_000;
const givenDays = 60;

type PageRow = Omit<FacilityPage, 'dates' | 'given' | 'isMine' | 'hasKeeper'> & { keeperId: string | null };
type InTime<T> = Omit<T, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date };

/** One facility with what is on there and when it is given away. For what it is given, only its keeper reads. */
@Injectable()
export class FacilityQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async page(municipalityId: number, slug: string, actor: Actor | null): Promise<FacilityPage> {
    const [row] = await this.dataSource.query<PageRow[]>(
      `SELECT place.id AS "placeId", slug, name, address, kind, description, people, has_level_entrance AS "hasLevelEntrance",
         has_accessible_toilet AS "hasAccessibleToilet", has_hearing_loop AS "hasHearingLoop", has_quiet_room AS "hasQuietRoom",
         opening_hours AS "openingHours", contact_name AS "contactName", contact_telephone AS "contactTelephone",
         contact_email AS "contactEmail", buurt_code AS "buurtCode", lon, lat, version,
         coalesce((SELECT json_agg(json_build_object('id', photo.id, 'description', photo.description, 'width', width, 'height', height) ORDER BY position)
           FROM facility_photo photo WHERE photo.municipality_id = $1 AND photo.place_id = place.id AND hidden_reason IS NULL), '[]') AS photos, keeper_id AS "keeperId"
       FROM facility JOIN place ON (place.municipality_id, place.id) = (facility.municipality_id, place_id)
       WHERE facility.municipality_id = $1 AND slug = $2`,
      [municipalityId, slug],
    );
    if (!row) throw Refusal.notFound();
    const { keeperId, ...facility } = row;
    const keeps = actor !== null && (actor.personId === keeperId || holdsRole(actor, ['administrator']));
    return {
      ...facility,
      hasKeeper: keeperId !== null,
      isMine: keeps,
      dates: await this.dates(municipalityId, row.placeId, mostDates),
      given: await this.given(municipalityId, row.placeId),
    };
  }

  /** The next dates of activities at a place. */
  async dates(municipalityId: number, placeId: string, most: number): Promise<FacilityDate[]> {
    const rows = await this.dataSource.query<InTime<FacilityDate>[]>(
      `SELECT occurrence.id, starts_at AS "startsAt", ends_at AS "endsAt", slug, title FROM occurrence
       JOIN activity ON (activity.municipality_id, activity.id) = (occurrence.municipality_id, activity_id) AND state IN ('published', 'ended')
       WHERE occurrence.municipality_id = $1 AND occurrence.place_id = $2 AND status = 'scheduled' AND ends_at > $3
       ORDER BY starts_at, occurrence.id LIMIT $4`,
      [municipalityId, placeId, this.clock.now(), most],
    );
    return rows.map(inIso);
  }

  private async given(municipalityId: number, placeId: string): Promise<FacilityPage['given']> {
    const now = this.clock.now();
    const rows = await this.dataSource.query<{ startsAt: Date; endsAt: Date }[]>(
      `SELECT lower(period) AS "startsAt", upper(period) AS "endsAt" FROM facility_booking
       WHERE municipality_id = $1 AND place_id = $2 AND state = 'agreed' AND period && tstzrange($3, $4) ORDER BY lower(period) LIMIT 100`,
      [municipalityId, placeId, now, new Date(now.getTime() + givenDays * dayMs)],
    );
    return rows.map(inIso);
  }
}

export function inIso<Row extends { startsAt: Date; endsAt: Date }>(row: Row) {
  return { ...row, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() };
}
