import type {
  ActivityView,
  AgendaPage,
  JoinedByMail,
  MyActivities,
  SavedActivity,
  SeriesJoinAnswer,
  SignUpAnswer,
} from '@stoep/contracts';
import { must } from '../../testing/builders.js';
import { aNewActivity, anActivity } from '../../testing/activities.js';
import { Horizon } from './planning/horizon.js';
import { PlatformUnderTest, type Visitor } from '../../testing/platform-under-test.js';

let platform: PlatformUnderTest;
let organiser: Visitor;
let neighbour: Visitor;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  platform.setTime('2027-03-01T08:00:00Z');
  organiser = await platform.as('bewoner');
  neighbour = await platform.as('initiatiefnemer');
});
afterAll(() => platform.stop());

describe('planning', () => {
  it('turns a rule into dates, over the change of the clock and not in the holidays', async () => {
    const view = await anActivity(organiser);
    expect(view.dates.slice(0, 4).map(({ startsAt }) => startsAt)).toEqual([
      '2027-03-02T09:00:00.000Z',
      '2027-03-09T09:00:00.000Z',
      '2027-03-23T09:00:00.000Z',
      '2027-03-30T08:00:00.000Z',
    ]);
    expect(view.words).toEqual({ nl: 'elke dinsdag om 10:00 uur', en: 'every Tuesday at 10:00' });
    expect(view.series).toMatchObject({ dtstart: '2027-03-02T10:00:00', duration: 90, rrule: 'FREQ=WEEKLY' });
    expect((await neighbour.get<ActivityView>(`/api/activities/${view.slug}`)).body.series).toBeNull();
  });

  it('goes on 400 days, and adds nothing twice', async () => {
    const { id } = await anActivity(organiser);
    const count = async () =>
      (
        await platform.db.query<{ n: number }[]>(
          'SELECT count(*)::integer AS n FROM occurrence WHERE activity_id = $1',
          [id],
        )
      )[0]?.n;
    expect(await count()).toBe(56);
    await platform.app.get(Horizon).extendAll();
    expect(await count()).toBe(56);
    platform.setTime('2027-04-01T08:00:00Z');
    await platform.app.get(Horizon).extendAll();
    expect(await count()).toBe(61);
    platform.setTime('2027-03-01T08:00:00Z');
  });

  it('asks for what is missing, all at once', async () => {
    const started = must(await organiser.post<SavedActivity>('/api/activities', {}), 201);
    expect((await organiser.post(`/api/activities/${started.id}/publish`)).body).toMatchObject({
      errors: [{ field: 'title' }, { field: 'placeId' }, { field: 'series' }],
    });
    expect((await organiser.post('/api/activities', { isDementiaFriendly: true })).body).toMatchObject({
      errors: [{ reason: 'checklist-not-done' }, { field: 'dementiaStatement' }],
    });
  });

  it('keeps a draft from others', async () => {
    const draft = await aNewActivity(organiser);
    expect((await neighbour.get(`/api/activities/${draft.slug}`)).status).toBe(403);
  });
});

describe('the agenda', () => {
  it('finds what is on by day, place, facts and words, page by page', async () => {
    const { slug, place } = await anActivity(organiser, { title: 'Zeldzame breikring', isQuiet: true });
    const find = async (query: string) =>
      must(await platform.visitor().get<AgendaPage>(`/api/activities?${query}`), 200);
    const slugs = async (query: string) => (await find(query)).items.map((item) => item.slug);
    expect(await slugs(`from=2027-03-02&to=2027-03-02&q=breikring&facts=quiet,free&area=${place?.buurtCode}`)).toEqual([
      slug,
    ]);
    expect(await slugs('from=2027-03-02&to=2027-03-02&q=breikring&facts=walk-in')).toEqual([]);
    expect(await slugs('from=2027-03-02&to=2027-03-02&q=breikring&lon=5.284&lat=52.58&radius=200')).toEqual([slug]);
    expect(await slugs('from=2027-03-02&to=2027-03-02&q=breikring&lon=5.3&lat=52.6&radius=200')).toEqual([]);
    const first = await find('from=2027-03-01&to=2027-06-01');
    const second = await find(`from=2027-03-01&to=2027-06-01&after=${first.next}`);
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect([new Set(ids).size, first.items.length]).toEqual([ids.length, 20]);
  });
});

describe('taking part', () => {
  it('fills a date, queues who comes after, and lets in the first when somebody leaves', async () => {
    const { dates, slug } = await anActivity(organiser, { capacity: 1 });
    const id = dates[0]?.id ?? '';
    expect(must(await neighbour.post<SignUpAnswer>(`/api/activity-dates/${id}/join`), 200)).toEqual({
      state: 'going',
      place: null,
    });
    expect(must(await organiser.post<SignUpAnswer>(`/api/activity-dates/${id}/join`), 200)).toEqual({
      state: 'waiting',
      place: 1,
    });
    const waiting = must(await organiser.get<ActivityView>(`/api/activities/${slug}`), 200);
    expect(waiting.dates[0]).toMatchObject({ mine: 'waiting', myPlace: 1 });
    const mine = must(await neighbour.get<MyActivities>('/api/my/activities'), 200);
    expect(mine.dates.find((date) => date.slug === slug)).toMatchObject({ id, state: 'going', status: 'scheduled' });
    must(await neighbour.post(`/api/activity-dates/${id}/leave`), 200);
    const view = must(await organiser.get<ActivityView>(`/api/activities/${slug}`), 200);
    expect(view.dates[0]).toMatchObject({ mine: 'going', taken: 1, waiting: 0 });
    const mails = await platform.db.query<{ subject: string }[]>(
      `SELECT subject FROM outbox_mail WHERE key LIKE 'promoted:%' AND recipient = 'bewoner@lindermeer.example'`,
    );
    expect(mails).toEqual([{ subject: 'U kunt toch komen' }]);
  });

  it('puts members on every date, keeps places for newcomers, and remembers who opted out', async () => {
    const { id, dates } = await anActivity(organiser, { capacity: 2, newcomerPlaces: 1 });
    const joined = must(await neighbour.post<SeriesJoinAnswer>(`/api/activities/${id}/join`, { partySize: 1 }), 200);
    expect(joined).toEqual({ going: 56, waiting: 0 });
    const member = must(await organiser.post<SeriesJoinAnswer>(`/api/activities/${id}/join`), 200);
    expect(member).toEqual({ going: 0, waiting: 56 });
    const guest = await platform.as('behandelaar');
    expect(must(await guest.post<SignUpAnswer>(`/api/activity-dates/${dates[0]?.id}/join`), 200).state).toBe('going');
    expect((await neighbour.post(`/api/activities/${id}/join`)).body['reason']).toBe('somebody-joins-a-series-once');
    must(await neighbour.post(`/api/activity-dates/${dates[1]?.id}/leave`), 200);
    platform.setTime('2027-03-02T07:00:00Z');
    await platform.app.get(Horizon).extendAll();
    platform.setTime('2027-03-01T08:00:00Z');
    const people = must(await organiser.get(`/api/activity-dates/${dates[1]?.id}/people`), 200);
    expect(people).toEqual({ people: [expect.objectContaining({ state: 'going', isMember: true })] });
  });

  it('works without an account: confirmed by the link in a mail, left by the same one', async () => {
    const { id, dates, slug } = await anActivity(organiser, { capacity: 5 });
    const anyone = platform.visitor();
    const request = { activityId: id, dateId: dates[0]?.id, name: 'Ans', email: 'Ans@buren.example', partySize: 2 };
    expect((await anyone.post('/api/activity-joins', request)).status).toBe(202);
    const taken = async () => must(await anyone.get<ActivityView>(`/api/activities/${slug}`), 200).dates[0]?.taken;
    expect(await taken()).toBe(0);
    const [mail] = await platform.db.query<{ body: string }[]>(
      `SELECT body FROM outbox_mail WHERE recipient = 'ans@buren.example' AND key LIKE 'join:%'`,
    );
    const token = /#([\w-]{43})/.exec(mail?.body ?? '')?.[1] ?? '';
    expect(must(await anyone.post('/api/activity-joins/confirm', { token }), 200)).toEqual({ going: 1, waiting: 0 });
    must(await anyone.post('/api/activity-joins/confirm', { token }), 200);
    expect(await taken()).toBe(2);
    must(await anyone.post('/api/activity-joins/leave', { token }), 200);
    expect(await taken()).toBe(0);
  });

  it('gives up one date of a series by the link in the mail, and keeps the others', async () => {
    const { id, dates, slug } = await anActivity(organiser, { capacity: 5 });
    const anyone = platform.visitor();
    must(await anyone.post('/api/activity-joins', { activityId: id, name: 'Bep', email: 'bep@buren.example' }), 202);
    const [mail] = await platform.db.query<{ body: string }[]>(
      `SELECT body FROM outbox_mail WHERE recipient = 'bep@buren.example' AND key LIKE 'join:%'`,
    );
    const token = /#([\w-]{43})/.exec(mail?.body ?? '')?.[1] ?? '';
    must(await anyone.post('/api/activity-joins/confirm', { token }), 200);
    const joined = async () => must(await anyone.post<JoinedByMail>('/api/activity-joins/dates', { token }), 200);
    expect((await joined()).dates.slice(0, 2)).toMatchObject([{ state: 'going' }, { state: 'going' }]);
    must(await anyone.post('/api/activity-joins/leave', { token, dateId: dates[1]?.id }), 200);
    expect((await joined()).dates.slice(0, 2)).toMatchObject([{ state: 'going' }, { state: 'declined' }]);
    const other = await anActivity(organiser, { capacity: 5 });
    const elsewhere = await anyone.post('/api/activity-joins/leave', { token, dateId: other.dates[0]?.id });
    expect(elsewhere.status).toBe(404);
    expect(must(await anyone.get<ActivityView>(`/api/activities/${slug}`), 200).dates[1]?.taken).toBe(0);
  });
});

describe('a date', () => {
  it('is moved and cancelled under the same uid, and who comes hears of each once', async () => {
    const { dates } = await anActivity(organiser, { capacity: 5 });
    const id = dates[0]?.id ?? '';
    must(await neighbour.post(`/api/activity-dates/${id}/join`), 200);
    const moved = must(
      await organiser.post(`/api/activity-dates/${id}/move`, { startsLocal: '2027-03-03T11:00:00' }),
      200,
    );
    expect(moved).toMatchObject({
      startsAt: '2027-03-03T10:00:00.000Z',
      endsAt: '2027-03-03T11:30:00.000Z',
      sequence: 1,
    });
    expect(must(await organiser.post(`/api/activity-dates/${id}/cancel`, { reason: 'Ziek' }), 200)).toMatchObject({
      status: 'cancelled',
      sequence: 2,
    });
    expect((await neighbour.post(`/api/activity-dates/${id}/join`)).body['reason']).toBe('date-is-cancelled');
    const mails = await platform.db.query<{ subject: string }[]>(
      'SELECT subject FROM outbox_mail WHERE key LIKE $1 ORDER BY key',
      [`%:${id}:%`],
    );
    expect(mails.map(({ subject }) => subject)).toEqual(['Afgelast', 'Ander moment']);
  });

  it('was held, with more people than signed up', async () => {
    const { dates, slug } = await anActivity(organiser, { capacity: 1 });
    const path = `/api/activity-dates/${dates[0]?.id}/attendance`;
    expect((await organiser.post(path, { held: true })).body['reason']).toBe('date-is-to-come');
    platform.setTime('2027-03-02T12:00:00Z');
    must(await organiser.post(path, { held: true, headCount: 14 }), 200);
    expect(must(await organiser.get<ActivityView>(`/api/activities/${slug}`), 200)).toMatchObject({ datesHeld: 1 });
    platform.setTime('2027-03-01T08:00:00Z');
  });
});
