import type { Tx } from '../platform/db/transactions.js';
import { demoInterventions, type DemoIntervention } from './interventions/demo-interventions.js';
import { demoId, insertRows, type DemoCalendar } from './seeding-tools.js';

/** The catalogue of interventions of the demo. Which initiatives started from one is written with the initiatives. */
export async function seedInterventions(tx: Tx, municipalityId: number, calendar: DemoCalendar): Promise<void> {
  const at = calendar.instant('2026-01-05T08:00:00Z');
  await insertRows(
    tx,
    'intervention',
    demoInterventions.map((entry) => rowOf(municipalityId, at, entry)),
  );
}

function rowOf(municipalityId: number, at: string, entry: DemoIntervention) {
  const { slug, title, summary, about, audiences, effects, brings, proof, owner, link, plan, series } = entry;
  return {
    municipality_id: municipalityId,
    id: demoId('intervention', slug),
    state: 'published',
    version: 1,
    ...{ slug, title, summary, about, audiences, effects, brings, proof, owner, link, plan, series },
    target_group: entry.targetGroup,
    proof_note: entry.proofNote,
    external_id: entry.externalId,
    needed_advices: entry.neededAdvices,
    needs_place: entry.needsPlace,
    place_kinds: entry.placeKinds,
    cost_note: entry.costNote,
    cost_kind: entry.costKind,
    created_at: at,
    saved_at: at,
  };
}
