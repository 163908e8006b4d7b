import { addDays } from '@stoep/rules';
import type { Tx } from '../platform/db/transactions.js';
import { demoBudgets, demoSchemes } from './demo-municipality.js';
import type { DemoBudget } from './demo-types.js';
import { demoId, insertRows, type DemoCalendar } from './seeding-tools.js';

/** The schemes with their rules, and their budgets for this year and the next: a scheme stays open for half a year at least. */
export async function seedSchemes(tx: Tx, municipalityId: number, calendar: DemoCalendar): Promise<void> {
  await insertRows(
    tx,
    'scheme',
    demoSchemes.map((scheme) => ({
      municipality_id: municipalityId,
      id: demoId('scheme', scheme.slug),
      slug: scheme.slug,
      name: scheme.name,
      summary: scheme.summary,
      purpose: scheme.purpose,
      legal_form: scheme.legalForm,
      helper_name: scheme.whoHelps.name,
      helper_telephone: scheme.whoHelps.telephone,
      helper_email: scheme.whoHelps.email,
      opens_on: calendar.day(scheme.opensOn),
      closes_on: later(calendar.day(scheme.closesOn), addDays(calendar.today, 182)),
      term_weeks: scheme.termWeeks,
      part_grants_allowed: scheme.partGrantsAllowed,
    })),
  );
  await insertRows(
    tx,
    'scheme_rule',
    demoSchemes.flatMap((scheme) =>
      scheme.rules.map((rule, index) => ({
        municipality_id: municipalityId,
        scheme_id: demoId('scheme', scheme.slug),
        position: index + 1,
        ...rule,
      })),
    ),
  );
  await insertRows(
    tx,
    'budget',
    demoBudgets.flatMap((budget) => budgetRows(municipalityId, calendar, budget)),
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
