import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Subject } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { AccessSources } from '../../../platform/auth/sources.js';
import { isUuid } from '../../../platform/db/is-uuid.js';

/** Tells the access guard whose a facility is: of its keeper. So is a request for it; what one has asked is one's own. */
@Injectable()
export class FacilitySubject implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sources: AccessSources,
  ) {}

  onModuleInit(): void {
    const booking = (owner: string) => (municipalityId: number, id: string) =>
      isUuid(id)
        ? this.find(owner, 'facility_booking.id = $2', [municipalityId, id])
        : Promise.resolve<Subject | null>(null);
    this.sources.setSubjectLoader('facility', (municipalityId, slug) =>
      this.find('facility.keeper_id', 'facility.slug = $2', [municipalityId, slug]),
    );
    this.sources.setSubjectLoader('facility-place', (municipalityId, id) =>
      isUuid(id)
        ? this.find('facility.keeper_id', 'facility.place_id = $2', [municipalityId, id])
        : Promise.resolve(null),
    );
    this.sources.setSubjectLoader('facility-booking', booking('facility.keeper_id'));
    this.sources.setSubjectLoader('own-booking', booking('facility_booking.asked_by'));
  }

  private async find(owner: string, condition: string, parameters: [number, string]): Promise<Subject | null> {
    const [row] = await this.dataSource.query<{ owner_id: string | null; wijk_code: string | null }[]>(
      `SELECT ${owner} AS owner_id, buurt.parent_code AS wijk_code
       FROM facility JOIN place ON (place.municipality_id, place.id) = (facility.municipality_id, facility.place_id)
       LEFT JOIN area buurt ON (buurt.municipality_id, buurt.code) = (place.municipality_id, place.buurt_code)
       LEFT JOIN facility_booking ON (facility_booking.municipality_id, facility_booking.place_id) = (facility.municipality_id, facility.place_id)
       WHERE facility.municipality_id = $1 AND ${condition} LIMIT 1`,
      parameters,
    );
    return row ? { ownerIds: row.owner_id ? [row.owner_id] : [], wijkCode: row.wijk_code, isPublic: true } : null;
  }
}
