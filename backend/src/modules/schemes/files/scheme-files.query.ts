import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { SchemeFile, SchemeFileItem } from '@stoep/contracts';
import { localDateOf, mostQuestionsBelowSmallAmount } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { BudgetsQuery } from '../../budgets/public.js';
import { SchemeVersionsQuery } from '../scheme-versions.query.js';
import { draftOf, faultsOf, loadSchemeFile } from './scheme-file.store.js';

/** The schemes as administrators work on them: drafts, and what is still wrong with them, included. */
@Injectable()
export class SchemeFilesQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly budgets: BudgetsQuery,
    private readonly versions: SchemeVersionsQuery,
    private readonly clock: Clock,
  ) {}

  list(municipalityId: number): Promise<SchemeFileItem[]> {
    return this.dataSource.query<SchemeFileItem[]>(
      `SELECT scheme.slug, coalesce(published.name, draft.content ->> 'name') AS name, published.version,
         draft.scheme_id IS NOT NULL AS "hasDraft", scheme.opening,
         coalesce(scheme_is_open(scheme.opening, published.opens_on, published.closes_on, $2), false) AS "isOpen"
       FROM scheme
       LEFT JOIN published_scheme published ON (published.municipality_id, published.id) = (scheme.municipality_id, scheme.id)
       LEFT JOIN scheme_draft draft ON (draft.municipality_id, draft.scheme_id) = (scheme.municipality_id, scheme.id)
       WHERE scheme.municipality_id = $1 ORDER BY name, scheme.slug`,
      [municipalityId, localDateOf(this.clock.now())],
    );
  }

  async find(municipalityId: number, slug: string): Promise<SchemeFile> {
    const row = await loadSchemeFile(this.dataSource, municipalityId, slug);
    const today = localDateOf(this.clock.now());
    const draft = await draftOf(this.dataSource, municipalityId, row, today);
    const item = (await this.list(municipalityId)).find((one) => one.slug === slug);
    return {
      slug,
      name: row.published?.name ?? draft.name,
      version: row.published?.version ?? null,
      hasDraft: row.draft !== null,
      isOpen: item?.isOpen ?? false,
      opening: row.opening,
      openingReason: row.opening_reason,
      draft,
      revision: row.revision ?? 0,
      faults: await faultsOf(this.dataSource, municipalityId, row.id, draft, today),
      questionCount: mostQuestionsBelowSmallAmount(draft),
      budgets: await this.budgets.budgets(municipalityId, { schemeSlug: slug }),
      versions: await this.versions.ofScheme(municipalityId, row.id),
    };
  }
}
