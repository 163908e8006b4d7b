import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AccessSources } from '../../platform/auth/sources.js';
import { isUuid } from '../../platform/db/is-uuid.js';
import { caseTables } from './queue.query.js';

/**
 * Tells the access guard whose a case is. For moderators it is also of who carries the initiative or activity, for they do not
 * decide there; as one's own text it is of its author alone.
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

  private async find(municipalityId: number, id: string, withCarriers: boolean) {
    if (!isUuid(id)) return null;
    const [row] = await this.dataSource.query<{ author_id: string; carried_by: string[]; wijk_code: string | null }[]>(
      `SELECT author_id, buurt.parent_code AS wijk_code, page.carried_by FROM ${caseTables} WHERE one.municipality_id = $1 AND one.id = $2`,
      [municipalityId, id],
    );
    if (!row) return null;
    const ownerIds = withCarriers ? [row.author_id, ...row.carried_by] : [row.author_id];
    return { ownerIds, wijkCode: row.wijk_code, isPublic: false };
  }
}
