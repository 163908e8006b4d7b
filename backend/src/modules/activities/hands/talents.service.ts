import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { HelperView, TalentsRequest, TalentsView } from '@stoep/contracts';
import type { Actor, TalentKind } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/db/transactions.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { AreasQuery } from '../../areas/public.js';

const mostHelpers = 100;
const noTalents: TalentsView = { kinds: [], about: '', buurtCode: null };

/** What people say they can do for their neighbourhood. Organisers find it without a name; it goes at once when asked. */
@Injectable()
export class TalentsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly areas: AreasQuery,
    private readonly clock: Clock,
  ) {}

  async talents({ municipalityId, personId }: Actor): Promise<TalentsView> {
    const [row] = await this.dataSource.query<TalentsView[]>(
      'SELECT kinds, about, buurt_code AS "buurtCode" FROM talent WHERE municipality_id = $1 AND person_id = $2',
      [municipalityId, personId],
    );
    return row ?? noTalents;
  }

  async saveTalents(actor: Actor, { kinds, about, buurtCode = null }: TalentsRequest): Promise<TalentsView> {
    const { municipalityId, personId } = actor;
    if (buurtCode !== null && (await this.areas.lineOf(municipalityId, buurtCode)).length === 0)
      throw Refusal.fields([{ field: 'buurtCode', reason: 'unknown-area' }]);
    await this.dataSource.query(
      `INSERT INTO talent (municipality_id, id, person_id, kinds, about, buurt_code, saved_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT ON CONSTRAINT one_list_of_talents_per_person DO UPDATE
         SET kinds = excluded.kinds, about = excluded.about, buurt_code = excluded.buurt_code, saved_at = excluded.saved_at`,
      [municipalityId, randomUUID(), personId, kinds, about, buurtCode, this.clock.now()],
    );
    return this.talents(actor);
  }

  /** With what organisers asked because of it, as far as there is no answer yet. */
  async removeTalents({ municipalityId, personId }: Actor): Promise<TalentsView> {
    await this.transactions.run(async (tx) => {
      await tx.query('DELETE FROM talent WHERE municipality_id = $1 AND person_id = $2', [municipalityId, personId]);
      await tx.query(
        `DELETE FROM hand WHERE municipality_id = $1 AND person_id = $2 AND started_by = 'organiser' AND person_agreed_at IS NULL`,
        [municipalityId, personId],
      );
    });
    return noTalents;
  }

  /** For an activity of one's own that is public; from the same buurt first, then from the same wijk. */
  helpers(municipalityId: number, activityId: string, kind: TalentKind | null): Promise<HelperView[]> {
    return this.dataSource.query<HelperView[]>(
      `SELECT talent.id AS "talentId", kinds, about, buurt.name AS "buurtName"
       FROM talent JOIN activity ON activity.municipality_id = $1 AND activity.id = $2 AND activity.state = 'published'
       LEFT JOIN place ON place.municipality_id = $1 AND place.id = activity.place_id
       LEFT JOIN area here ON here.municipality_id = $1 AND here.code = place.buurt_code
       LEFT JOIN area buurt ON buurt.municipality_id = $1 AND buurt.code = talent.buurt_code
       WHERE talent.municipality_id = $1 AND ($3::text IS NULL OR kinds @> ARRAY[$3::text]) AND talent.person_id <> activity.organiser_id
         AND NOT EXISTS (SELECT FROM co_organiser WHERE municipality_id = $1 AND activity_id = $2 AND person_id = talent.person_id)
         AND NOT EXISTS (SELECT FROM hand WHERE municipality_id = $1 AND activity_id = $2 AND person_id = talent.person_id AND kind = 'offers')
       ORDER BY (buurt.code = here.code) IS TRUE DESC, (buurt.parent_code = here.parent_code) IS TRUE DESC, talent.saved_at DESC, talent.id LIMIT ${mostHelpers}`,
      [municipalityId, activityId, kind],
    );
  }
}
