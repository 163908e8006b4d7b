import type {
  ApplicationView,
  DossierActivities,
  FundedChoice,
  FundedList,
  InitiativeActivities,
} from '@stoep/contracts';
import { aNewActivity } from '../../../testing/activities.js';
import { aDraftApplication, must } from '../../../testing/builders.js';
import type { Visitor } from '../../../testing/platform-under-test.js';
import { PlatformUnderTest } from '../../../testing/platform-under-test.js';

/** Whether funded activities go on, for staff; and that an application is held against what is really planned. */
let platform: PlatformUnderTest;
let organiser: Visitor;
let caseWorker: Visitor;
let paid: { id: string; number: string; applicant: string; slug: string };

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  caseWorker = await platform.as('behandelaar');
  const [row] = await platform.db.query<(typeof paid)[]>(
    `SELECT activity.id, number, split_part(email, '@', 1) AS applicant, activity.slug FROM activity
     JOIN application ON application.id = activity.application_id JOIN person ON person.id = applicant_id WHERE activity.municipality_id = 1 LIMIT 1`,
  );
  if (!row) throw new Error('The demo has no funded activity');
  paid = row;
  await platform.db.query(
    `INSERT INTO occurrence (municipality_id, id, schedule_id, slot, activity_id, place_id, starts_at, ends_at, held, head_count)
     SELECT 1, gen_random_uuid(), schedule.id, now() - n * interval '2 days', activity.id, activity.place_id, now() - n * interval '2 days',
       now() - n * interval '2 days' + interval '1 hour', true, 7
     FROM activity JOIN schedule ON schedule.activity_id = activity.id, generate_series(1, 5) n WHERE activity.id = $1`,
    [paid.id],
  );
  organiser = await platform.as(paid.applicant);
});
afterAll(() => platform.stop());

const list = async () => must(await caseWorker.get<FundedList>('/api/funded-activities'), 200);
const mine = async () => (await list()).items.find(({ number }) => number === paid.number);
const dossier = async () =>
  must(await caseWorker.get<DossierActivities>(`/api/dossiers/${paid.number}/activities`), 200);

describe('does it go on', () => {
  it('is told in counts, without a name, and flagged after three dates without a word', async () => {
    const before = await mine();
    expect(before).toMatchObject({ activities: 1, cancelled: 0, flags: [] });
    expect(before?.held).toBeGreaterThan(1);
    expect(before?.visits).toBeGreaterThanOrEqual(before?.counted ?? 0);
    expect(Object.keys(before ?? {}).sort()).toEqual(
      'activities cancelled counted flags grantedCents held lastHeldAt nextAt number planned title unsaid visits wijkName'.split(
        ' ',
      ),
    );
    const last = `SELECT id FROM occurrence WHERE activity_id = $1 AND ends_at < now() ORDER BY starts_at DESC LIMIT $2`;
    await platform.db.query(`UPDATE occurrence SET held = NULL, head_count = NULL WHERE id IN (${last})`, [paid.id, 2]);
    expect((await mine())?.flags).toEqual([]);
    await platform.db.query(`UPDATE occurrence SET held = false WHERE id IN (${last})`, [paid.id, 3]);
    expect(await mine()).toMatchObject({ flags: ['not-held'] });
    await platform.db.query(`UPDATE occurrence SET status = 'cancelled' WHERE activity_id = $1 AND starts_at > now()`, [
      paid.id,
    ]);
    expect(await mine()).toMatchObject({ flags: ['not-held', 'no-date-to-come'], nextAt: null });
    const { activities, figures } = await dossier();
    expect(activities).toMatchObject([{ slug: paid.slug, flags: ['not-held', 'no-date-to-come'] }]);
    expect(figures.cancelled).toBeGreaterThan(0);
  });

  it('is for staff only', async () => {
    const other = await platform.as('bewoner');
    expect((await other.get('/api/funded-activities')).status).toBe(403);
    expect((await other.get(`/api/dossiers/${paid.number}/activities`)).status).toBe(403);
  });

  it('stands on the page of the initiative as a number of dates', async () => {
    const [row] = await platform.db.query<{ slug: string }[]>(
      'SELECT initiative.slug FROM initiative JOIN activity ON initiative.id = initiative_id WHERE activity.id = $1',
      [paid.id],
    );
    const found = must(
      await platform.visitor().get<InitiativeActivities>(`/api/initiatives/${row?.slug}/activities`),
      200,
    );
    expect(found.items).toMatchObject([{ slug: paid.slug, nextAt: null }]);
    expect(found.held).toBe((await mine())?.held);
  });
});

describe('what pays for an activity', () => {
  it('is a granted application of one’s own', async () => {
    const choices = must(await organiser.get<FundedChoice[]>('/api/my/funded-applications'), 200);
    expect(choices.map(({ number }) => number)).toContain(paid.number);
    const { id } = await aNewActivity(organiser);
    must(await organiser.put(`/api/activities/${id}/application`, { applicationNumber: paid.number }), 200);
    const stranger = await platform.as(paid.applicant === 'bewoner' ? 'initiatiefnemer' : 'bewoner');
    const own = await aNewActivity(stranger);
    expect(
      (await stranger.put(`/api/activities/${own.id}/application`, { applicationNumber: paid.number })).body,
    ).toMatchObject({
      errors: [{ field: 'applicationNumber', reason: 'unknown-application' }],
    });
    must(await organiser.put(`/api/activities/${id}/application`, { applicationNumber: null }), 200);
  });
});

describe('the rule on lasting activities', () => {
  it('holds an application against the series of its initiative, a draft as well', async () => {
    const resident = await platform.as('bewoner');
    const id = await aDraftApplication(resident);
    const lasting = async () => {
      const view = must(await resident.get<ApplicationView>(`/api/applications/${id}`), 200);
      return { initiativeId: view.initiative.id, outcome: view.ruleOutcomes.find(({ kind }) => kind === 'lasting') };
    };
    const { initiativeId, outcome } = await lasting();
    expect(outcome).toMatchObject({ verdict: 'met', facts: { meetings: 20 } });
    const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    const series = { dtstart: `${day}T10:00:00`, duration: 60, rrule: 'FREQ=WEEKLY;COUNT=3' };
    await aNewActivity(resident, { initiativeId, series });
    expect((await lasting()).outcome).toMatchObject({ verdict: 'not-met', facts: { meetings: 3, months: 1 } });
    must(await resident.post(`/api/applications/${id}/submit`), 200);
    const number = must(await resident.get<ApplicationView>(`/api/applications/${id}`), 200).number;
    expect(must(await caseWorker.get(`/api/dossiers/${number}/activities`), 200)).toMatchObject({
      asked: { meetings: 20, months: 6 },
      planned: { meetings: 3, months: 1 },
    });
  });
});
