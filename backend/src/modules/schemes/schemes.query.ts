import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { SchemeDetail, SchemeListItem } from '@stoep/contracts';
import {
  localDateOf,
  questionsAsked,
  schemeIsOpen,
  type ExtraQuestion,
  type LegalForm,
  type SchemeOpening,
  type SchemeRule,
  type Sharing,
} from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Refusal } from '../../platform/http/refusal.js';
import { BudgetsQuery } from '../budgets/public.js';
import { SchemeVersionsQuery } from './scheme-versions.query.js';

interface SchemeRow {
  id: string;
  slug: string;
  name: string;
  summary: string;
  purpose: string;
  opens_on: string;
  closes_on: string;
  term_weeks: number;
  part_grants_allowed: boolean;
  helper_name: string;
  helper_telephone: string;
  helper_email: string;
  rules: SchemeRule[];
  version: number;
  questions: ExtraQuestion[];
  sharing: Sharing;
  legal_form: LegalForm;
  opening: SchemeOpening;
  opening_reason: string;
  ceiling: number | null;
  free: number | null;
}

/** The schemes with their rules and what is left of their budgets, as everybody may read them. */
@Injectable()
export class SchemesQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly budgets: BudgetsQuery,
    private readonly versions: SchemeVersionsQuery,
    private readonly clock: Clock,
  ) {}

  async list(municipalityId: number): Promise<SchemeListItem[]> {
    const today = localDateOf(this.clock.now());
    return (await this.rows(municipalityId, null)).map((row) => listItemOf(row, today));
  }

  async detail(municipalityId: number, slug: string): Promise<SchemeDetail> {
    const [row] = await this.rows(municipalityId, slug);
    if (!row) throw Refusal.notFound();
    const areaRule = row.rules.find((rule) => rule.kind === 'area');
    return {
      ...listItemOf(row, localDateOf(this.clock.now())),
      purpose: row.purpose,
      helper: { name: row.helper_name, telephone: row.helper_telephone, email: row.helper_email },
      partGrantsAllowed: row.part_grants_allowed,
      areas: await this.areaNames(municipalityId, areaRule?.parameters.areaCodes ?? []),
      rules: row.rules,
      questions: row.questions,
      sharing: row.sharing,
      legalForm: row.legal_form,
      version: row.version,
      versions: await this.versions.ofScheme(municipalityId, row.id),
      budgets: await this.budgets.budgets(municipalityId, { schemeSlug: slug }),
    };
  }

  /** The published rules of a scheme, in their order. */
  async rulesOf(municipalityId: number, schemeSlug: string): Promise<SchemeRule[]> {
    const [row] = await this.rows(municipalityId, schemeSlug);
    if (!row) throw Refusal.notFound();
    return row.rules;
  }

  private rows(municipalityId: number, slug: string | null): Promise<SchemeRow[]> {
    return this.dataSource.query<SchemeRow[]>(
      `SELECT scheme.*, money.ceiling, money.free
       FROM published_scheme scheme LEFT JOIN LATERAL (SELECT sum(ceiling_cents) AS ceiling, sum(ceiling_cents - reserved_cents - committed_cents) AS free
         FROM budget WHERE budget.municipality_id = scheme.municipality_id AND budget.scheme_id = scheme.id AND budget.year = $3) money ON true
       WHERE scheme.municipality_id = $1 AND ($2::text IS NULL OR slug = $2) ORDER BY name`,
      [municipalityId, slug, Number(localDateOf(this.clock.now()).slice(0, 4))],
    );
  }

  private areaNames(municipalityId: number, codes: string[]): Promise<{ code: string; name: string }[]> {
    return this.dataSource.query(
      'SELECT code, name FROM area WHERE municipality_id = $1 AND code = ANY ($2) ORDER BY name',
      [municipalityId, codes],
    );
  }
}

function listItemOf(row: SchemeRow, today: string): SchemeListItem {
  const maximum = row.rules.find((rule) => rule.kind === 'maximum');
  return {
    slug: row.slug,
    name: row.name,
    summary: row.summary,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    isOpen: schemeIsOpen({ opening: row.opening, opensOn: row.opens_on, closesOn: row.closes_on }, today),
    closedBecause: row.opening === 'closed' ? row.opening_reason : '',
    questionCount: questionsAsked(row, { requestedCents: 0, applicantKind: null }).length,
    termWeeks: row.term_weeks,
    maximumCents: maximum?.parameters.maximumCents ?? null,
    ceilingCents: row.ceiling ?? 0,
    freeCents: row.free ?? 0,
  };
}
