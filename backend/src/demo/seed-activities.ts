import { addDays, dementiaChecklist } from '@stoep/rules';
import { enqueue, lockDates, planDates, seatQueue } from '../modules/activities/public.js';
import type { Tx } from '../platform/db/transactions.js';
import { demoActivities, demoFacilities, type DemoActivity } from './activities/demo-activities.js';
import { demoActivityPhotos, demoFacilityPhotos } from './photos/demo-photos.js';
import { seedPhotos } from './photos/seed-photos.js';
import { seedBookings } from './activities/seed-bookings.js';
import { seedHands } from './activities/seed-hands.js';
import { demoId, insertRows, type DemoCalendar } from './seeding-tools.js';

const weeksBack = 4;

/** The directory and the activities of the demo, with who comes: dates that were held, a full one with a queue, a cancelled one, and a series that a grant pays for. */
export async function seedActivities(tx: Tx, municipalityId: number, calendar: DemoCalendar, now: Date): Promise<void> {
  await seedFacilities(tx, municipalityId);
  for (const activity of demoActivities) await seedActivity(tx, municipalityId, calendar, activity, now);
  await seedWhatBecame(tx, municipalityId, now);
  await seedFunded(tx, municipalityId);
  await seedBookings(tx, municipalityId, calendar.today, now);
  await seedPictures(tx, municipalityId, now);
  await seedCoOrganiser(tx, municipalityId, now);
  await seedHands(tx, municipalityId, now);
}

/** At places of initiatives, so that they lie in their buurt. */
async function seedFacilities(tx: Tx, municipalityId: number): Promise<void> {
  const spots = await tx.query<{ buurt_code: string; lon: number; lat: number }[]>(
    `SELECT DISTINCT ON (buurt_code) buurt_code, lon, lat FROM initiative WHERE municipality_id = $1 AND lon IS NOT NULL AND buurt_code IS NOT NULL ORDER BY buurt_code, id`,
    [municipalityId],
  );
  const hours = [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '21:00' }));
  for (const [index, facility] of demoFacilities.entries()) {
    const id = demoId('place', facility.key);
    const spot = spots[index % spots.length];
    await insertRows(tx, 'place', [{ municipality_id: municipalityId, id, name: facility.name, address: '', ...spot }]);
    await insertRows(tx, 'facility', [
      {
        municipality_id: municipalityId,
        place_id: id,
        slug: facility.key,
        kind: facility.kind,
        description: facility.description,
        people: facility.people,
        has_level_entrance: index % 2 === 0,
        has_accessible_toilet: index % 2 === 0,
        has_hearing_loop: index === 1,
        has_quiet_room: index === 1,
        opening_hours: hours,
        contact_name: 'De beheerder',
        contact_telephone: '0123 456780',
        contact_email: `${facility.key}@lindermeer.example`,
        keeper_id: demoId('person', 'initiatiefnemer'),
      },
    ]);
  }
}

async function seedActivity(
  tx: Tx,
  municipalityId: number,
  calendar: DemoCalendar,
  activity: DemoActivity,
  now: Date,
): Promise<void> {
  const id = demoId('activity', activity.key);
  const begun = addDays(calendar.today, -7 * weeksBack - 1);
  await insertRows(tx, 'activity', [activityRow(municipalityId, id, activity, `${begun}T09:00:00Z`)]);
  await insertRows(tx, 'schedule', [
    {
      municipality_id: municipalityId,
      id: demoId('schedule', activity.key),
      activity_id: id,
      position: 1,
      starts_local: `${firstDay(calendar.today, activity.weekday)}T${activity.time}:00`,
      minutes: activity.minutes,
      rrule: activity.rrule,
      exdate: [],
      rdate: [],
      except_periods: [],
      // Dates begin here, so that some of them are past.
      expanded_until: `${begun}T00:00:00Z`,
    },
  ]);
  const joined = activity.memberKeys.map((key, index) => ({
    municipality_id: municipalityId,
    id: demoId('membership', `${activity.key}:${key}`),
    activity_id: id,
    participant_id: demoId('participant', key),
    party_size: 1,
    since: new Date(now.getTime() - 1_000_000 + index).toISOString(),
  }));
  await seedParticipants(tx, municipalityId, activity.memberKeys, now);
  await insertRows(tx, 'membership', joined);
  await planDates(tx, municipalityId, id, now);
}

function activityRow(municipalityId: number, id: string, activity: DemoActivity, at: string) {
  return {
    municipality_id: municipalityId,
    id,
    slug: activity.key,
    state: 'published',
    version: 1,
    organiser_id: demoId('person', activity.organiserKey),
    group_name: activity.groupName,
    title: activity.title,
    what: activity.what,
    place_id: demoId('place', activity.facilityKey),
    category: activity.category,
    time_zone: 'Europe/Amsterdam',
    for_whom: activity.forWhom,
    languages: ['nl'],
    cost_cents: activity.costCents,
    is_wheelchair_accessible: activity.facilityKey !== 'sporthal-noord',
    is_quiet: activity.isQuiet,
    is_dementia_friendly: activity.isDementiaFriendly,
    dementia_checklist: activity.isDementiaFriendly ? dementiaChecklist : [],
    dementia_statement: activity.isDementiaFriendly
      ? 'Onze gastvrouwen volgden een training. U mag altijd even weg.'
      : '',
    is_walk_in: activity.signUp !== 'required',
    who_welcomes: activity.whoWelcomes,
    public_contact: activity.publicContact ?? '',
    help_wanted: activity.helpWanted,
    help_offered: '',
    sign_up: activity.signUp,
    capacity: activity.capacity,
    newcomer_places: activity.newcomerPlaces,
    created_at: at,
    saved_at: at,
    published_at: at,
  };
}

async function seedParticipants(tx: Tx, municipalityId: number, keys: readonly string[], now: Date): Promise<void> {
  const rows = keys.map((key) => ({
    municipality_id: municipalityId,
    id: demoId('participant', key),
    person_id: demoId('person', key),
    name: '',
    created_at: now.toISOString(),
  }));
  await insertRows(tx, 'participant', rows, 'ON CONFLICT DO NOTHING');
}

/** What is past was mostly held; of cooking the next date is full, with two who wait; of football the next is off. */
async function seedWhatBecame(tx: Tx, municipalityId: number, now: Date): Promise<void> {
  await tx.query(
    `UPDATE occurrence SET held = true, head_count = 6 + (extract(epoch FROM starts_at)::bigint / 604800 % 7)::integer WHERE municipality_id = $1 AND ends_at < $2`,
    [municipalityId, now],
  );
  const guests = ['kasia-nowak', 'omar-haddad', 'elif-kaya'];
  await seedParticipants(tx, municipalityId, guests, now);
  const cooking = await lockDates(tx, municipalityId, await nextDate(tx, municipalityId, 'samen-koken', now));
  for (const key of guests)
    await enqueue(
      tx,
      municipalityId,
      cooking,
      { participantId: demoId('participant', key), partySize: 1, isMember: false },
      now,
    );
  await seatQueue(tx, municipalityId, cooking);
  await tx.query(
    `UPDATE occurrence SET status = 'cancelled', note = 'De hal is deze keer verhuurd.', sequence = 1 WHERE municipality_id = $1 AND id = ANY ($2)`,
    [municipalityId, await nextDate(tx, municipalityId, 'zaalvoetbal', now)],
  );
}

async function nextDate(tx: Tx, municipalityId: number, key: string, now: Date): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    'SELECT id FROM occurrence WHERE municipality_id = $1 AND activity_id = $2 AND starts_at > $3 ORDER BY starts_at LIMIT 1',
    [municipalityId, demoId('activity', key), now],
  );
  return rows.map(({ id }) => id);
}

async function seedPictures(tx: Tx, municipalityId: number, now: Date): Promise<void> {
  const at = new Date(now.getTime() - 20 * 86_400_000).toISOString();
  const keeperId = demoId('person', 'initiatiefnemer');
  const ofActivities = demoActivityPhotos.map((photo) => ({
    ...photo,
    subjectId: demoId('activity', photo.activityKey),
    addedById: keeperId,
  }));
  const activities = { table: 'activity_photo', subjectColumn: 'activity_id' };
  await seedPhotos(tx, municipalityId, activities, ofActivities, at);
  const ofFacilities = demoFacilityPhotos.map((photo) => ({
    ...photo,
    subjectId: demoId('place', photo.facilityKey),
    addedById: keeperId,
  }));
  await seedPhotos(tx, municipalityId, { table: 'facility_photo', subjectColumn: 'place_id' }, ofFacilities, at);
}

/** Cooking is done by two. */
async function seedCoOrganiser(tx: Tx, municipalityId: number, now: Date): Promise<void> {
  const row = { activity_id: demoId('activity', 'samen-koken'), person_id: demoId('person', 'kasia-nowak') };
  await insertRows(tx, 'co_organiser', [{ municipality_id: municipalityId, ...row, since: now.toISOString() }]);
}

/** Who got the money organises what it is for. */
async function seedFunded(tx: Tx, municipalityId: number): Promise<void> {
  await tx.query(
    `UPDATE activity SET initiative_id = paid.initiative_id, application_id = paid.id, organiser_id = paid.applicant_id
     FROM (SELECT id, initiative_id, applicant_id FROM application WHERE municipality_id = $1 AND state = 'granted' ORDER BY number LIMIT 1) paid
     WHERE municipality_id = $1 AND activity.id = $2`,
    [municipalityId, demoId('activity', 'repaircafe')],
  );
}

/** The weekday in the week that began four weeks ago. */
function firstDay(today: string, weekday: number): string {
  const monday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(today, weekday - 1 - monday - 7 * weeksBack);
}
