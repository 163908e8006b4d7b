import { storeTheme } from '../modules/areas/public.js';
import type { Tx } from '../platform/db/transactions.js';
import { duinradeInitiatives, type DuinradeInitiative } from './duinrade/duinrade-initiatives.js';
import { duinradeMailDomain, duinradePeople } from './duinrade/duinrade-people.js';
import { duinradeAddresses, duinradeAreas, duinradeCode, middleOf } from './duinrade/duinrade-places.js';
import { duinradeBudgets, duinradeScheme } from './duinrade/duinrade-scheme.js';
import { duinradeTheme } from './duinrade/duinrade-theme.js';
import { seedSchemes } from './seed-schemes.js';
import { demoId, insertRows, type DemoCalendar } from './seeding-tools.js';

/** The second municipality of the demo, on a host name of its own and with its own theme. */
export async function seedDuinrade(
  tx: Tx,
  municipalityId: number,
  calendar: DemoCalendar,
  passwordHash: string,
): Promise<void> {
  await seedPlaces(tx, municipalityId);
  await seedPeople(tx, municipalityId, calendar, passwordHash);
  await seedInitiatives(tx, municipalityId, calendar);
  await seedSchemes(tx, municipalityId, calendar, [duinradeScheme], duinradeBudgets);
  await storeTheme(tx, municipalityId, duinradeTheme, new Date(calendar.instant('2026-01-05T08:00:00Z')));
}

async function seedPlaces(tx: Tx, municipalityId: number): Promise<void> {
  const municipality_id = municipalityId;
  await insertRows(tx, 'municipality', [
    {
      id: municipalityId,
      code: duinradeCode,
      name: 'Duinrade',
      contact_name: 'Bureau Buurtwerk',
      contact_telephone: '0900 765 43 21',
      contact_email: `buurtwerk@${duinradeMailDomain}`,
      is_demo: true,
      is_default: false,
    },
  ]);
  await insertRows(tx, 'municipality_host', [{ host: 'duinrade.localhost', municipality_id }]);
  await insertRows(
    tx,
    'area',
    duinradeAreas().map(({ code, kind, name, parentCode, geometry, bounds }) => ({
      municipality_id,
      code,
      kind,
      name,
      parent_code: parentCode,
      geometry,
      min_lon: bounds.minLon,
      min_lat: bounds.minLat,
      max_lon: bounds.maxLon,
      max_lat: bounds.maxLat,
      boundaries_year: 2026,
    })),
  );
  await insertRows(
    tx,
    'address',
    duinradeAddresses().map((address, index) => ({ municipality_id, id: index + 1, ...address })),
  );
}

async function seedPeople(tx: Tx, municipalityId: number, calendar: DemoCalendar, passwordHash: string): Promise<void> {
  const at = calendar.instant('2026-01-05T08:00:00Z');
  await insertRows(
    tx,
    'person',
    duinradePeople.map(({ account, name }) => ({
      municipality_id: municipalityId,
      id: personId(account),
      email: `${account}@${duinradeMailDomain}`,
      display_name: name,
      password_hash: passwordHash,
      confirmed_at: at,
      created_at: at,
    })),
  );
  await insertRows(
    tx,
    'role_assignment',
    duinradePeople.flatMap(({ account, role }) =>
      role
        ? [{ municipality_id: municipalityId, person_id: personId(account), role, wijk_code: null, given_at: at }]
        : [],
    ),
  );
}

async function seedInitiatives(tx: Tx, municipalityId: number, calendar: DemoCalendar): Promise<void> {
  await insertRows(
    tx,
    'initiative',
    duinradeInitiatives.map((initiative) => initiativeRow(municipalityId, calendar, initiative)),
  );
  await insertRows(
    tx,
    'initiative_transition',
    duinradeInitiatives.flatMap((initiative) =>
      statesOf(initiative).map((state, index, states) => ({
        municipality_id: municipalityId,
        initiative_id: demoId('duinrade-initiative', initiative.slug),
        position: index + 1,
        from_state: states[index - 1] ?? 'draft',
        to_state: state,
        person_id: personId(initiative.by),
        at: calendar.instant(initiative.at),
      })),
    ),
  );
  await insertRows(
    tx,
    'support',
    duinradeInitiatives.flatMap((initiative) =>
      initiative.supportedBy.map((account) => ({
        municipality_id: municipalityId,
        initiative_id: demoId('duinrade-initiative', initiative.slug),
        person_id: personId(account),
        at: calendar.instant(initiative.at),
      })),
    ),
  );
}

function initiativeRow(municipalityId: number, calendar: DemoCalendar, initiative: DuinradeInitiative) {
  const [lon, lat] = middleOf(initiative.buurtCode);
  const at = calendar.instant(initiative.at);
  return {
    municipality_id: municipalityId,
    id: demoId('duinrade-initiative', initiative.slug),
    slug: initiative.slug,
    state: initiative.state,
    version: statesOf(initiative).length + 1,
    initiator_id: personId(initiative.by),
    title: initiative.title,
    what: initiative.what,
    why: initiative.why,
    category: initiative.category,
    effects: initiative.effects,
    non_participant_notice: 'Wie niet meedoet, merkt dat het in de buurt levendiger is.',
    place_name: initiative.placeName,
    buurt_code: initiative.buurtCode,
    lon,
    lat,
    supporters: initiative.supportedBy.length,
    created_at: at,
    saved_at: at,
    published_at: at,
  };
}

function statesOf({ state }: DuinradeInitiative): string[] {
  const path = ['idea', 'plan', 'running'];
  return path.slice(0, path.indexOf(state) + 1);
}

function personId(account: string): string {
  return demoId('duinrade-person', account);
}
