import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AccessSources } from '../../platform/auth/sources.js';
import { isUuid } from '../../platform/db/is-uuid.js';

/** Tells the access guard that a person's account belongs to that person. */
@Injectable()
export class PersonSubject implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sources: AccessSources,
  ) {}

  onModuleInit(): void {
    this.sources.setSubjectLoader('person', async (municipalityId, id) => {
      if (!isUuid(id)) return null;
      const rows = await this.dataSource.query<unknown[]>(
        'SELECT 1 FROM person WHERE municipality_id = $1 AND id = $2',
        [municipalityId, id],
      );
      return rows.length === 0 ? null : { ownerIds: [id], wijkCode: null, isPublic: false };
    });
  }
}
