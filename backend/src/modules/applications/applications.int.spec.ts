import type { ApplicationView, DossierView, InitiativeDetail } from '@stoep/contracts';
import { PlatformUnderTest, type Visitor } from '../../testing/platform-under-test.js';
import {
  aDraftApplication,
  aPlan,
  aProposedApplication,
  aSubmittedApplication,
  must,
  soundDecision,
  step,
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

describe('an application', () => {
  it('goes from a plan to a granted decision that everybody can read', async () => {
    const { id, number } = await aProposedApplication(resident, caseWorker, 40_050);
    await step(budgetHolder, number, 'decide', soundDecision(40_050));
    expect(must(await resident.get<ApplicationView>(`/api/applications/${id}`), 200).decision).toBeNull();

    await step(caseWorker, number, 'send-letter');
    const mine = must(await resident.get<ApplicationView>(`/api/applications/${id}`), 200);
    expect(mine).toMatchObject({ state: 'granted', decision: { outcome: 'grant', amountCents: 40_050 } });
    const open = must(await platform.visitor().get<InitiativeDetail>(`/api/initiatives/${mine.initiative.slug}`), 200);
    expect(open).toMatchObject({ state: 'funded', application: { number, decision: { amountCents: 40_050 } } });
    expect(JSON.stringify(open)).not.toContain('4300');
    const [letter] = await mailsWith(`het nummer ${number}`);
    expect(letter).toMatchObject({ recipient: 'bewoner@lindermeer.example' });
    expect(letter?.body).toContain('€\u00a0400,50');
  });

  it('gets a number, a date to decide by and a confirmation on the day it is received', async () => {
    platform.setTime('2026-11-30T23:30:00Z');
    const sent = await aSubmittedApplication(resident);
    platform.setTime(new Date().toISOString());
    expect(sent).toMatchObject({
      submittedOn: '2026-12-01',
      decideBy: '2027-01-26',
      number: expect.stringMatching(/^BB-2026-\d{4}$/) as unknown,
    });
    const [mail] = await mailsWith(sent.number);
    expect(mail?.subject).toContain('ontvangen');
  });

  it('names everything that is missing at once, and loses nothing', async () => {
    const plan = await aPlan(resident);
    const { id } = must(
      await resident.post<{ id: string }>('/api/applications', {
        initiativeId: plan.id,
        schemeSlug: 'buurtbudget-2026',
      }),
      201,
    );
    const answer = await resident.post<{ errors: { field: string }[] }>(`/api/applications/${id}/submit`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error) => error.field)).toEqual([
      'applicant-kind-missing',
      'start-missing',
      'cost-lines-missing',
      'payee-missing',
    ]);
  });

  it('shows a one-off plan the ground for refusal before it is sent, and keeps it when it is sent all the same', async () => {
    const { id, number } = await aSubmittedApplication(resident, {
      plan: { recurring: { meetings: 1, months: 1, rhythm: '' } },
    });
    const view = must(await resident.get<ApplicationView>(`/api/applications/${id}`), 200);
    expect(view.ruleOutcomes.find((outcome) => outcome.kind === 'lasting')).toMatchObject({ verdict: 'not-met' });
    expect(
      (await dossier(number)).application.ruleOutcomes.find((outcome) => outcome.kind === 'lasting')?.verdict,
    ).toBe('not-met');
  });

  it('keeps the plan as it was sent when the initiative is changed later', async () => {
    const { id, number } = await aSubmittedApplication(resident);
    await step(caseWorker, number, 'take');
    await resident.post(`/api/applications/${id}/withdraw`, { reason: 'Eerst nog eens nadenken' });
    const { initiative } = must(await resident.get<ApplicationView>(`/api/applications/${id}`), 200);
    must(await resident.put(`/api/initiatives/${initiative.id}`, { title: 'Pannenkoeken op dinsdag' }), 200);
    expect((await dossier(number)).plan.title).toBe('Soep op maandag');
  });

  it('is not saved over what another tab saved meanwhile', async () => {
    const id = await aDraftApplication(resident);
    const { version } = must(await resident.get<ApplicationView>(`/api/applications/${id}`), 200);
    must(await resident.put(`/api/applications/${id}`, { remarks: 'Tabblad een', version }), 200);
    expect(await resident.put(`/api/applications/${id}`, { remarks: 'Tabblad twee', version })).toMatchObject({
      status: 409,
      body: { reason: 'changed-meanwhile' },
    });
    const view = must(await resident.get<ApplicationView>(`/api/applications/${id}`), 200);
    expect(view).toMatchObject({ remarks: 'Tabblad een', version: version + 1 });
  });

  it('does not begin in the past', async () => {
    const id = await aDraftApplication(resident);
    expect(await resident.put(`/api/applications/${id}`, { startsOn: '2026-01-01' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'startsOn', reason: 'start-in-the-past' }] },
    });
    platform.setTime('2027-03-02T12:00:00Z');
    const late = await platform.as('bewoner');
    const answer = await late.post(`/api/applications/${id}/submit`);
    platform.setTime(new Date().toISOString());
    expect(answer.body).toMatchObject({ errors: [{ field: 'start-in-the-past' }] });
  });

  it('stores the account number encrypted and answers with its last four characters only', async () => {
    const id = await aDraftApplication(resident);
    const view = must(await resident.get<ApplicationView>(`/api/applications/${id}`), 200);
    expect(view.payee).toEqual({ accountHolder: 'A. Vos', ibanLastFour: '4300', organisation: null });
    const [row] = await platform.db.query<Record<string, unknown>[]>(
      'SELECT * FROM application_payee WHERE application_id = $1',
      [id],
    );
    expect(JSON.stringify(row)).not.toContain('ABNA');
    expect(Buffer.from(row?.['iban_ciphertext'] as Buffer).toString('latin1')).not.toContain('ABNA');
  });

  it('can have another organisation as payee, once that has agreed', async () => {
    const id = await aDraftApplication(resident);
    const organisation = { kvkNumber: '1234', contactPerson: 'Ria Smit', isOtherThanApplicant: true };
    const payee = { accountHolder: 'Speeltuinvereniging', iban: 'NL91ABNA0417164300', organisation };
    const fieldsOf = async (body: object) =>
      (await resident.put<{ errors?: { field: string }[] }>(`/api/applications/${id}/payee`, body)).body.errors?.map(
        ({ field }) => field,
      );
    expect(await fieldsOf(payee)).toEqual(['organisation.kvkNumber']);
    const known = { ...organisation, kvkNumber: '12345678' };
    expect(await fieldsOf({ ...payee, organisation: known })).toEqual([
      'organisation.agreedBy',
      'organisation.agreedOn',
    ]);
    const agreed = { ...known, agreedBy: 'Ria Smit', agreedOn: '2026-01-05' };
    expect(await fieldsOf({ ...payee, organisation: agreed })).toBeUndefined();
    const sent = must(await resident.post<{ number: string }>(`/api/applications/${id}/submit`), 200);
    const seen = (await dossier(sent.number)).application.payee;
    expect(seen).toEqual({ accountHolder: 'Speeltuinvereniging', ibanLastFour: '4300', organisation: agreed });
  });

  it('is completed by its applicant when the case worker asks for it', async () => {
    const { id, number } = await aSubmittedApplication(resident);
    await step(caseWorker, number, 'take');
    await step(caseWorker, number, 'request-completion', {
      missing: 'Een offerte van de zaal.',
      termEndsOn: '2027-02-01',
    });
    expect((await mailsWith('Een offerte van de zaal.')).length).toBe(1);
    must(await resident.put(`/api/applications/${id}`, { remarks: 'Offerte per post.' }), 200);
    must(await resident.post(`/api/applications/${id}/completion`, { answer: 'De offerte is € 80.' }), 200);
    expect((await dossier(number)).application).toMatchObject({
      state: 'submitted',
      completionRequests: [{ answer: 'De offerte is € 80.' }],
    });
  });

  it('is not sent for an initiative that was hidden meanwhile', async () => {
    const id = await aDraftApplication(resident);
    await platform.db.query(
      `UPDATE initiative SET hidden_reason = 'insulting' WHERE id = (SELECT initiative_id FROM application WHERE id = $1)`,
      [id],
    );
    expect(await resident.post(`/api/applications/${id}/submit`)).toMatchObject({
      status: 409,
      body: { reason: 'initiative-hidden' },
    });
  });

  it('cannot be changed any more once it is sent', async () => {
    const { id } = await aSubmittedApplication(resident);
    expect(await resident.put(`/api/applications/${id}`, { ownContributionCents: 1 })).toMatchObject({
      status: 409,
      body: { reason: 'application-not-editable' },
    });
  });
});
