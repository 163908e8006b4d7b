import type { ActivityView, WeekSheet } from '@stoep/contracts';
import { anActivity } from '../../testing/activities.js';
import { must } from '../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../testing/platform-under-test.js';

/** The week sheet: what hangs on the board says it all, and says no more than was given for everybody. */
let platform: PlatformUnderTest;
let organiser: Visitor;
let visitor: Visitor;
let soup: ActivityView;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  platform.setTime('2027-03-01T08:00:00Z');
  organiser = await platform.as('bewoner');
  visitor = platform.visitor();
  soup = await anActivity(organiser, { publicContact: 'Bel Anneke: 06 1234 5678', whoWelcomes: 'Anneke' });
});
afterAll(() => platform.stop());

const sheet = async (query: string) => must(await visitor.get<WeekSheet>(`/api/week-sheet?${query}`), 200);
const soupOf = ({ dates }: WeekSheet) => dates.filter(({ slug }) => slug === soup.slug);

it('has the whole week from Monday, of the buurt, its wijk and the municipality', async () => {
  const buurt = soup.place?.buurtCode ?? '';
  const found = await sheet(`area=${buurt}&week=2027-W10`);
  expect(found).toMatchObject({ week: '2027-W10', from: '2027-03-08', to: '2027-03-14', isCut: false });
  expect(found.printedOn).toBe('2027-03-01');
  expect(soupOf(found)).toMatchObject([
    { startsAt: '2027-03-09T09:00:00.000Z', status: 'scheduled', publicContact: 'Bel Anneke: 06 1234 5678' },
  ]);
  expect(new Set(found.dates.map(({ buurtName }) => buurtName))).toEqual(new Set([found.areaName]));
  expect(soupOf(await sheet('week=2027-W10'))).toHaveLength(1);
  expect(soupOf(await sheet(`area=${buurt}`))).toMatchObject([{ startsAt: '2027-03-02T09:00:00.000Z' }]);
  const [wijk] = await platform.db.query<{ code: string }[]>('SELECT parent_code AS code FROM area WHERE code = $1', [
    buurt,
  ]);
  expect(soupOf(await sheet(`area=${wijk?.code}&week=2027-W10`))).toHaveLength(1);
});

it('keeps what does not go on, and names no organiser', async () => {
  const [, , third] = soup.dates;
  must(await organiser.post(`/api/activity-dates/${third?.id}/cancel`, { reason: 'Iedereen is ziek.' }), 200);
  const found = await sheet('week=2027-W12');
  expect(soupOf(found)).toMatchObject([{ status: 'cancelled' }]);
  expect(JSON.stringify(found)).not.toContain('organiser');
  const agenda = must(
    await visitor.get<{ items: { slug: string }[] }>('/api/activities?from=2027-03-22&to=2027-03-28'),
    200,
  );
  expect(agenda.items.map(({ slug }) => slug)).not.toContain(soup.slug);
});

it('is not there for what is no week or no area of this municipality', async () => {
  expect((await visitor.get('/api/week-sheet?week=2027-W53')).body).toMatchObject({
    errors: [{ field: 'week', reason: 'not-a-week' }],
  });
  expect((await visitor.get('/api/week-sheet?week=10&area=x')).status).toBe(400);
  expect((await visitor.get('/api/week-sheet?area=BU00000000')).status).toBe(404);
});

it('takes a contact of one line, and none is nothing', async () => {
  const two = await organiser.put(`/api/activities/${soup.id}`, { publicContact: 'Eén\nTwee' });
  expect(two.body).toMatchObject({ errors: [{ field: 'publicContact', reason: 'one-line' }] });
  must(await organiser.put(`/api/activities/${soup.id}`, { publicContact: '' }), 200);
  expect(soupOf(await sheet('week=2027-W10'))[0]?.publicContact).toBe('');
});
