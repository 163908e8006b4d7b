import type { ApplicationView, SchemeDetail, SchemeFile } from '@stoep/contracts';
import { aDraftApplication, aSubmittedApplication, must, soundDecision, step } from '../../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';

/** Schemes from draft to published version, and what becomes of the applications that run meanwhile. */
let platform: PlatformUnderTest;
let administrator: Visitor;
let resident: Visitor;
const slug = 'buurtbudget-2026';

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  administrator = await platform.as('beheerder');
  resident = await platform.as('bewoner');
});
afterAll(() => platform.stop());

const fileOf = async (name = slug) => must(await administrator.get<SchemeFile>(`/api/scheme-files/${name}`), 200);
const detailOf = async (name = slug) => must(await platform.visitor().get<SchemeDetail>(`/api/schemes/${name}`), 200);

async function publish(change: (draft: SchemeFile['draft']) => Partial<SchemeFile['draft']>, name = slug) {
  const { draft, revision } = await fileOf(name);
  const saved = must(
    await administrator.put<{ revision: number }>(`/api/scheme-files/${name}/draft`, {
      ...draft,
      ...change(draft),
      revision,
    }),
    200,
  );
  return administrator.post<{ version: number; errors: { field: string; reason: string }[] }>(
    `/api/scheme-files/${name}/publish`,
    { revision: saved.revision, note: 'De eigen bijdrage verandert.' },
  );
}

const withOwnContribution = (percent: number) => (draft: SchemeFile['draft']) => ({
  rules: draft.rules.map((rule) =>
    rule.kind === 'own-contribution'
      ? { ...rule, parameters: { percent }, text: `U betaalt ${percent} procent.` }
      : rule,
  ),
});

describe('a scheme', () => {
  it('is made, told everything that is wrong at once, published and open', async () => {
    const { slug: name } = must(
      await administrator.post<{ slug: string }>('/api/scheme-files', { name: 'Groene gevels' }),
      201,
    );
    expect((await platform.visitor().get(`/api/schemes/${name}`)).status).toBe(404);
    const empty = await publish(() => ({}), name);
    expect(empty.status).toBe(400);
    expect(empty.body.errors).toEqual(
      expect.arrayContaining([
        { field: 'summary', reason: 'required' },
        { field: 'opensOn', reason: 'required' },
        { field: 'rules', reason: 'no-area' },
        { field: 'budgets', reason: 'no-budget-yet' },
      ]),
    );
    const whole = await publish(
      () => ({
        summary: 'Tot € 500 voor planten.',
        purpose: 'Een groenere straat.',
        helper: { name: 'Marleen', telephone: '0990', email: 'm@lindermeer.example' },
        opensOn: '2026-01-01',
        closesOn: '2099-01-01',
        rules: [
          {
            key: 'area',
            kind: 'area',
            parameters: { areaCodes: ['WK990001'] },
            text: 'In de Oude Stad.',
            source: 'Artikel 1',
          },
        ],
        budgets: [{ areaCode: 'WK990001', year: 2026, ceilingCents: 100_000 }],
      }),
      name,
    );
    expect(must(whole, 200)).toEqual({ version: 1 });
    expect(await detailOf(name)).toMatchObject({ isOpen: true, version: 1, ceilingCents: 100_000, questionCount: 7 });
  });

  it('keeps for what was sent the rules it was sent under, and moves a draft to the new ones', async () => {
    const caseWorker = await platform.as('behandelaar');
    const sent = await aSubmittedApplication(resident);
    const draftId = await aDraftApplication(resident);
    expect(must(await publish(withOwnContribution(25)), 200)).toEqual({ version: 2 });

    const read = async (id: string) => must(await resident.get<ApplicationView>(`/api/applications/${id}`), 200);
    const percent = (view: ApplicationView) =>
      view.ruleOutcomes.find(({ kind }) => kind === 'own-contribution')?.facts['percent'];
    expect([percent(await read(sent.id)), percent(await read(draftId))]).toEqual([10, 25]);
    expect((await read(draftId)).scheme).toMatchObject({ version: 2, movedFromVersion: 1 });

    await step(caseWorker, sent.number, 'take');
    await step(caseWorker, sent.number, 'declare-complete');
    await step(caseWorker, sent.number, 'propose', {
      ...soundDecision(0),
      outcome: 'refuse',
      citedRuleKeys: ['own-contribution'],
    });
    await step(await platform.as('budgethouder'), sent.number, 'decide', {
      ...soundDecision(0),
      outcome: 'refuse',
      citedRuleKeys: ['own-contribution'],
    });
    await step(caseWorker, sent.number, 'send-letter');
    expect((await read(sent.id)).decision?.citedRules[0]?.text).toContain('10 procent');
    const { versions } = await detailOf();
    expect(versions[0]).toMatchObject({
      version: 2,
      note: 'De eigen bijdrage verandert.',
      changes: [{ what: 'rule', ruleKind: 'own-contribution', after: 'U betaalt 25 procent.' }],
    });
  });

  it('is not changed once it is published, whoever asks the database', async () => {
    for (const sql of [
      "UPDATE scheme_version SET name = 'Anders'",
      'DELETE FROM scheme_version',
      'TRUNCATE scheme_version CASCADE',
    ])
      await expect(platform.db.query(sql)).rejects.toThrow('never changed or removed');
    const { id } = await aSubmittedApplication(resident);
    await expect(platform.db.query('UPDATE application SET scheme_version = 1 WHERE id = $1', [id])).rejects.toThrow(
      'what is sent keeps the rules it was sent under',
    );
  });

  it('refuses contradictions and a ceiling below what is promised, all at once', async () => {
    const answer = await publish((draft) => ({
      opensOn: '2099-02-01',
      closesOn: '2099-01-01',
      termWeeks: 3,
      budgets: [{ areaCode: 'WK990001', year: 2026, ceilingCents: 1 }],
      questions: ['a', 'b', 'c'].map((key) => ({
        key,
        kind: 'text' as const,
        label: `Vraag ${key}`,
        help: '',
        isRequired: false,
        fromCents: 0,
        applicantKinds: [],
      })),
      rules: draft.rules.map((rule) => (rule.kind === 'who' ? { ...rule, parameters: { applicantKinds: [] } } : rule)),
    }));
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ reason }) => reason).sort()).toEqual([
      'ceiling-too-low',
      'closes-before-it-opens',
      'nobody-may-apply',
      'term-differs',
      'too-many-questions',
    ]);
  });

  it('is closed at once with a reason that everybody reads, and opened again', async () => {
    const name = 'kleine-buurtideeen-2026';
    const closing = { opening: 'closed', reason: '' };
    expect((await administrator.post(`/api/scheme-files/${name}/opening`, closing)).status).toBe(400);
    must(await administrator.post(`/api/scheme-files/${name}/opening`, { ...closing, reason: 'Het geld is op.' }), 200);
    expect(await detailOf(name)).toMatchObject({ isOpen: false, closedBecause: 'Het geld is op.' });
    must(await administrator.post(`/api/scheme-files/${name}/opening`, { opening: 'by-period', reason: '' }), 200);
    expect(await detailOf(name)).toMatchObject({ isOpen: true, closedBecause: '' });
  });

  it('is not saved over what another administrator saved meanwhile', async () => {
    const { draft, revision } = await fileOf('kleine-buurtideeen-2026');
    const path = '/api/scheme-files/kleine-buurtideeen-2026/draft';
    must(await administrator.put(path, { ...draft, revision }), 200);
    expect(await administrator.put(path, { ...draft, revision })).toMatchObject({
      status: 409,
      body: { reason: 'changed-meanwhile' },
    });
  });

  it('keeps the answers to its own questions, and asks for those that must be given', async () => {
    const question = { key: 'quote', kind: 'text', label: 'Welke offerte?', help: '', isRequired: true } as const;
    must(
      await publish(() => ({
        termWeeks: 8,
        opensOn: '2026-01-01',
        closesOn: '2099-01-01',
        budgets: [],
        questions: [{ ...question, fromCents: 100_000, applicantKinds: [] }],
        rules: [
          {
            key: 'area',
            kind: 'area',
            parameters: { areaCodes: ['GM9900'] },
            text: 'In de gemeente.',
            source: 'Artikel 1',
          },
        ],
      })),
      200,
    );
    const id = await aDraftApplication(resident, { amountCents: 100_000 });
    const read = async () => must(await resident.get<ApplicationView>(`/api/applications/${id}`), 200);
    expect((await read()).gaps).toEqual(['question-unanswered']);
    must(
      await resident.put(`/api/applications/${id}`, {
        extraAnswers: [
          { key: 'quote', answer: 'Van de bakker' },
          { key: 'unknown', answer: 'x' },
        ],
      }),
      200,
    );
    expect(await read()).toMatchObject({ gaps: [], extraAnswers: { quote: 'Van de bakker' } });
  });
});
