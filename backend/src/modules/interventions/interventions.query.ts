import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type {
  InterventionFile,
  InterventionFileItem,
  InterventionListItem,
  InterventionView,
  StartedHere,
} from '@stoep/contracts';
import { DataSource } from 'typeorm';
import { Refusal } from '../../platform/http/refusal.js';

const mostStarted = 30;

const cardColumns = `slug, title, summary, target_group AS "targetGroup", audiences, effects, proof, needed_advices AS "neededAdvices", needs_place AS "needsPlace"`;
const viewColumns = `${cardColumns}, id, about, brings, proof_note AS "proofNote", owner, link, external_id AS "externalId", place_kinds AS "placeKinds",
  cost_note AS "costNote", cost_kind AS "costKind", plan, series`;
const healthColumns = `link_checked_at AS "linkCheckedAt", link_fails_since AS "linkFailsSince", link_fault AS "linkFault"`;

/** What everybody may see of an initiative that started from an entry. */
const isSeen = `initiative.published_at IS NOT NULL AND initiative.hidden_reason IS NULL AND initiative.state NOT IN ('withdrawn', 'merged')`;

/** The catalogue as everybody reads it, and with what is hidden for staff. */
@Injectable()
export class InterventionsQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  list(municipalityId: number): Promise<InterventionListItem[]> {
    return this.dataSource.query<InterventionListItem[]>(
      `SELECT ${cardColumns}, (SELECT count(*)::int FROM initiative WHERE initiative.municipality_id = $1
         AND initiative.intervention_id = intervention.id AND ${isSeen}) AS "startedHere"
       FROM intervention WHERE municipality_id = $1 AND state = 'published' ORDER BY title`,
      [municipalityId],
    );
  }

  /** @throws Refusal 404, also for what is hidden */
  async view(municipalityId: number, slug: string): Promise<InterventionView> {
    const [row] = await this.dataSource.query<Omit<InterventionView, 'startedHere'>[]>(
      `SELECT ${viewColumns} FROM intervention WHERE municipality_id = $1 AND slug = $2 AND state = 'published'`,
      [municipalityId, slug],
    );
    if (!row) throw Refusal.notFound();
    return { ...row, startedHere: await this.startedHere(municipalityId, row.id) };
  }

  files(municipalityId: number): Promise<InterventionFileItem[]> {
    return this.dataSource.query<InterventionFileItem[]>(
      `SELECT slug, title, state, proof, link, ${healthColumns} FROM intervention WHERE municipality_id = $1
       ORDER BY link_fails_since NULLS LAST, title`,
      [municipalityId],
    );
  }

  /** @throws Refusal 404 */
  async file(municipalityId: number, slug: string): Promise<InterventionFile> {
    const [row] = await this.dataSource.query<InterventionFile[]>(
      `SELECT ${viewColumns}, state, version, ${healthColumns} FROM intervention WHERE municipality_id = $1 AND slug = $2`,
      [municipalityId, slug],
    );
    if (!row) throw Refusal.notFound();
    return row;
  }

  private startedHere(municipalityId: number, id: string): Promise<StartedHere[]> {
    return this.dataSource.query<StartedHere[]>(
      `SELECT initiative.slug, initiative.title, initiative.state, buurt.name AS "buurtName" FROM initiative
       JOIN area buurt ON (buurt.municipality_id, buurt.code) = (initiative.municipality_id, initiative.buurt_code)
       WHERE initiative.municipality_id = $1 AND intervention_id = $2 AND ${isSeen} ORDER BY published_at DESC LIMIT ${mostStarted}`,
      [municipalityId, id],
    );
  }
}
