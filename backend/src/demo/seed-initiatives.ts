import type { Tx } from '../platform/db/transactions.js';
import { demoStartedFrom } from './interventions/demo-interventions.js';
import { demoInitiatives } from './demo-municipality.js';
import type { DemoInitiative } from './demo-types.js';
import { demoId, insertRows, type DemoCalendar } from './seeding-tools.js';

const staffStates = ['funded', 'merged', 'handed-over'];

/** The initiatives with their history, supporters and updates. */
export async function seedInitiatives(tx: Tx, municipalityId: number, calendar: DemoCalendar): Promise<void> {
  const byMerge = [...demoInitiatives].sort(
    (a, b) => Number(a.mergedIntoKey !== null) - Number(b.mergedIntoKey !== null),
  );
  await insertRows(
    tx,
    'initiative',
    byMerge.map((initiative) => initiativeRow(municipalityId, calendar, initiative)),
  );
  await insertRows(
    tx,
    'initiative_transition',
    demoInitiatives.flatMap((initiative) => transitionRows(municipalityId, calendar, initiative)),
  );
  await insertRows(
    tx,
    'support',
    demoInitiatives.flatMap((initiative) => supportRows(municipalityId, calendar, initiative)),
  );
  await insertRows(
    tx,
    'initiative_update',
    demoInitiatives.flatMap((initiative) =>
      initiative.updates.map((update, index) => ({
        municipality_id: municipalityId,
        initiative_id: demoId('initiative', initiative.key),
        position: index + 1,
        at: calendar.instant(update.at),
        text: update.text,
      })),
    ),
  );
}

function initiativeRow(municipalityId: number, calendar: DemoCalendar, initiative: DemoInitiative) {
  const lastStep = initiative.steps.at(-1);
  return {
    municipality_id: municipalityId,
    id: demoId('initiative', initiative.key),
    slug: initiative.slug,
    state: initiative.state,
    version: initiative.steps.length,
    initiator_id: demoId('person', initiative.initiatorKey),
    title: initiative.title,
    what: initiative.what,
    why: initiative.why,
    category: initiative.category,
    effects: initiative.effects,
    non_participant_notice: initiative.nonParticipantNotice,
    recurring_meetings: initiative.recurring?.meetings ?? null,
    recurring_months: initiative.recurring?.months ?? null,
    recurring_rhythm: initiative.recurring?.rhythm ?? null,
    touches_public_space: initiative.touchesPublicSpace,
    place_name: initiative.placeName,
    buurt_code: initiative.buurtCode,
    lon: initiative.point[0],
    lat: initiative.point[1],
    supporters: initiative.supporterCount,
    merged_into_id: initiative.mergedIntoKey ? demoId('initiative', initiative.mergedIntoKey) : null,
    outcome: initiative.outcome?.text ?? null,
    intervention_id: startedFrom(initiative.key),
    created_at: calendar.instant(initiative.createdAt),
    saved_at: calendar.instant(lastStep?.at ?? initiative.createdAt),
    published_at: initiative.publishedAt ? calendar.instant(initiative.publishedAt) : null,
  };
}

function startedFrom(key: string): string | null {
  const [slug] = Object.entries(demoStartedFrom).find(([, keys]) => keys.includes(key)) ?? [];
  return slug ? demoId('intervention', slug) : null;
}

function transitionRows(municipalityId: number, calendar: DemoCalendar, initiative: DemoInitiative) {
  return initiative.steps.slice(1).map((step, index) => ({
    municipality_id: municipalityId,
    initiative_id: demoId('initiative', initiative.key),
    position: index + 1,
    from_state: initiative.steps[index]?.to ?? 'draft',
    to_state: step.to,
    person_id: demoId('person', staffStates.includes(step.to) ? 'behandelaar' : initiative.initiatorKey),
    reason: step.reason,
    at: calendar.instant(step.at),
  }));
}

function supportRows(municipalityId: number, calendar: DemoCalendar, initiative: DemoInitiative) {
  return initiative.supporterKeys.map((key) => ({
    municipality_id: municipalityId,
    initiative_id: demoId('initiative', initiative.key),
    person_id: demoId('person', key),
    at: calendar.instant(initiative.publishedAt ?? initiative.createdAt),
  }));
}
