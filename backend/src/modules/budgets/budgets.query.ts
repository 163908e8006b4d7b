import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { BudgetView } from '@stoep/contracts';
import { localDateOf } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';

/** What is in each budget: public, because what is left is everybody's to know. */
@Injectable()
export class BudgetsQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The budgets of this year and before: all, or those of one scheme or one area, or one of them. */
  budgets(
    municipalityId: number,
    filter: { schemeSlug?: string; areaCode?: string; id?: string } = {},
  ): Promise<BudgetView[]> {
    return this.dataSource.query<BudgetView[]>(
      `SELECT budget.id, scheme.slug AS "schemeSlug", scheme.name AS "schemeName", budget.area_code AS "areaCode", area.name AS "areaName",
         budget.year, budget.ceiling_cents AS "ceilingCents", budget.reserved_cents AS "reservedCents",
         budget.committed_cents AS "committedCents", budget.paid_cents AS "paidCents",
         budget.ceiling_cents - budget.reserved_cents - budget.committed_cents AS "freeCents"
       FROM budget JOIN published_scheme scheme ON (scheme.municipality_id, scheme.id) = (budget.municipality_id, budget.scheme_id)
       JOIN area ON (area.municipality_id, area.code) = (budget.municipality_id, budget.area_code)
       WHERE budget.municipality_id = $1 AND ($2::text IS NULL OR scheme.slug = $2) AND ($3::text IS NULL OR budget.area_code = $3)
         AND ($4::uuid IS NULL OR budget.id = $4) AND budget.year <= $5
       ORDER BY budget.year DESC, scheme.name, area.name`,
      [municipalityId, filter.schemeSlug ?? null, filter.areaCode ?? null, filter.id ?? null, yearOf(this.clock.now())],
    );
  }
}

function yearOf(now: Date): number {
  return Number(localDateOf(now).slice(0, 4));
}
