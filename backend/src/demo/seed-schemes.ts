import { addDays } from '@stoep/rules';
import type { Tx } from '../platform/db/transactions.js';
import { demoBudgets, demoSchemes } from './demo-municipality.js';
import type { DemoBudget, DemoScheme } from './demo-types.js';
import { demoId, insertRows, type DemoCalendar } from './seeding-tools.js';

/** The schemes, each with its first version, and their budgets for this year and the next: a scheme stays open for half a year at least. */
export async function seedSchemes(
  tx: Tx,
  municipalityId: number,
  calendar: DemoCalendar,
  schemes: DemoScheme[] = demoSchemes,
  budgets: DemoBudget[] = demoBudgets,
): Promise<void> {
  await insertRows(
    tx,
    'scheme',
    schemes.map(({ slug }) => ({
      municipality_id: municipalityId,
      id: demoId('scheme', slug),
      slug,
      opening: 'by-period',
      opening_reason: '',
    })),
  );
  await insertRows(
    tx,
    'scheme_version',
    schemes.map((scheme) => ({
      municipality_id: municipalityId,
      scheme_id: demoId('scheme', scheme.slug),
      version: 1,
      name: scheme.name,
      summary: scheme.summary,
      purpose: scheme.purpose,
      legal_form: scheme.legalForm,
      sharing: 'completeness',
      helper_name: scheme.whoHelps.name,
      helper_telephone: scheme.whoHelps.telephone,
      helper_email: scheme.whoHelps.email,
      opens_on: calendar.day(scheme.opensOn),
      closes_on: later(calendar.day(scheme.closesOn), addDays(calendar.today, 182)),
      term_weeks: scheme.termWeeks,
      part_grants_allowed: scheme.partGrantsAllowed,
      rules: scheme.rules,
      questions: [],
      change_note: '',
      published_at: calendar.day(scheme.opensOn),
    })),
  );
  await insertRows(
    tx,
    'budget',
    budgets.flatMap((budget) => budgetRows(municipalityId, calendar, budget)),
  );
}

function budgetRows(municipalityId: number, calendar: DemoCalendar, budget: DemoBudget) {
  return [0, 1].map((later) => ({
    municipality_id: municipalityId,
    id: demoId('budget', later === 0 ? budget.key : `${budget.key}+1`),
    scheme_id: demoId('scheme', budget.schemeSlug),
    area_code: budget.wijkCode,
    year: calendar.year + later,
    ceiling_cents: budget.ceilingCents,
    reserved_cents: 0,
    committed_cents: 0,
    paid_cents: 0,
  }));
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
