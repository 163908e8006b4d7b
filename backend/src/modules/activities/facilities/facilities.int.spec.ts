import type { BookingChanged, FacilityCalendar, FacilityPage, FacilityUseList, MyFacilities } from '@stoep/contracts';
import type { Visitor } from '../../../testing/platform-under-test.js';
import { PlatformUnderTest } from '../../../testing/platform-under-test.js';
import { must } from '../../../testing/builders.js';

/** The directory, and asking for a room: who answers, who hears of it, and that it is given once at a time. */
const room = '/api/facilities/buurthuis-de-linde';
let platform: PlatformUnderTest;
let keeper: Visitor;
let neighbour: Visitor;

beforeEach(async () => {
  platform = await PlatformUnderTest.start();
  platform.setTime('2027-01-05T09:00:00Z');
  await platform.db.query('DELETE FROM facility_booking');
  keeper = await platform.as('initiatiefnemer');
  neighbour = await platform.as('bewoner');
});
afterEach(() => platform.stop());

const at = (startsLocal: string) => ({ startsLocal, duration: 60, purpose: 'Vergadering van de straat' });
const asked = async (startsLocal: string) =>
  must(await neighbour.post<BookingChanged>(`${room}/bookings`, at(startsLocal)), 201);
const answer = (id: string, isAgreed: boolean, text = '') =>
  keeper.post<BookingChanged>(`/api/facility-bookings/${id}/answer`, { isAgreed, answer: text });
const given = async () => {
  const [row] = await platform.db.query<{ n: number }[]>(
    `SELECT count(*)::integer AS n FROM facility_booking WHERE state = 'agreed'`,
  );
  return row?.n;
};

describe('a request for a room', () => {
  it('is answered by the keeper, with mails to both', async () => {
    const { id } = await asked('2027-01-12T19:00:00');
    const calendar = must(await keeper.get<FacilityCalendar>(`${room}/calendar`), 200);
    expect(calendar.bookings).toMatchObject([{ id, startsAt: '2027-01-12T18:00:00.000Z', state: 'asked' }]);
    expect((await neighbour.get(`${room}/calendar`)).status).toBe(403);
    expect((await neighbour.post(`/api/facility-bookings/${id}/answer`, { isAgreed: true, answer: '' })).status).toBe(
      403,
    );
    must(await answer(id, true, 'De sleutel hangt achter de bar.'), 200);
    expect((await answer(id, false, 'Toch niet')).body).toMatchObject({ reason: 'request-is-answered' });
    const page = must(await platform.visitor().get<FacilityPage>(room), 200);
    expect(page.given).toEqual([{ startsAt: '2027-01-12T18:00:00.000Z', endsAt: '2027-01-12T19:00:00.000Z' }]);
    const mails = await platform.db.query<{ recipient: string; body: string }[]>(
      `SELECT recipient, body FROM outbox_mail WHERE key LIKE 'booking-%' AND created_at = '2027-01-05T09:00:00Z' ORDER BY key, recipient`,
    );
    expect(mails.map(({ recipient }) => recipient.split('@')[0])).toEqual([
      'bewoner',
      'initiatiefnemer',
      'initiatiefnemer',
    ]);
    expect(mails[0]?.body).toContain('De sleutel hangt achter de bar.');
  });

  it('needs a reason for a no, and can be taken back', async () => {
    const { id } = await asked('2027-01-12T19:00:00');
    expect((await answer(id, false)).body).toMatchObject({ errors: [{ field: 'answer', reason: 'required' }] });
    must(await answer(id, false, 'De zaal wordt geschilderd.'), 200);
    const again = await asked('2027-01-12T19:00:00');
    must(await answer(again.id, true), 200);
    must(await neighbour.post(`/api/facility-bookings/${again.id}/withdraw`), 200);
    expect(await given()).toBe(0);
    const { bookings } = must(await neighbour.get<MyFacilities>('/api/my/facilities'), 200);
    expect(bookings.map(({ state }) => state).sort()).toEqual(['refused', 'withdrawn']);
  });

  it('tells at once when it cannot be', async () => {
    must(await answer((await asked('2027-01-12T19:00:00')).id, true), 200);
    expect((await neighbour.post(`${room}/bookings`, at('2027-01-12T19:30:00'))).body).toMatchObject({
      status: 409,
      reason: 'a-room-is-given-once-at-a-time',
    });
    for (const [moment, reason] of [
      ['2027-01-04T19:00:00', 'start-in-the-past'],
      ['2029-01-04T19:00:00', 'too-far-ahead'],
      ['straks', 'not-a-local-time'],
    ] as const)
      expect((await neighbour.post(`${room}/bookings`, at(moment))).body).toMatchObject({ errors: [{ reason }] });
  });
});

describe('answers at the same moment', () => {
  async function race(): Promise<number[]> {
    const ids: string[] = [];
    for (const start of ['19:00', '19:30', '20:00', '20:30']) ids.push((await asked(`2027-01-12T${start}:00`)).id);
    const answers = await platform.atOnce(() => Promise.all(ids.map((id) => answer(id, true))));
    return answers.map(({ status }) => status);
  }

  it('give a room once at a time; what begins as the other ends fits', async () => {
    const statuses = await race();
    expect(statuses.filter((status) => status !== 200 && status !== 409)).toEqual([]);
    const wrong = await platform.db.query<unknown[]>(
      `SELECT FROM facility_booking one JOIN facility_booking other ON one.place_id = other.place_id AND one.id < other.id
       AND one.period && other.period WHERE one.state = 'agreed' AND other.state = 'agreed'`,
    );
    expect(wrong).toEqual([]);
    expect(await given()).toBe(statuses.filter((status) => status === 200).length);
    must(await answer((await asked('2027-01-13T19:00:00')).id, true), 200);
    must(await answer((await asked('2027-01-13T20:00:00')).id, true), 200);
  });

  it('would give it twice without the constraint', async () => {
    await platform.db.query('ALTER TABLE facility_booking DROP CONSTRAINT a_room_is_given_once_at_a_time');
    expect(await race()).toEqual([200, 200, 200, 200]);
    expect(await given()).toBe(4);
  });
});

describe('the directory', () => {
  it('is written by the keeper, who sees what another changed meanwhile', async () => {
    const { version } = must(await keeper.get<FacilityPage>(room), 200);
    const change = {
      version,
      people: null,
      openingHours: [{ day: 6, from: '10:00', to: '12:00' }],
      hasHearingLoop: true,
    };
    must(await keeper.put(room, change), 200);
    expect(must(await neighbour.get<FacilityPage>(room), 200)).toMatchObject({
      people: null,
      hasHearingLoop: true,
      isMine: false,
      openingHours: [{ day: 6, from: '10:00', to: '12:00' }],
    });
    expect((await keeper.put(room, change)).status).toBe(409);
    expect((await neighbour.put(room, change)).status).toBe(403);
    const reversed = { version: version + 1, openingHours: [{ day: 6, from: '12:00', to: '10:00' }] };
    expect((await keeper.put(room, reversed)).body).toMatchObject({ errors: [{ field: 'openingHours.0.to' }] });
  });

  it('grows by administrators, and a place that nobody uses is flagged', async () => {
    const office = await platform.as('beheerder');
    const place = { name: 'Café De Brug', kind: 'other', lon: 5.284, lat: 52.58 };
    expect(
      (await office.post('/api/facilities', { ...place, keeperEmail: 'niemand@elders.example' })).body,
    ).toMatchObject({
      errors: [{ field: 'keeperEmail', reason: 'nobody-with-this-address' }],
    });
    const keeperEmail = 'Bewoner@lindermeer.example';
    const { slug } = must(await office.post<{ slug: string }>('/api/facilities', { ...place, keeperEmail }), 201);
    const use = must(await office.get<FacilityUseList>('/api/facility-use?weeks=4'), 200);
    expect(use.items.find((item) => item.slug === slug)).toMatchObject({ isUnused: true, lastUsedAt: null });
    expect(use.items.find((item) => item.slug === 'buurthuis-de-linde')).toMatchObject({ isUnused: false });
    expect((await neighbour.get('/api/facility-use')).status).toBe(403);
  });
});
