import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Subject } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { AccessSources } from '../../platform/auth/sources.js';
import { isUuid } from '../../platform/db/is-uuid.js';

/** Tells the access guard whose an initiative is: who leads it and who carries it along. It is named by its id or by its slug. */
@Injectable()
export class InitiativeSubject implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sources: AccessSources,
  ) {}

  onModuleInit(): void {
    this.sources.setSubjectLoader('initiative', (municipalityId, id) =>
      isUuid(id) ? this.find(municipalityId, 'initiative.id', id) : Promise.resolve(null),
    );
    this.sources.setSubjectLoader('initiative-address', (municipalityId, slug) =>
      this.find(municipalityId, 'initiative.slug', slug),
    );
  }

  private async find(
    municipalityId: number,
    column: 'initiative.id' | 'initiative.slug',
    key: string,
  ): Promise<Subject | null> {
    const [row] = await this.dataSource.query<
      { owner_ids: string[]; wijk_code: string | null; is_public: boolean; is_on_behalf: boolean }[]
    >(
      `SELECT ARRAY[initiator_id] || ARRAY(SELECT person_id FROM co_initiator
         WHERE co_initiator.municipality_id = $1 AND co_initiator.initiative_id = initiative.id) AS owner_ids, buurt.parent_code AS wijk_code, published_at IS NOT NULL AS is_public,
         EXISTS (SELECT FROM resident_at_desk desk WHERE desk.municipality_id = $1 AND desk.person_id = initiator_id) AS is_on_behalf FROM initiative
       LEFT JOIN area buurt ON (buurt.municipality_id, buurt.code) = (initiative.municipality_id, initiative.buurt_code)
       WHERE initiative.municipality_id = $1 AND ${column} = $2`,
      [municipalityId, key],
    );
    if (!row) return null;
    const { owner_ids: ownerIds, wijk_code: wijkCode, is_public: isPublic, is_on_behalf: isOnBehalf } = row;
    return { ownerIds, wijkCode, isPublic, isOnBehalf };
  }
}
