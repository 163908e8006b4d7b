/**
 * The two schemes of the demo and what each wijk may spend from them this year. What is spent follows from the
 * applications.
 */
import type { DemoBudget, DemoScheme } from '../demo-types.js';
import { buurtbudgetScheme } from './buurtbudget-scheme.js';
import { kleineBuurtideeenScheme } from './kleine-buurtideeen-scheme.js';

export const demoSchemes: DemoScheme[] = [buurtbudgetScheme, kleineBuurtideeenScheme];

/** Key of the budget of a scheme in a wijk in 2026. */
export function budgetKey(schemeSlug: string, wijkCode: string): string {
  return `${schemeSlug}/${wijkCode}/2026`;
}

/** The Oude Stad and Waterrijk have nearly spent theirs, the Molenwijk has room and the village has spent nothing. */
export const demoBudgets: DemoBudget[] = [
  budget('buurtbudget-2026', 'WK990001', 900_000),
  budget('buurtbudget-2026', 'WK990002', 1_600_000),
  budget('buurtbudget-2026', 'WK990003', 800_000),
  budget('buurtbudget-2026', 'WK990004', 600_000),
  budget('kleine-buurtideeen-2026', 'WK990001', 150_000),
  budget('kleine-buurtideeen-2026', 'WK990002', 300_000),
];

function budget(schemeSlug: string, wijkCode: string, ceilingCents: number): DemoBudget {
  return { key: budgetKey(schemeSlug, wijkCode), schemeSlug, wijkCode, year: 2026, ceilingCents };
}
