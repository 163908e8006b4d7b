import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { ActivityView, CalendarAddressMade } from '@stoep/contracts';
import { anActivity } from '../../../testing/activities.js';
import { must } from '../../../testing/builders.js';
import { lintCalendar } from '../../../testing/calendar-lint.js';
import { PlatformUnderTest, type Answer, type Visitor } from '../../../testing/platform-under-test.js';

/**
 * Every feed: read by ical.js in strict mode and by our own lint, and compared with the database date by date. With
 * CALENDARS_FOLDER they are written there too, so that other validators can look (tools/check-calendars.mjs).
 */
let platform: PlatformUnderTest;
let organiser: Visitor;
let neighbour: Visitor;
let activity: ActivityView;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  platform.setTime('2027-03-01T08:00:00Z');
  organiser = await platform.as('bewoner');
  neighbour = await platform.as('initiatiefnemer');
  activity = await anActivity(organiser, {
    title: 'Soep, brood; "kaas" \\ en é🙂',
    what: `Eerste regel.\nTweede, met komma; en puntkomma. ${'Gezellig 🙂 '.repeat(30)}`,
  });
});
afterAll(() => platform.stop());

const idOf = (place: number) => activity.dates[place]?.id ?? '';
const feed = (path: string, headers: Record<string, string> = {}, host?: string) =>
  platform.visitor(host).get<string>(`/api/calendars/${path}/agenda.ics`, headers);
const ofActivity = () => feed(`activities/${activity.slug}`);

interface Event {
  uid: string;
  sequence: number;
  status: string;
  summary: string;
  start: string;
  end: string;
}

function read(answer: Answer<string>): Event[] {
  const text = must(answer, 200);
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(lintCalendar(text)).toEqual([]);
  ICAL.design.strict = true;
  const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
  return events.map((component) => {
    const event = new ICAL.Event(component);
    const at = (time: ICAL.Time) => time.toJSDate().toISOString();
    const status = String(component.getFirstPropertyValue('status'));
    const { uid, sequence, summary, startDate, endDate } = event;
    return { uid, sequence, status, summary, start: at(startDate), end: at(endDate) };
  });
}

const stored = (condition: string, parameters: unknown[] = []) =>
  platform.db
    .query<Omit<Event, 'summary'>[]>(
      `SELECT uid, sequence, CASE status WHEN 'cancelled' THEN 'CANCELLED' ELSE 'CONFIRMED' END AS status, starts_at AS start, ends_at AS "end"
       FROM occurrence JOIN activity ON (activity.municipality_id, activity.id) = (occurrence.municipality_id, activity_id)
       JOIN place ON (place.municipality_id, place.id) = (occurrence.municipality_id, occurrence.place_id)
       WHERE occurrence.municipality_id = 1 AND activity.state IN ('published', 'ended')
         AND starts_at > '2027-01-30T08:00Z' AND (status = 'scheduled' OR ends_at > '2027-03-01T08:00Z') AND ${condition} ORDER BY starts_at, occurrence.id`,
      parameters,
    )
    .then((rows) => JSON.parse(JSON.stringify(rows)) as Omit<Event, 'summary'>[]);
const bare = (events: Event[]) => events.map(({ summary: _, ...event }) => event);

it('gives every public calendar exactly the dates of the database', async () => {
  const buurt = activity.place?.buurtCode ?? '';
  const [area] = await platform.db.query<{ wijk: string }[]>(
    'SELECT parent_code AS wijk FROM area WHERE municipality_id = 1 AND code = $1',
    [buurt],
  );
  const wijk = area?.wijk ?? '';
  const all = await platform.visitor().get<string>('/api/calendars/agenda.ics');
  const feeds: [string, Answer<string>, string, unknown[]][] = [
    ['gemeente', all, 'true', []],
    ['buurt', await feed(`areas/${buurt}`), 'place.buurt_code = $1', [buurt]],
    ['wijk', await feed(`areas/${wijk}`), 'buurt_code IN (SELECT code FROM area WHERE parent_code = $1)', [wijk]],
    ['activiteit', await ofActivity(), 'slug = $1', [activity.slug]],
    ['een-keer', await feed(`dates/${idOf(0)}`), 'occurrence.id = $1', [idOf(0)]],
  ];
  for (const [name, answer, condition, parameters] of feeds) {
    const events = read(answer);
    expect(events.length).toBeGreaterThan(0);
    expect(bare(events)).toEqual(await stored(condition, parameters));
    const folder = process.env['CALENDARS_FOLDER'];
    if (folder) writeFileSync(join(folder, `${name}.ics`), answer.body);
  }
});

it('keeps the uid of a date that moves, and shows a cancelled one until it is past', async () => {
  const [before] = read(await ofActivity());
  must(
    await organiser.post(`/api/activity-dates/${idOf(0)}/move`, { startsLocal: '2027-03-03T15:00:00', duration: 60 }),
    200,
  );
  must(await organiser.post(`/api/activity-dates/${idOf(1)}/cancel`, { reason: 'De kok is ziek.' }), 200);
  const [moved, cancelled] = read(await ofActivity());
  expect(moved).toMatchObject({ uid: before?.uid, sequence: 1, start: '2027-03-03T14:00:00.000Z' });
  expect(cancelled).toMatchObject({ sequence: 1, status: 'CANCELLED' });
  expect(cancelled?.summary).toMatch(/^AFGELAST: /);
  platform.setTime('2027-03-10T08:00:00Z');
  expect(read(await ofActivity()).map(({ uid }) => uid)).not.toContain(cancelled?.uid);
  platform.setTime('2027-03-01T08:00:00Z');
});

it('raises the sequence and the stamp whoever changes a date, and never lets a uid change', async () => {
  const change = (what: string) => platform.db.query(`UPDATE occurrence SET ${what} WHERE id = $1`, [idOf(3)]);
  const sequence = async () => read(await feed(`dates/${idOf(3)}`))[0]?.sequence;
  await change(`ends_at = ends_at + interval '1 hour'`);
  expect(await sequence()).toBe(1);
  await change('head_count = 3');
  expect(await sequence()).toBe(1);
  await expect(change('uid = gen_random_uuid()')).rejects.toThrow('calendars know a date by its uid');
});

it('answers 304 to who has it already, and the whole again after a change', async () => {
  const first = await ofActivity();
  const tag = first.headers['etag'] ?? '';
  const again = await feed(`activities/${activity.slug}`, { 'if-none-match': tag });
  expect([again.status, again.body, again.headers['etag']]).toEqual([304, '', tag]);
  must(await organiser.post(`/api/activity-dates/${idOf(4)}/cancel`, { reason: 'Vakantie.' }), 200);
  const changed = await feed(`activities/${activity.slug}`, { 'if-none-match': `"oud", ${tag}` });
  expect(changed.status).toBe(200);
  expect(changed.headers['etag']).not.toBe(tag);
});

it('says nothing of drafts, hidden activities, and names of people', async () => {
  const hidden = await anActivity(organiser, { title: 'Verborgen' });
  await platform.db.query(
    `UPDATE activity SET state = 'hidden', shown_state = state, hidden_reason = 'Reclame.' WHERE id = $1`,
    [hidden.id],
  );
  const all = (await platform.visitor().get<string>('/api/calendars/agenda.ics')).body;
  expect(all).not.toContain('Verborgen');
  expect((await feed(`activities/${hidden.slug}`)).status).not.toBe(200);
  expect((await feed(`dates/${hidden.dates[0]?.id}`)).status).not.toBe(200);
  const names = await platform.db.query<{ name: string }[]>('SELECT display_name AS name FROM person');
  const people = names.map(({ name }) => name).filter((name) => name.includes(' '));
  expect(people.filter((name) => all.replaceAll('\r\n ', '').includes(name))).toEqual([]);
});

it('gives somebody a calendar of their own, at an address that can be revoked', async () => {
  const own = '/api/my/calendar-address';
  must(await neighbour.post(`/api/activity-dates/${idOf(2)}/join`), 200);
  const { address } = must(await neighbour.post<CalendarAddressMade>(own), 201);
  const path = new URL(address).pathname;
  expect(must(await neighbour.get(own), 200)).toEqual({ madeAt: '2027-03-01T08:00:00.000Z' });
  const answer = await platform.visitor().get<string>(path);
  expect(read(answer).map(({ uid }) => uid)).toContain(
    (await stored('occurrence.id = $1', [idOf(2)])).map(({ uid }) => uid)[0],
  );
  expect(answer.headers['cache-control']).toBe('private, no-cache');
  const [kept] = await platform.db.query<{ n: number }[]>(
    `SELECT count(*)::integer AS n FROM idempotency_key WHERE answer::text LIKE '%calendars/mine%'`,
  );
  expect(kept?.n).toBe(0);

  const second = must(await neighbour.post<CalendarAddressMade>(own), 201);
  expect((await platform.visitor().get(path)).status).toBe(404);
  must(await neighbour.delete(own), 200);
  expect((await platform.visitor().get(new URL(second.address).pathname)).status).toBe(404);
});
