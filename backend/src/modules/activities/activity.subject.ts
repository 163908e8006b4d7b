import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Subject } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { AccessSources } from '../../platform/auth/sources.js';
import { isUuid } from '../../platform/db/is-uuid.js';

/** Tells the access guard whose an activity is: of its organisers. It is named by its id, its address, or one of its dates. */
@Injectable()
export class ActivitySubject implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sources: AccessSources,
  ) {}

  onModuleInit(): void {
    const byId = (condition: string) => (municipalityId: number, id: string) =>
      isUuid(id) ? this.find(municipalityId, condition, id) : Promise.resolve(null);
    this.sources.setSubjectLoader('activity', byId('activity.id = $2'));
    this.sources.setSubjectLoader(
      'activity-date',
      byId('activity.id = (SELECT activity_id FROM occurrence WHERE municipality_id = $1 AND id = $2)'),
    );
    this.sources.setSubjectLoader('hand', (municipalityId, id) =>
      isUuid(id) ? this.findHand(municipalityId, id) : Promise.resolve(null),
    );
    this.sources.setSubjectLoader('activity-address', (municipalityId, slug) =>
      this.find(municipalityId, 'activity.slug = $2', slug),
    );
  }

  /** Of who offers or asks help, and of the organisers. */
  private async findHand(municipalityId: number, id: string): Promise<Subject | null> {
    const [hand] = await this.dataSource.query<{ person_id: string; activity_id: string }[]>(
      'SELECT person_id, activity_id FROM hand WHERE municipality_id = $1 AND id = $2',
      [municipalityId, id],
    );
    const activity = hand ? await this.find(municipalityId, 'activity.id = $2', hand.activity_id) : null;
    return activity && hand ? { ...activity, ownerIds: [...activity.ownerIds, hand.person_id], isPublic: false } : null;
  }

  private async find(municipalityId: number, condition: string, key: string): Promise<Subject | null> {
    const [row] = await this.dataSource.query<{ owner_ids: string[]; wijk_code: string | null; is_public: boolean }[]>(
      `SELECT ARRAY[organiser_id] || ARRAY(SELECT person_id FROM co_organiser
         WHERE co_organiser.municipality_id = $1 AND co_organiser.activity_id = activity.id) AS owner_ids,
         buurt.parent_code AS wijk_code, activity.state <> 'draft' AS is_public
       FROM activity LEFT JOIN place ON (place.municipality_id, place.id) = (activity.municipality_id, activity.place_id)
       LEFT JOIN area buurt ON (buurt.municipality_id, buurt.code) = (place.municipality_id, place.buurt_code)
       WHERE activity.municipality_id = $1 AND ${condition}`,
      [municipalityId, key],
    );
    return row ? { ownerIds: row.owner_ids, wijkCode: row.wijk_code, isPublic: row.is_public } : null;
  }
}
