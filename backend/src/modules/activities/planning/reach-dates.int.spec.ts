import type { ActivityView, FacilityView, SaveEffect } from '@stoep/contracts';
import { anActivity } from '../../../testing/activities.js';
import { must } from '../../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';

/** What an organiser saves of a public activity reaches its dates: room and place, and the people on them. */
let platform: PlatformUnderTest;
let organiser: Visitor;
let first: Visitor;
let second: Visitor;
let activity: ActivityView;

beforeEach(async () => {
  platform = await PlatformUnderTest.start();
  platform.setTime('2027-02-20T08:00:00Z');
  organiser = await platform.as('bewoner');
  first = await platform.as('initiatiefnemer');
  second = await platform.as('auditor');
  activity = await anActivity(organiser, { capacity: 1, signUp: 'required' });
});
afterEach(() => platform.stop());

const join = async (who: Visitor) =>
  must(await who.post<{ state: string }>(`/api/activity-dates/${activity.dates[0]?.id}/join`, { partySize: 1 }), 200);
const save = (change: object) => organiser.put(`/api/activities/${activity.id}`, change);
const look = async (change: object) =>
  must(await organiser.post<SaveEffect>(`/api/activities/${activity.id}/save-preview`, change), 200);
const view = async (who: Visitor = organiser) =>
  must(await who.get<ActivityView>(`/api/activities/${activity.slug}`), 200);
const mails = (key: string) =>
  platform.db.query<{ recipient: string; body: string }[]>(
    'SELECT recipient, body FROM outbox_mail WHERE key LIKE $1 ORDER BY recipient',
    [`${key}:%`],
  );

describe('more room', () => {
  it('lets in who waited, after showing how many', async () => {
    await join(first);
    expect((await join(second)).state).toBe('waiting');
    expect(await look({ capacity: 2 })).toMatchObject({ promoted: 1, isMoved: false });
    expect((await view(second)).dates[0]?.mine).toBe('waiting');
    must(await save({ capacity: 2 }), 200);
    expect((await view(second)).dates[0]?.mine).toBe('going');
    expect((await view()).dates.every(({ capacity }) => capacity === 2)).toBe(true);
    expect((await mails('promoted')).map(({ recipient }) => recipient)).toEqual(['auditor@lindermeer.example']);
  });

  it('is there for everybody when there is no limit any more', async () => {
    await join(first);
    await join(second);
    must(await save({ capacity: null }), 200);
    expect((await view()).dates[0]).toMatchObject({ capacity: null, taken: 2, waiting: 0 });
  });
});

describe('less room', () => {
  it('is refused while more people come than that', async () => {
    must(await save({ capacity: 2 }), 200);
    await join(first);
    await join(second);
    const answer = await save({ capacity: 1 });
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'capacity', reason: 'more-people-come-already' }] },
    });
    expect((await view()).capacity).toBe(2);
  });

  it('leaves regulars the places they have, also when places are kept for newcomers', async () => {
    must(await save({ capacity: 2 }), 200);
    must(await first.post(`/api/activities/${activity.id}/join`, { partySize: 2 }), 200);
    must(await save({ capacity: 2, newcomerPlaces: 1 }), 200);
    expect((await view(first)).dates[0]?.mine).toBe('going');
  });
});

describe('another place', () => {
  const library = async () => {
    const facilities = must(await organiser.get<FacilityView[]>('/api/facilities'), 200);
    return facilities.find(({ slug }) => slug === 'bibliotheek')?.placeId ?? '';
  };

  it('reaches the dates to come, tells people once, and calendars', async () => {
    await join(first);
    const placeId = await library();
    expect(await look({ placeId })).toMatchObject({ people: 1, isMoved: true });
    expect((await view()).dates[0]?.placeName).toBe('Het plein');
    const before = await platform.db.query<{ sequence: number }[]>(
      'SELECT sequence FROM occurrence WHERE activity_id = $1 ORDER BY starts_at',
      [activity.id],
    );
    must(await save({ placeId }), 200);
    expect(new Set((await view()).dates.map(({ placeName }) => placeName))).toEqual(
      new Set(['Bibliotheek Lindermeer']),
    );
    const after = await platform.db.query<{ sequence: number }[]>(
      'SELECT sequence FROM occurrence WHERE activity_id = $1 ORDER BY starts_at',
      [activity.id],
    );
    expect(after.map(({ sequence }) => sequence)).toEqual(before.map(({ sequence }) => sequence + 1));
    const [mail, ...others] = await mails('place');
    expect(others).toEqual([]);
    expect(mail?.body).toContain('Bibliotheek Lindermeer');
  });

  it('leaves a date where it was moved to by itself', async () => {
    const placeId = await library();
    const [date] = activity.dates;
    const moved = { startsLocal: '2027-03-02T11:00:00', placeId };
    must(await organiser.post(`/api/activity-dates/${date?.id}/move`, moved), 200);
    const hall = must(await organiser.get<FacilityView[]>('/api/facilities'), 200).find(
      ({ slug }) => slug === 'sporthal-noord',
    );
    must(await save({ placeId: hall?.placeId }), 200);
    const names = (await view()).dates.map(({ placeName }) => placeName);
    expect(names.slice(0, 2)).toEqual(['Bibliotheek Lindermeer', 'Sporthal Noord']);
  });

  it('is one of the directory, and not a point of somebody else', async () => {
    const [other] = await platform.db.query<{ id: string }[]>(
      `SELECT place.id FROM place LEFT JOIN facility ON facility.place_id = place.id WHERE facility.place_id IS NULL AND place.id <> $1 LIMIT 1`,
      [activity.place?.id],
    );
    const stranger = other?.id ?? (await anActivity(first)).place?.id;
    expect((await save({ placeId: stranger })).body).toMatchObject({
      errors: [{ field: 'placeId', reason: 'not-a-place' }],
    });
    const moved = { startsLocal: '2027-03-02T11:00:00', placeId: stranger };
    expect((await organiser.post(`/api/activity-dates/${activity.dates[0]?.id}/move`, moved)).status).toBe(400);
  });
});
