import type { ActivityView, FollowingEffect, SeriesJoinAnswer } from '@stoep/contracts';
import { aNewActivity, anActivity } from '../../../testing/activities.js';
import { must } from '../../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';
import { rewriteStatements } from '../../../testing/without-guard.js';

let platform: PlatformUnderTest;
let organiser: Visitor;
let neighbour: Visitor;

beforeEach(async () => {
  platform = await PlatformUnderTest.start();
  platform.setTime('2027-03-01T08:00:00Z');
  organiser = await platform.as('bewoner');
  neighbour = await platform.as('initiatiefnemer');
});
afterEach(() => platform.stop());

/** Wednesdays at two from the second date on, ten times. */
const wednesdays = { dtstart: '2027-03-10T14:00:00', duration: 60, rrule: 'FREQ=WEEKLY;COUNT=10' };

const preview = async (id: string, body: object) =>
  must(await organiser.post<FollowingEffect>(`/api/activities/${id}/following/preview`, body), 200);

async function change(id: string, body: object): Promise<FollowingEffect> {
  const { mapping } = await preview(id, body);
  return must(await organiser.post<FollowingEffect>(`/api/activities/${id}/following`, { ...body, mapping }), 200);
}

const viewOf = async (slug: string, as: Visitor = organiser) =>
  must(await as.get<ActivityView>(`/api/activities/${slug}`), 200);

async function count(statement: string, parameters: unknown[] = []): Promise<number> {
  const [row] = await platform.db.query<{ n: number }[]>(`SELECT count(*)::integer AS n FROM ${statement}`, parameters);
  return row?.n ?? -1;
}

describe('this and following', () => {
  it('shows which date becomes which, and does exactly that', async () => {
    const { id, slug, dates } = await anActivity(organiser, { capacity: 5 });
    must(await neighbour.post(`/api/activity-dates/${dates[1]?.id}/join`), 200);
    must(await neighbour.post(`/api/activity-dates/${dates[15]?.id}/join`), 200);
    const body = { fromDateId: dates[1]?.id, series: wednesdays };
    const seen = await preview(id, body);
    expect(seen).toMatchObject({ words: { nl: 'elke woensdag om 14:00 uur, 10 keer' }, people: 1, added: [] });
    expect(seen.moved[0]).toMatchObject({ id: dates[1]?.id, newStartsAt: '2027-03-10T13:00:00.000Z', people: 1 });
    expect([seen.moved.length, seen.cancelled.length, seen.removed.length]).toEqual([10, 1, 44]);
    expect((await viewOf(slug)).dates[1]?.startsAt).toBe(dates[1]?.startsAt);

    await change(id, body);
    const view = await viewOf(slug, neighbour);
    expect(view.dates.map(({ startsAt }) => startsAt).slice(0, 2)).toEqual([
      dates[0]?.startsAt,
      '2027-03-10T13:00:00.000Z',
    ]);
    expect(view.dates[1]).toMatchObject({ id: dates[1]?.id, mine: 'going', endsAt: '2027-03-10T14:00:00.000Z' });
    expect(view.dates.find((date) => date.id === dates[15]?.id)).toMatchObject({ status: 'cancelled', mine: 'going' });
    expect(view.words?.nl).toBe('elke woensdag om 14:00 uur, 10 keer');
    const [mail, ...others] = await platform.db.query<{ body: string }[]>(
      `SELECT body FROM outbox_mail WHERE key LIKE 'following:%'`,
    );
    expect(others).toEqual([]);
    expect(mail?.body).toContain('Uw eerstvolgende keer: 10-03-2027 14:00 uur');
    expect(mail?.body).toContain('Deze keren gaan niet door:\n22-06-2027 10:00');
  });

  it('goes on past what there was, with the members on the new dates', async () => {
    const { id, slug, dates } = await anActivity(organiser, {
      series: { dtstart: '2027-03-02T10:00:00', duration: 90, rrule: 'FREQ=WEEKLY;COUNT=3' },
    });
    must(await neighbour.post(`/api/activities/${id}/join`), 200);
    const effect = await change(id, { fromDateId: dates[1]?.id, series: wednesdays });
    expect([effect.moved.length, effect.added.length]).toEqual([2, 8]);
    expect((await viewOf(slug, neighbour)).dates.map(({ mine }) => mine)).toEqual(Array(11).fill('going'));
  });

  it('does nothing other than what was seen', async () => {
    const { id, dates } = await anActivity(organiser, { capacity: 5 });
    const body = { fromDateId: dates[1]?.id, series: wednesdays };
    const { mapping } = await preview(id, body);
    must(await organiser.post(`/api/activity-dates/${dates[2]?.id}/cancel`, { reason: 'Ziek' }), 200);
    const answer = await organiser.post(`/api/activities/${id}/following`, { ...body, mapping });
    expect([answer.status, answer.body['reason']]).toEqual([409, 'changed-meanwhile']);
    expect((await neighbour.post(`/api/activities/${id}/following/preview`, body)).status).toBe(403);
  });

  it('keeps each of eight thousand sign-ups, and mails everybody once', async () => {
    const people = 150;
    const { id, slug } = await aNewActivity(organiser, { capacity: 100 });
    await platform.db.query(
      `WITH made AS (INSERT INTO participant (municipality_id, id, email, name, created_at)
         SELECT 1, gen_random_uuid(), 'lid-' || n || '@buren.example', 'Lid ' || n, now() FROM generate_series(1, $2) n RETURNING id)
       INSERT INTO membership (municipality_id, id, activity_id, participant_id, party_size, since) SELECT 1, gen_random_uuid(), $1, id, 1, now() FROM made`,
      [id, people],
    );
    must(await organiser.post(`/api/activities/${id}/publish`), 200);
    const of = `signup JOIN occurrence ON occurrence.id = occurrence_id WHERE activity_id = $1 AND signup.state <> 'declined'`;
    expect(await count(of, [id])).toBe(56 * people);
    const { dates } = await viewOf(slug);
    const effect = await change(id, {
      fromDateId: dates[0]?.id,
      series: { ...wednesdays, rrule: 'FREQ=WEEKLY;COUNT=40' },
    });
    expect([effect.moved.length, effect.cancelled.length, effect.removed.length]).toEqual([40, 16, 0]);
    expect(await count(of, [id])).toBe(56 * people);
    const wrong = `occurrence WHERE activity_id = $1 AND (taken <> 100 OR waiting <> $2)`;
    expect(await count(wrong, [id, people - 100])).toBe(0);
    expect(await count(`outbox_mail WHERE key LIKE 'following:%'`)).toBe(people);
  }, 60_000);
});

describe('joining the series while its dates change', () => {
  async function race(): Promise<number> {
    const { id, dates } = await anActivity(organiser, {
      series: { dtstart: '2027-03-02T10:00:00', duration: 90, rrule: 'FREQ=WEEKLY;COUNT=2' },
    });
    await platform.atOnce(async () => {
      const changing = change(id, { fromDateId: dates[0]?.id, series: wednesdays });
      await untilHeldOpen();
      const joining = neighbour.post<SeriesJoinAnswer>(`/api/activities/${id}/join`);
      await changing;
      must(await joining, 200);
    });
    return count(`signup JOIN occurrence ON occurrence.id = occurrence_id WHERE activity_id = $1`, [id]);
  }
  /** Until the change is in the midst of its transaction. */
  async function untilHeldOpen(): Promise<void> {
    const held = `pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`;
    while ((await count(held)) === 0);
  }
  /** Holds the change open, so that the other always comes in the middle of it. */
  const slowly = (text: string) =>
    text.replace(
      /^UPDATE activity SET version = version \+ 1 WHERE/,
      'UPDATE activity SET version = version + 1 FROM (SELECT pg_sleep(1.2)) slow WHERE',
    );

  it('puts who joins on each of the new dates', async () => {
    rewriteStatements(platform.db, slowly);
    expect(await race()).toBe(10);
  }, 30_000);

  it('would leave them off some without the lock', async () => {
    const lock = 'SELECT FROM activity WHERE municipality_id = $1 AND id = $2 FOR NO KEY UPDATE';
    rewriteStatements(platform.db, (text) => slowly(text === lock ? lock.replace(' FOR NO KEY UPDATE', '') : text));
    expect(await race()).toBeLessThan(10);
  }, 30_000);
});

describe('ending and writing', () => {
  it('ends: dates to come are off, and who takes part hears why', async () => {
    const { id, slug, dates } = await anActivity(organiser, { capacity: 5 });
    must(await neighbour.post(`/api/activity-dates/${dates[0]?.id}/join`), 200);
    const effect = must(await organiser.get<FollowingEffect>(`/api/activities/${id}/end`), 200);
    expect([effect.cancelled.length, effect.removed.length, effect.people]).toEqual([1, 55, 1]);
    must(await organiser.post(`/api/activities/${id}/end`, { reason: 'Wij verhuizen.' }), 200);
    expect(await viewOf(slug, neighbour)).toMatchObject({
      state: 'ended',
      dates: [{ status: 'cancelled', note: 'Wij verhuizen.' }],
    });
    expect((await organiser.post(`/api/activities/${id}/end`, { reason: 'Nog eens' })).status).toBe(409);
    expect(await count(`outbox_mail WHERE key LIKE 'ended:%' AND body LIKE '%Wij verhuizen.%'`)).toBe(1);
  });

  it('writes to who comes on a date, or to everybody', async () => {
    const { id, dates } = await anActivity(organiser, { capacity: 5 });
    must(await neighbour.post(`/api/activity-dates/${dates[0]?.id}/join`), 200);
    const write = async (dateId?: string) =>
      must(await organiser.post(`/api/activities/${id}/messages`, { text: 'Neem een kom mee.', dateId }), 200);
    expect([await write(dates[0]?.id), await write(dates[1]?.id), await write()]).toEqual([
      { people: 1 },
      { people: 0 },
      { people: 1 },
    ]);
    expect((await neighbour.post(`/api/activities/${id}/messages`, { text: 'x' })).status).toBe(403);
  });
});
