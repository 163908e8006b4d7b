import type { ActivityView, HandView, HelperView, TalentsView } from '@stoep/contracts';
import { anActivity } from '../../../testing/activities.js';
import { must } from '../../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';

/** Lending a hand: nobody is told who the other is before both have said yes, and it is gone when one of them wishes so. */
let platform: PlatformUnderTest;
let organiser: Visitor;
let neighbour: Visitor;
let activity: ActivityView;

beforeEach(async () => {
  platform = await PlatformUnderTest.start();
  platform.setTime('2027-02-20T08:00:00Z');
  organiser = await platform.as('bewoner');
  neighbour = await platform.as('initiatiefnemer');
  await platform.db.query('DELETE FROM hand');
  await platform.db.query('DELETE FROM talent');
  activity = await anActivity(organiser);
});
afterEach(() => platform.stop());

const path = (rest: string) => `/api/activities/${activity.id}/${rest}`;
const offer = { kind: 'offers', message: 'Ik kan soep komen roeren.' };
const talents = { kinds: ['cooking', 'music'], about: 'Ik kook graag voor veel mensen.', buurtCode: null };
const mine = async (visitor: Visitor) => must(await visitor.get<HandView[]>('/api/my/hands'), 200);
const theirs = async () => must(await organiser.get<HandView[]>(path('hands')), 200);
const mailsWith = (key: string) =>
  platform.db.query<{ recipient: string; body: string }[]>(
    'SELECT recipient, body FROM outbox_mail WHERE key LIKE $1 ORDER BY recipient',
    [`${key}:%`],
  );

describe('an offer of help', () => {
  it('says who both are only after both said yes', async () => {
    const made = must(await neighbour.post<HandView>(path('hands'), offer), 201);
    expect(made).toMatchObject({ state: 'waits-for-organiser', contact: null, startedBy: 'person' });
    const [seen] = await theirs();
    expect(seen).toMatchObject({ message: offer.message, contact: null });
    expect(JSON.stringify(seen)).not.toMatch(/Demirci|initiatiefnemer@/);
    const [mail] = await mailsWith('hand-made');
    expect(mail?.recipient).toBe('bewoner@lindermeer.example');
    expect(mail?.body).not.toMatch(/Demirci|initiatiefnemer@/);

    const agreed = must(await organiser.post<HandView>(`/api/hands/${made.id}/agree`), 200);
    expect(agreed).toMatchObject({ state: 'agreed', contact: { email: 'initiatiefnemer@lindermeer.example' } });
    expect(await mine(neighbour)).toMatchObject([{ state: 'agreed', contact: { name: 'Anneke Vos' } }]);
    expect((await mailsWith('hand-agreed')).map(({ recipient }) => recipient)).toEqual([
      'initiatiefnemer@lindermeer.example',
    ]);
  });

  it('is made once of each kind, and is gone when either side ends it', async () => {
    const made = must(await neighbour.post<HandView>(path('hands'), offer), 201);
    expect((await neighbour.post(path('hands'), offer)).body).toMatchObject({
      reason: 'one-hand-of-a-kind-per-person-and-activity',
    });
    must(await neighbour.post(path('hands'), { kind: 'asks', message: 'Kan iemand mij halen?' }), 201);
    must(await organiser.post(`/api/hands/${made.id}/agree`), 200);
    must(await neighbour.delete(`/api/hands/${made.id}`), 200);
    expect((await theirs()).map(({ kind }) => kind)).toEqual(['asks']);
    expect((await organiser.post(`/api/hands/${made.id}/agree`)).status).toBe(404);
  });

  it('is no business of others', async () => {
    const made = must(await neighbour.post<HandView>(path('hands'), offer), 201);
    const stranger = await platform.as('auditor');
    expect((await stranger.post(`/api/hands/${made.id}/agree`)).status).toBe(403);
    expect((await stranger.delete(`/api/hands/${made.id}`)).status).toBe(403);
    expect((await stranger.get(path('hands'))).status).toBe(403);
    expect((await organiser.post(path('hands'), offer)).body).toMatchObject({ reason: 'your-own-activity' });
  });

  it('cannot say yes for the other side', async () => {
    const made = must(await neighbour.post<HandView>(path('hands'), offer), 201);
    const again = must(await neighbour.post<HandView>(`/api/hands/${made.id}/agree`), 200);
    expect(again).toMatchObject({ state: 'waits-for-organiser', contact: null });
  });

  it('goes when the activity ends', async () => {
    must(await neighbour.post(path('hands'), offer), 201);
    must(await organiser.post(path('end'), { reason: 'Klaar' }), 200);
    expect(await mine(neighbour)).toEqual([]);
    expect((await neighbour.post(path('hands'), offer)).body).toMatchObject({ reason: 'activity-not-editable' });
  });
});

describe('a talent', () => {
  const helpers = async (kind?: string) =>
    must(await organiser.get<HelperView[]>(path(`helpers${kind ? `?kind=${kind}` : ''}`)), 200);

  it('is found by organisers without a name, and asked', async () => {
    must(await neighbour.put('/api/my/talents', talents), 200);
    expect(await helpers('sport')).toEqual([]);
    const [helper] = await helpers('cooking');
    expect(helper).toMatchObject({ kinds: ['cooking', 'music'], about: talents.about });
    expect(JSON.stringify(helper)).not.toMatch(/Demirci|initiatiefnemer/);

    const asked = { talentId: helper?.talentId, message: 'Wilt u dinsdag helpen?' };
    expect(must(await organiser.post<HandView>(path('helpers'), asked), 201)).toMatchObject({
      state: 'waits-for-person',
      contact: null,
    });
    expect(await helpers('cooking')).toEqual([]);
    const [waiting] = await mine(neighbour);
    expect(waiting).toMatchObject({ state: 'waits-for-person', contact: null, startedBy: 'organiser' });
    const agreed = must(await neighbour.post<HandView>(`/api/hands/${waiting?.id}/agree`), 200);
    expect(agreed.contact).toEqual({ name: 'Anneke Vos', email: 'bewoner@lindermeer.example' });
    expect((await theirs())[0]?.contact?.email).toBe('initiatiefnemer@lindermeer.example');
  });

  it('is gone at once when asked, with what organisers wrote because of it', async () => {
    must(await neighbour.put('/api/my/talents', talents), 200);
    const [helper] = await helpers();
    must(await organiser.post(path('helpers'), { talentId: helper?.talentId, message: 'Wilt u helpen?' }), 201);
    expect(must(await neighbour.delete<TalentsView>('/api/my/talents'), 200).kinds).toEqual([]);
    expect(await helpers()).toEqual([]);
    expect(await mine(neighbour)).toEqual([]);
    expect(await theirs()).toEqual([]);
    expect(
      (await organiser.post(path('helpers'), { talentId: helper?.talentId, message: 'Toch?' })).body,
    ).toMatchObject({ reason: 'helper-no-longer-there' });
  });

  it('is refused with everything that is wrong at once', async () => {
    const answer = await neighbour.put('/api/my/talents', { kinds: [], about: 'x'.repeat(301), buurtCode: 'Molen' });
    expect(answer).toMatchObject({
      status: 400,
      body: {
        errors: [
          { field: 'kinds', reason: 'choose-a-talent' },
          { field: 'about', reason: 'too-long' },
          { field: 'buurtCode', reason: 'unknown-area' },
        ],
      },
    });
    expect((await neighbour.put('/api/my/talents', { ...talents, buurtCode: 'BU00000000' })).status).toBe(400);
  });

  it('is not shown for a draft, so that nobody leafs through them', async () => {
    must(await neighbour.put('/api/my/talents', talents), 200);
    await platform.db.query(`UPDATE activity SET state = 'draft' WHERE id = $1`, [activity.id]);
    expect(await helpers()).toEqual([]);
  });
});

describe('the database', () => {
  it('refuses contact without a yes, and a yes of nobody', async () => {
    const insert = (columns: string, values: string) =>
      platform.db.query(
        `INSERT INTO hand (municipality_id, id, activity_id, person_id, kind, message, made_at, ${columns})
         SELECT 1, gen_random_uuid(), $1, id, 'offers', 'x', now(), ${values} FROM person WHERE email = 'initiatiefnemer@lindermeer.example'`,
        [activity.id],
      );
    await expect(insert('started_by', `'person'`)).rejects.toThrow('who_begins_has_said_yes');
    await expect(insert('started_by, organiser_agreed_at', `'organiser', now()`)).rejects.toThrow(
      'an_organiser_who_said_yes_is_somebody',
    );
    await expect(
      insert('started_by, organiser_agreed_at, organiser_id', `'organiser', now(), person.id`),
    ).rejects.toThrow('nobody_lends_themselves_a_hand');
  });
});
