import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AccessSources } from '../../platform/auth/sources.js';
import { isUuid } from '../../platform/db/is-uuid.js';

/**
 * Tells the access guard whose a case is. For moderators it is also of who carries the initiative, for they do not decide
 * there; as one's own text it is of its author alone.
 */
@Injectable()
export class CaseSubject implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sources: AccessSources,
  ) {}

  onModuleInit(): void {
    this.sources.setSubjectLoader('moderation-case', (municipalityId, id) => this.find(municipalityId, id, true));
    this.sources.setSubjectLoader('own-text', (municipalityId, id) => this.find(municipalityId, id, false));
  }

  private async find(municipalityId: number, id: string, withInitiators: boolean) {
    if (!isUuid(id)) return null;
    const [row] = await this.dataSource.query<{ author_id: string; initiators: string[]; wijk_code: string | null }[]>(
      `SELECT author_id, buurt.parent_code AS wijk_code, ARRAY[initiative.initiator_id] || ARRAY(SELECT person_id FROM co_initiator
         WHERE co_initiator.municipality_id = $1 AND co_initiator.initiative_id = initiative.id) AS initiators
       FROM moderation_case one JOIN initiative ON (initiative.municipality_id, initiative.id) = (one.municipality_id, one.initiative_id)
       LEFT JOIN area buurt ON (buurt.municipality_id, buurt.code) = (initiative.municipality_id, initiative.buurt_code)
       WHERE one.municipality_id = $1 AND one.id = $2`,
      [municipalityId, id],
    );
    if (!row) return null;
    const ownerIds = withInitiators ? [row.author_id, ...row.initiators] : [row.author_id];
    return { ownerIds, wijkCode: row.wijk_code, isPublic: false };
  }
}
