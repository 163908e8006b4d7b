import type { ApplicationView, BudgetView, DossierList, DossierView } from '@stoep/contracts';
import { PlatformUnderTest, type Visitor } from '../../testing/platform-under-test.js';
import {
  aDraftApplication,
  aPlan,
  aProposedApplication,
  aSubmittedApplication,
  must,
  soundDecision,
  step,
  versionOf,
} from '../../testing/builders.js';

let platform: PlatformUnderTest;
let resident: Visitor;
let caseWorker: Visitor;
let budgetHolder: Visitor;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  resident = await platform.as('bewoner');
  caseWorker = await platform.as('behandelaar');
  budgetHolder = await platform.as('budgethouder');
});
afterAll(() => platform.stop());

const dossier = async (number: string) => must(await caseWorker.get<DossierView>(`/api/dossiers/${number}`), 200);
const mailsWith = (text: string) =>
  platform.db.query<{ subject: string; body: string; recipient: string }[]>(
    'SELECT * FROM outbox_mail WHERE body LIKE $1',
    [`%${text}%`],
  );

describe('a dossier', () => {
  it('cannot be proposed while a plan that changes public space misses an advice', async () => {
    const { number } = await aSubmittedApplication(resident, { plan: { touchesPublicSpace: true } });
    await step(caseWorker, number, 'take');
    await step(caseWorker, number, 'declare-complete');
    const tooSoon = await caseWorker.post(`/api/dossiers/${number}/propose`, {
      version: await versionOf(caseWorker, number),
      ...soundDecision(50_000),
    });
    expect(tooSoon).toMatchObject({ status: 409, body: { reason: 'advice-needed-physical' } });

    await step(caseWorker, number, 'request-advice', {
      domains: ['physical', 'social'],
      question: 'Past dit op deze plek?',
    });
    await step(await platform.as('adviseur-fysiek'), number, 'give-advice', {
      domain: 'physical',
      opinion: 'positive',
      text: 'Er is ruimte genoeg.',
    });
    const state = await step(await platform.as('adviseur-sociaal'), number, 'give-advice', {
      domain: 'social',
      opinion: 'positive-if',
      text: 'Betrek de ouderen.',
    });
    expect(state.state).toBe('complete');
    expect(await step(caseWorker, number, 'propose', soundDecision(50_000))).toMatchObject({ state: 'proposed' });
  });

  it('is refused only on a rule that was published, and says which', async () => {
    const { number } = await aProposedApplication(resident, caseWorker);
    const version = await versionOf(budgetHolder, number);
    const refusal = { version, outcome: 'refuse', amountCents: 0, reasons: 'Er steunen te weinig mensen dit plan.' };
    const noGround = await budgetHolder.post(`/api/dossiers/${number}/decide`, { ...refusal, citedRuleKeys: [] });
    expect(noGround).toMatchObject({ status: 409, body: { reason: 'ground-missing' } });
    const invented = await budgetHolder.post(`/api/dossiers/${number}/decide`, {
      ...refusal,
      citedRuleKeys: ['not-our-taste'],
    });
    expect(invented).toMatchObject({ status: 409, body: { reason: 'ground-not-published' } });
    await step(budgetHolder, number, 'decide', { ...refusal, citedRuleKeys: ['supporters'] });
    await step(caseWorker, number, 'send-letter');
    const [letter] = await mailsWith(`het nummer ${number}`);
    expect(letter?.body).toContain('Artikel 5, lid 1');
  });

  it('can be refused where there is no budget, but not granted', async () => {
    const plan = await aPlan(resident, { buurtCode: 'BU99000401' });
    const { id } = must(
      await resident.post<{ id: string }>('/api/applications', {
        initiativeId: plan.id,
        schemeSlug: 'kleine-buurtideeen-2026',
      }),
      201,
    );
    const costLines = [{ description: 'Zaden', kind: 'materials', amountCents: 10_000 }];
    must(
      await resident.put(`/api/applications/${id}`, { applicantKind: 'resident', startsOn: '2027-03-01', costLines }),
      200,
    );
    must(
      await resident.put(`/api/applications/${id}/payee`, { accountHolder: 'A. Vos', iban: 'NL91ABNA0417164300' }),
      200,
    );
    const { number } = must(await resident.post<{ number: string }>(`/api/applications/${id}/submit`), 200);
    await step(caseWorker, number, 'take');
    await step(caseWorker, number, 'declare-complete');
    const version = await versionOf(caseWorker, number);
    expect(
      (await caseWorker.post(`/api/dossiers/${number}/propose`, { version, ...soundDecision(10_000) })).body,
    ).toMatchObject({ reason: 'no-budget' });
    const refusal = {
      outcome: 'refuse',
      amountCents: 0,
      reasons: 'Uw plan ligt buiten het gebied.',
      citedRuleKeys: ['area'],
    };
    await step(caseWorker, number, 'propose', refusal);
    await step(budgetHolder, number, 'decide', refusal);
    expect(await step(caseWorker, number, 'send-letter')).toMatchObject({ state: 'refused' });
  });

  it('stays whole when it is completed', async () => {
    const { id, number } = await aSubmittedApplication(resident);
    await step(caseWorker, number, 'take');
    await step(caseWorker, number, 'request-completion', { missing: 'Een offerte.', termEndsOn: '2027-02-01' });
    must(await resident.put(`/api/applications/${id}`, { costLines: [] }), 200);
    expect(await resident.post(`/api/applications/${id}/completion`, { answer: 'Alles weg' })).toMatchObject({
      status: 400,
      body: { errors: [{ reason: 'cost-lines-missing' }] },
    });
  });

  it('is closed to staff who ask the money for themselves', async () => {
    const { number } = await aSubmittedApplication(resident);
    const person = `(SELECT id FROM person WHERE email = 'bewoner@lindermeer.example')`;
    await platform.db.query(
      `INSERT INTO role_assignment (municipality_id, person_id, role, given_at) VALUES (1, ${person}, 'case-worker', now())`,
    );
    const statuses = [
      await resident.get(`/api/dossiers/${number}`),
      await resident.post(`/api/dossiers/${number}/notes`, { text: 'Prima plan' }),
    ];
    await platform.db.query(`DELETE FROM role_assignment WHERE person_id = ${person}`);
    expect(statuses.map((answer) => answer.status)).toEqual([403, 403]);
  });

  it('has one scheme, also when the scheme is changed while it is being sent', async () => {
    for (let attempt = 0; attempt < 4; attempt++) {
      const id = await aDraftApplication(resident);
      const { initiative } = must(await resident.get<ApplicationView>(`/api/applications/${id}`), 200);
      await platform.atOnce(() =>
        Promise.all([
          resident.post(`/api/applications/${id}/submit`),
          resident.post('/api/applications', { initiativeId: initiative.id, schemeSlug: 'kleine-buurtideeen-2026' }),
        ]),
      );
      const [row] = await platform.db.query<{ sound: boolean }[]>(
        `SELECT application.state = 'draft' OR (budget.scheme_id = application.scheme_id AND decide_by = received_on + 7 * scheme.term_weeks) AS sound FROM application
         JOIN scheme_version scheme ON scheme.scheme_id = application.scheme_id AND scheme.version = application.scheme_version LEFT JOIN budget ON budget.id = application.budget_id WHERE application.id = $1`,
        [id],
      );
      expect(row).toEqual({ sound: true });
    }
  });

  it('is never decided by whoever proposed it, even with both roles', async () => {
    const { number } = await aProposedApplication(resident, caseWorker);
    await platform.db.query(
      `INSERT INTO role_assignment (municipality_id, person_id, role, given_at) SELECT 1, id, 'budget-holder', now() FROM person WHERE email = 'behandelaar@lindermeer.example'`,
    );
    const answer = await caseWorker.post(`/api/dossiers/${number}/decide`, {
      version: await versionOf(caseWorker, number),
      ...soundDecision(50_000),
    });
    await platform.db.query(
      `DELETE FROM role_assignment WHERE role = 'budget-holder' AND person_id = (SELECT id FROM person WHERE email = 'behandelaar@lindermeer.example')`,
    );
    expect(answer).toMatchObject({ status: 409, body: { reason: 'prepared-by-you' } });
  });

  it('goes back to the case worker with reasons, and the reservation is released', async () => {
    const before = await budgetOf('WK990002');
    const { number } = await aProposedApplication(resident, caseWorker, 30_000);
    expect((await budgetOf('WK990002')).reservedCents).toBe(before.reservedCents + 30_000);
    await step(budgetHolder, number, 'send-back', { reason: 'Kijk nog eens naar de kosten.' });
    expect(await budgetOf('WK990002')).toEqual(before);
    expect((await dossier(number)).application.state).toBe('complete');
  });

  it('refuses a step on a version that somebody else has moved on', async () => {
    const { number } = await aSubmittedApplication(resident);
    await step(caseWorker, number, 'take');
    expect(await caseWorker.post(`/api/dossiers/${number}/declare-complete`, { version: 1 })).toMatchObject({
      status: 409,
      body: { reason: 'changed-meanwhile' },
    });
  });

  it('keeps internal notes from the applicant', async () => {
    const { id, number } = await aSubmittedApplication(resident);
    must(await caseWorker.post(`/api/dossiers/${number}/notes`, { text: 'Belde driemaal, geen gehoor' }), 201);
    expect((await dossier(number)).notes).toMatchObject([{ text: 'Belde driemaal, geen gehoor' }]);
    expect(JSON.stringify((await resident.get(`/api/applications/${id}`)).body)).not.toContain('driemaal');
  });

  it('stands in the work list of its own wijk only, for who works in one', async () => {
    const person = `(SELECT id FROM person WHERE email = 'moderator@lindermeer.example')`;
    await platform.db.query(
      `INSERT INTO role_assignment (municipality_id, person_id, role, wijk_code, given_at) VALUES (1, ${person}, 'case-worker', 'WK990002', now())`,
    );
    const list = must(await (await platform.as('moderator')).get<DossierList>('/api/dossiers'), 200);
    await platform.db.query(`DELETE FROM role_assignment WHERE person_id = ${person} AND role = 'case-worker'`);
    expect(new Set(list.items.map((item) => item.wijkName))).toEqual(new Set(['Molenwijk']));
  });

  it('stands in the work list, what is due first on top', async () => {
    const list = must(await caseWorker.get<DossierList>('/api/dossiers?whose=all'), 200);
    const dates = list.items.map((item) => item.decideBy);
    expect(dates).toEqual([...dates].sort());
    expect(list.items.every((item) => item.state !== 'granted')).toBe(true);
  });
});

async function budgetOf(areaCode: string): Promise<BudgetView> {
  const budgets = must(await platform.visitor().get<BudgetView[]>('/api/budgets'), 200);
  const found = budgets.find((budget) => budget.areaCode === areaCode && budget.schemeSlug === 'buurtbudget-2026');
  if (!found) throw new Error(`No budget for ${areaCode}`);
  return found;
}
