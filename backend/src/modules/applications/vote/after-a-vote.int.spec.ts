import type { DossierList, DossierView, RoundFile, SavedInitiative, SavedRound } from '@stoep/contracts';
import { aPlan, must, step } from '../../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';
import { loadRound, releaseRound } from '../../voting/public.js';

/** From a released result to a proposal that lies with the budget holder: by the usual steps, for each application there is. */
let platform: PlatformUnderTest;
let resident: Visitor;
let caseWorker: Visitor;
let budgetHolder: Visitor;
let slug: string;
const applications: Record<'asked' | 'cheaper' | 'lost', string> = { asked: '', cheaper: '', lost: '' };
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const sql = <Row = Record<string, unknown>>(text: string, parameters: unknown[] = []) =>
  platform.db.query<Row[]>(text, parameters);

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  resident = await platform.as('bewoner');
  caseWorker = await platform.as('behandelaar');
  budgetHolder = await platform.as('budgethouder');
  await runTheRound();
});
afterAll(() => platform.stop());

async function runTheRound(): Promise<void> {
  const plans = {
    asked: await aPlan(resident, { title: 'Zoals gevraagd' }),
    cheaper: await aPlan(resident, { title: 'Goedkoper geteld' }),
    lost: await aPlan(resident, { title: 'Niet gekozen' }),
  };
  applications.asked = await anApplication(plans.asked);
  slug = await anOpenRound([
    [plans.asked, 50_000],
    [plans.cheaper, 40_000],
    [plans.lost, 50_000],
  ]);
  // Made after its plan was put into the round, which stands still by now.
  applications.cheaper = await anApplication(plans.cheaper);
  await vote('initiatiefnemer', slug, '1', '2');
  await vote('moderator', slug, '1');
  await countTwice(slug);
  must(await roundStep(budgetHolder, slug, 'release'), 200);
  applications.lost = await anApplication(plans.lost);
}

async function anOpenRound(plans: [SavedInitiative, number][]): Promise<string> {
  const { slug: made } = must(await caseWorker.post<SavedRound>('/api/round-files', content()), 201);
  for (const [index, [{ id: initiativeId }, costCents]] of plans.entries()) {
    must(await roundStep(caseWorker, made, 'plans', { initiativeId, costCents }), 200);
    const { version } = must(await caseWorker.get<RoundFile>(`/api/round-files/${made}`), 200);
    const judgement = { version, reason: '', isFeasible: true, costCents, judgement: '' };
    must(await caseWorker.put(`/api/round-files/${made}/plans/${index + 1}`, judgement), 200);
  }
  must(await roundStep(caseWorker, made, 'publish'), 200);
  must(await roundStep(caseWorker, made, 'open'), 200);
  return made;
}

async function countTwice(of: string): Promise<void> {
  await sql(`UPDATE voting_round SET closes_at = clock_timestamp() WHERE slug = $1`, [of]);
  must(await roundStep(caseWorker, of, 'close'), 200);
  must(await roundStep(caseWorker, of, 'count'), 200);
  must(await roundStep(await platform.as('behandelaar2'), of, 'count'), 200);
}

const content = () => ({
  ...{ title: 'Wie krijgt het', description: 'Een ronde.', schemeSlug: 'buurtbudget-2026', areaCode: 'GM9900' },
  ...{ collectsAt: inDays(-20), checksAt: inDays(-10), opensAt: inDays(-1), closesAt: inDays(1), resultAt: inDays(2) },
  ...{ ballotKind: 'at-most', limits: { most: 2 }, budgetCents: 300_000, minAge: null, ageOn: null },
  counting: {
    ...{ rule: 'greedy', utility: 'count', completion: 'none', start: 'exact', stop: 'supported' },
    ...{ increment: 100, then: 'none', ties: 'cost-votes-id', threshold: 1 },
  },
  ...{ eligibleAreas: ['GM9900'], voterClasses: ['resident'], rollKind: 'open' },
});

async function roundStep(by: Visitor, of: string, name: string, body: object = {}) {
  const { version } = must(await by.get<RoundFile>(`/api/round-files/${of}`), 200);
  return by.post(`/api/round-files/${of}/${name}`, { version, reason: '', ...body });
}

async function vote(name: string, of: string, ...ids: string[]): Promise<void> {
  const voter = await platform.as(name);
  must(await voter.put(`/api/rounds/${of}/my-entry`, { buurtCode: 'BU99000201' }), 200);
  const selection = ids.map((planId) => ({ planId }));
  must(await voter.post(`/api/rounds/${of}/ballots`, { selection }), 200);
}

/** For 500 euros, ready to be sent. @returns its id */
async function aDraft({ id: initiativeId }: SavedInitiative): Promise<string> {
  const application = { initiativeId, schemeSlug: 'buurtbudget-2026' };
  const { id } = must(await resident.post<{ id: string }>('/api/applications', application), 201);
  const costLines = [{ description: 'Pannen', kind: 'materials', amountCents: 50_000 }];
  const fields = { applicantKind: 'resident', startsOn: '2027-03-01', costLines, ownContributionCents: 0 };
  must(await resident.put(`/api/applications/${id}`, fields), 200);
  const payee = { accountHolder: 'A. Vos', iban: 'NL91ABNA0417164300' };
  must(await resident.put(`/api/applications/${id}/payee`, payee), 200);
  return id;
}

/** @returns its number */
async function send(id: string): Promise<string> {
  return must(await resident.post<{ number: string }>(`/api/applications/${id}/submit`), 200).number;
}

const anApplication = async (plan: SavedInitiative) => send(await aDraft(plan));

const dossier = async (by: Visitor, number: string) => must(await by.get<DossierView>(`/api/dossiers/${number}`), 200);

describe('a released result', () => {
  it('finds the application of each plan, also one that came during or after the vote', async () => {
    const places = Object.values(applications).map(async (number) => (await dossier(caseWorker, number)).vote?.place);
    expect(await Promise.all(places)).toEqual([1, 2, null]);
  });

  it('misses no application that is sent while it is being released', async () => {
    const plan = await aPlan(resident, { title: 'Op het laatste moment' });
    const draft = await aDraft(plan);
    const made = await anOpenRound([[plan, 50_000]]);
    await vote('moderator', made, '1');
    await countTwice(made);
    const [holder] = await sql<{ id: string }>(`SELECT id FROM person WHERE email = 'budgethouder@lindermeer.example'`);
    let sent: Promise<string> = Promise.resolve('');
    await platform.db.transaction(async (tx) => {
      const round = await loadRound(tx, 1, made, 'FOR NO KEY UPDATE');
      await releaseRound(tx, 1, round, holder?.id ?? '', new Date());
      sent = send(draft);
      // Long enough for who does not wait for the release.
      await new Promise((resolve) => setTimeout(resolve, 700));
    });
    expect((await dossier(caseWorker, await sent)).vote).toMatchObject({ roundSlug: made, place: 1 });
  });

  it('leaves every application in the state it had', async () => {
    const states = Object.values(applications).map(
      async (number) => (await dossier(caseWorker, number)).application.state,
    );
    expect(await Promise.all(states)).toEqual(['submitted', 'submitted', 'submitted']);
  });

  it('is never linked to somebody else’s plan, nor changed afterwards', async () => {
    await expect(sql(`UPDATE round_application SET number = '3'`)).rejects.toThrow();
    await expect(
      sql(
        `INSERT INTO round_application SELECT linked.municipality_id, linked.round_id, '3', application_id FROM round_application linked
         JOIN voting_round ON id = round_id WHERE slug = 'waterrijk-koos' LIMIT 1`,
      ),
    ).rejects.toThrow('for its own plans');
  });

  it('tells case workers and budget holders once how many dossiers wait, without a name', async () => {
    const mails = await sql<{ recipient: string; subject: string; body: string }>(
      `SELECT recipient, subject, body FROM outbox_mail WHERE key LIKE 'round-waits:%' ORDER BY recipient`,
    );
    expect(mails.map(({ recipient }) => recipient)).toEqual(
      expect.arrayContaining(['behandelaar@lindermeer.example', 'budgethouder@lindermeer.example']),
    );
    expect(new Set(mails.map(({ recipient }) => recipient)).size).toBe(mails.length);
    expect(new Set(mails.map(({ subject }) => subject))).toEqual(
      new Set(['De uitslag van Wie krijgt het: 2 dossiers']),
    );
    expect(mails[0]?.body).toContain(`/medewerkers/werkvoorraad?ronde=${slug}`);
    expect(JSON.stringify(mails)).not.toMatch(/Zoals gevraagd|Goedkoper|Vos/);
  });
});

describe('the work list', () => {
  const numbers = async (query: string) => {
    const { items } = must(await caseWorker.get<DossierList>(`/api/dossiers?${query}`), 200);
    return items.map(({ number, vote: told }) => [number, told?.place]);
  };

  it('shows what waits after a round, its winners first', async () => {
    const { asked, cheaper, lost } = applications;
    expect(await numbers(`round=${slug}`)).toEqual([
      [asked, 1],
      [cheaper, 2],
      [lost, null],
    ]);
  });

  it('keeps to who won, or to who was not chosen', async () => {
    const { asked, cheaper, lost } = applications;
    expect((await numbers(`round=${slug}&vote=won`)).map(([number]) => number)).toEqual([asked, cheaper]);
    expect((await numbers(`round=${slug}&vote=not-chosen`)).map(([number]) => number)).toEqual([lost]);
    const everywhere = await numbers('vote=won');
    expect(everywhere.length).toBeGreaterThan(1);
    expect(everywhere.every(([, place]) => typeof place === 'number')).toBe(true);
  });
});

describe('a proposal after a vote', () => {
  const suggestionOf = async (number: string) => (await dossier(caseWorker, number)).vote?.suggestion;

  it('is the counted cost for a winner, with its place and where everybody reads the result', async () => {
    const [asked, cheaper] = [await suggestionOf(applications.asked), await suggestionOf(applications.cheaper)];
    expect(asked).toMatchObject({ outcome: 'grant', amountCents: 50_000, citedRuleKeys: ['ranking'] });
    expect(asked?.reasons).toMatch(
      new RegExp(`stemming "Wie krijgt het". Het staat op plaats 1 en kreeg 2 stemmen. .*/stemmen/${slug}/uitslag`),
    );
    expect(cheaper).toMatchObject({ outcome: 'partly-grant', amountCents: 40_000 });
  });

  it('tells who was not chosen why, in one sentence, on the published ranking', async () => {
    const lost = await suggestionOf(applications.lost);
    expect(lost).toMatchObject({ outcome: 'refuse', amountCents: 0, citedRuleKeys: ['ranking'] });
    expect(lost?.reasons).toContain('Uw plan "Niet gekozen" is niet gekozen, want niemand stemde erop.');
  });

  it('lies with the budget holder in one step, and is decided by another than who proposed it', async () => {
    const number = applications.asked;
    await step(caseWorker, number, 'take');
    const early = await caseWorker.post(`/api/dossiers/${number}/propose`, {
      ...(await suggestionOf(number)),
      version: (await dossier(caseWorker, number)).application.version,
    });
    expect(early).toMatchObject({ status: 409, body: { reason: 'wrong-state' } });
    await step(caseWorker, number, 'declare-complete');
    await step(caseWorker, number, 'propose', { ...(await suggestionOf(number)) });
    const seen = await dossier(budgetHolder, number);
    expect(seen).toMatchObject({ proposal: { amountCents: 50_000 }, vote: { place: 1, roundSlug: slug } });
    const { outcome, amountCents, reasons, citedRuleKeys } = seen.proposal ?? {};
    const decision = { outcome, amountCents, reasons, citedRuleKeys };
    const own = await caseWorker.post(`/api/dossiers/${number}/decide`, {
      ...decision,
      version: seen.application.version,
    });
    expect(own.status).toBe(403);
    expect(await step(budgetHolder, number, 'decide', decision)).toMatchObject({ state: 'decided' });
  });
});
