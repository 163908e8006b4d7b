import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Subject } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { AccessSources } from '../../platform/auth/sources.js';
import { isUuid } from '../../platform/db/is-uuid.js';

/** Tells the access guard whose an application is: by its id for its applicant, by its number for staff. */
@Injectable()
export class ApplicationSubject implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sources: AccessSources,
  ) {}

  onModuleInit(): void {
    this.sources.setSubjectLoader('application', (municipalityId, id) =>
      isUuid(id) ? this.find(municipalityId, 'id', id) : Promise.resolve(null),
    );
    this.sources.setSubjectLoader('dossier', (municipalityId, number) => this.find(municipalityId, 'number', number));
  }

  private async find(municipalityId: number, column: 'id' | 'number', key: string): Promise<Subject | null> {
    const [row] = await this.dataSource.query<
      { applicant_id: string; wijk_code: string | null; along: string[]; is_on_behalf: boolean }[]
    >(
      `SELECT applicant_id, plan ->> 'wijkCode' AS wijk_code,
         ARRAY(SELECT person_id FROM co_applicant WHERE co_applicant.municipality_id = $1 AND application_id = application.id AND state = 'consented') AS along,
         EXISTS (SELECT FROM resident_at_desk desk WHERE desk.municipality_id = $1 AND desk.person_id = applicant_id) AS is_on_behalf
       FROM application WHERE municipality_id = $1 AND ${column} = $2`,
      [municipalityId, key],
    );
    if (!row) return null;
    const { applicant_id: applicant, wijk_code: wijkCode, along, is_on_behalf: isOnBehalf } = row;
    return { ownerIds: [applicant], readerIds: along, wijkCode, isPublic: false, isOnBehalf };
  }
}
