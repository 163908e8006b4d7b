import type { ApplicationView, DeskItem, DeskLetter, DossierView, InitiativeDetail } from '@stoep/contracts';
import { must, soundDecision, soundPlan, step, versionOf } from '../../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';

/** The desk applies for somebody without e-mail: consent noted, letters printed, and who filled it in handles nothing. */
let platform: PlatformUnderTest;
let desk: Visitor;
let caseWorker: Visitor;
let colleague: Visitor;
let budgetHolder: Visitor;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  desk = await platform.as('balie');
  caseWorker = await platform.as('behandelaar');
  colleague = await platform.as('behandelaar2');
  budgetHolder = await platform.as('budgethouder');
});
afterAll(() => platform.stop());

const resident = {
  name: 'Geertruida Hofstra',
  telephone: '0123 456 789',
  postalAddress: 'Korenstraat 99\n1234 AB Lindermeer',
  consent: 'signed',
  consentOn: '2026-03-02',
};

async function aSentApplication(by: Visitor): Promise<{ id: string; number: string; slug: string }> {
  const started = must(await by.post<{ slug: string }>('/api/desk/residents', resident), 201);
  const draft = must(await by.get<InitiativeDetail>(`/api/initiatives/${started.slug}`), 200);
  expect(draft).toMatchObject({ isMine: true, onBehalfOf: resident.name });
  const { slug } = must(await by.put<{ slug: string }>(`/api/initiatives/${draft.id}`, soundPlan), 200);
  must(await by.post(`/api/initiatives/${draft.id}/publish`, { as: 'plan' }), 200);
  const plan = { initiativeId: draft.id, schemeSlug: 'buurtbudget-2026' };
  const { id } = must(await by.post<{ id: string }>('/api/applications', plan), 201);
  const costLines = [{ description: 'Pannen', kind: 'materials', amountCents: 20_000 }];
  must(await by.put(`/api/applications/${id}`, { applicantKind: 'resident', startsOn: '2027-03-01', costLines }), 200);
  const payee = { accountHolder: 'G. Hofstra', iban: 'NL91ABNA0417164300' };
  must(await by.put(`/api/applications/${id}/payee`, payee), 200);
  const { number } = must(await by.post<{ number: string }>(`/api/applications/${id}/submit`), 200);
  return { id, number, slug };
}
const personOf = async (account: string) => {
  const sql = 'SELECT id FROM person WHERE email = $1';
  const [row] = await platform.db.query<{ id: string }[]>(sql, [`${account}@lindermeer.example`]);
  return row?.id ?? '';
};

describe('an application at the desk', () => {
  it('is filled in for somebody, printed instead of mailed, and nowhere shows a name', async () => {
    const { id, number, slug } = await aSentApplication(desk);
    const view = must(await desk.get<ApplicationView>(`/api/applications/${id}`), 200);
    expect(view.onBehalfOf).toEqual({ ...resident, notedByName: 'Fatima Yildirim' });
    const dossier = must(await caseWorker.get<DossierView>(`/api/dossiers/${number}`), 200);
    expect(dossier).toMatchObject({ applicantName: resident.name, applicantEmail: null });
    expect(dossier.filledInBy.map(({ name }) => name)).toEqual(['Fatima Yildirim']);
    expect(dossier.history).toMatchObject([{ step: 'submit', byName: 'Fatima Yildirim', isOnBehalf: true }]);
    const open = await platform.visitor().get(`/api/initiatives/${slug}`);
    expect(JSON.stringify(open.body)).not.toContain('Hofstra');

    await step(caseWorker, number, 'take');
    await step(caseWorker, number, 'declare-complete');
    await step(caseWorker, number, 'propose', soundDecision(20_000));
    await step(budgetHolder, number, 'decide', soundDecision(20_000));
    await step(caseWorker, number, 'send-letter');
    const letters = must(await desk.get<DeskLetter[]>(`/api/applications/${id}/letters`), 200);
    expect(letters.map(({ subject }) => subject)).toEqual([
      `Ons besluit over uw aanvraag ${number}`,
      `Wij hebben uw aanvraag ${number} ontvangen`,
    ]);
    expect(letters[0]).toMatchObject({ name: resident.name, postalAddress: resident.postalAddress, printedAt: null });
    expect(letters[0]?.body).toContain(`Beste ${resident.name},`);
    expect(await platform.db.query('SELECT 1 FROM outbox_mail WHERE body LIKE $1', [`%${number}%`])).toEqual([]);
    must(await desk.post(`/api/applications/${id}/letters/${letters[0]?.id}/printed`), 200);
    const list = must(await desk.get<DeskItem[]>('/api/desk/residents'), 200);
    expect(list.find(({ applicationId }) => applicationId === id)).toMatchObject({ lettersToPrint: 1, number });
  });

  it('is refused without a way to reach somebody, or with consent given tomorrow', async () => {
    const wrong = { ...resident, telephone: '', postalAddress: '', consentOn: '2999-01-01' };
    expect((await desk.post('/api/desk/residents', wrong)).body).toMatchObject({
      errors: [
        { field: 'telephone', reason: 'no-way-to-reach' },
        { field: 'consentOn', reason: 'consent-date-wrong' },
      ],
    });
    expect((await (await platform.as('bewoner')).post('/api/desk/residents', resident)).status).toBe(403);
  });

  it('is never handled, proposed or decided by who filled it in: the rule says so, and the database', async () => {
    const { id, number } = await aSentApplication(caseWorker);
    expect(
      (await caseWorker.post(`/api/dossiers/${number}/take`, { version: await versionOf(colleague, number) })).body,
    ).toMatchObject({ reason: 'filled-in-by-you' });
    const filler = await personOf('behandelaar');
    const refusal = 'who fills it in does not handle it';
    const sql = (text: string, ...rest: unknown[]) => platform.db.query(text, [id, ...rest]);
    await expect(sql('UPDATE application SET case_worker_id = $2 WHERE id = $1', filler)).rejects.toThrow(refusal);
    const proposal = `INSERT INTO proposal (municipality_id, application_id, position, outcome, amount_cents, reasons, cited_rule_keys, proposed_by, at)
      VALUES (1, $1, 1, 'grant', 100, 'Past', '{}', $2, now())`;
    await expect(sql(proposal, filler)).rejects.toThrow(refusal);
    await sql(proposal, await personOf('behandelaar2'));
    const decision = `INSERT INTO decision (municipality_id, application_id, proposal_position, proposed_by, decided_by, outcome, amount_cents, reasons, cited_rule_keys, decided_at)
      VALUES (1, $1, 1, $3, $2, 'grant', 100, 'Past', '{}', now())`;
    await expect(sql(decision, filler, await personOf('behandelaar2'))).rejects.toThrow(refusal);
  });

  it('is not filled in by who handles it', async () => {
    const { id, number } = await aSentApplication(desk);
    await step(colleague, number, 'take');
    const asked = { missing: 'Een offerte.', termEndsOn: '2027-01-15' };
    await step(colleague, number, 'request-completion', asked);
    expect((await colleague.put(`/api/applications/${id}`, { remarks: 'Zelf ingevuld' })).body).toMatchObject({
      reason: 'who-fills-it-in-does-not-handle-it',
    });
    expect((await colleague.post(`/api/applications/${id}/completion`, { answer: 'Bij dezen' })).body).toMatchObject({
      reason: 'handled-by-you',
    });
    must(await desk.post(`/api/applications/${id}/completion`, { answer: 'De offerte is € 80.' }), 200);
  });
});
