import type { BallotReceipt, MyPart, RoundItem, RoundView } from '@stoep/contracts';
import { printedCode } from '@stoep/rules';
import { must } from '../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../testing/platform-under-test.js';

/** A voter's way: reading a round, coming to an entry, voting and voting again, with an account and with a letter's code. */
let platform: PlatformUnderTest;
let resident: Visitor;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  resident = await platform.as('bewoner');
});
afterAll(() => platform.stop());

const open = '/api/rounds/molenwijk-kiest';
const byLetter = '/api/rounds/oude-stad-kiest';
const inMolenwijk = { buurtCode: 'BU99000201', birthDate: '1980-02-29' };
const choose = (...ids: string[]) => ({ selection: ids.map((planId) => ({ planId })) });

describe('a round', () => {
  it('is read by everybody, with its rules, its plans and why a plan cannot be done', async () => {
    const list = must(await platform.visitor().get<RoundItem[]>('/api/rounds'), 200);
    expect(list.map(({ slug, phase }) => [slug, phase])).toContainEqual(['molenwijk-kiest', 'voting']);
    const round = must(await platform.visitor().get<RoundView>(open), 200);
    expect(round.rules).toMatchObject({ ballotKind: 'within-budget', limits: { budgetCents: 2_000_000 }, minAge: 12 });
    expect(round.plans).toHaveLength(9);
    expect(round.plans.at(-1)).toMatchObject({ id: '9', isFeasible: false });
    expect(round.plans.at(-1)?.reason).toContain('buurthuis');
    expect(round.changes.map(({ step }) => step)).toEqual(['publish', 'open']);
  });

  it('tells nothing of a round that is not published, or does not exist', async () => {
    expect((await platform.visitor().get('/api/rounds/bestaat-niet')).status).toBe(404);
  });
});

describe('voting with an account', () => {
  it('asks where somebody lives, once', async () => {
    const anEntry = (body: object) => resident.put<Record<string, unknown>>(`${open}/my-entry`, body);
    expect((await resident.post(`${open}/ballots`, choose('1'))).body).toMatchObject({ reason: 'no-voter-entry' });
    expect((await anEntry({ ...inMolenwijk, buurtCode: 'BU99000301' })).body).toMatchObject({
      reason: 'outside-the-area',
    });
    expect((await anEntry({ ...inMolenwijk, birthDate: '2024-01-01' })).body).toMatchObject({
      reason: 'too-young-to-vote',
    });
    expect((await anEntry({ buurtCode: 'BU99000201' })).body).toMatchObject({
      errors: [{ field: 'birthDate', reason: 'required' }],
    });
    expect(must(await anEntry(inMolenwijk), 200)).toEqual({ hasEntry: true, tookPart: false });
    expect(must(await anEntry(inMolenwijk), 200)).toEqual({ hasEntry: true, tookPart: false });
  });

  it('takes a ballot, answers its repeat with the same receipt, and counts the last one', async () => {
    const first = must(await resident.post<BallotReceipt>(`${open}/ballots`, choose('1', '4')), 200);
    expect(first.receipt).toMatch(/^[0-9a-f]{64}$/);
    expect(must(await resident.post<BallotReceipt>(`${open}/ballots`, choose('4', '1')), 200)).toEqual(first);
    const other = must(await resident.post<BallotReceipt>(`${open}/ballots`, choose('2')), 200);
    expect(other).not.toEqual(first);
    const rows = await platform.db.query<object[]>(
      `SELECT selection FROM ballot JOIN voting_round ON voting_round.id = round_id WHERE slug = 'molenwijk-kiest'`,
    );
    expect(rows).toEqual([{ selection: [{ planId: '2' }] }]);
    expect(must(await resident.get<MyPart>(`${open}/my-part`), 200)).toEqual({ hasEntry: true, tookPart: true });
  });

  it('says everything that is wrong with a ballot at once', async () => {
    expect(await resident.post(`${open}/ballots`, choose('9', '1', '1', '3', '5', '7', '2', '6'))).toMatchObject({
      status: 400,
      body: {
        errors: [
          { field: 'selection.0.planId', reason: 'plan-unknown' },
          { field: 'selection.1.planId', reason: 'plan-chosen-twice' },
          { field: 'selection', reason: 'too-expensive' },
        ],
      },
    });
  });

  it('leaves no trace of the choice beside the person', async () => {
    const [kept] = await platform.db.query<{ kept: number }[]>(
      `SELECT count(*) AS kept FROM idempotency_key WHERE route LIKE '%ballots%'`,
    );
    expect(kept).toEqual({ kept: 0 });
  });
});

describe('voting with a letter', () => {
  const code = printedCode('DEMSTEPMARKT');

  it('needs no account, and takes the code as people type it', async () => {
    const visitor = platform.visitor();
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect(must(await visitor.post(`${byLetter}/codes/check`, { code: typed }), 200)).toEqual({ tookPart: false });
    must(await visitor.post(`${byLetter}/ballots/with-code`, { code, ...choose('1', '3') }), 200);
    expect(must(await visitor.post(`${byLetter}/codes/check`, { code }), 200)).toEqual({ tookPart: true });
  });

  it('is the same vote with an account that claims the code, and no second account can', async () => {
    expect(must(await resident.put(`${byLetter}/my-entry/claim`, { code }), 200)).toEqual({
      hasEntry: true,
      tookPart: true,
    });
    must(await resident.post(`${byLetter}/ballots`, choose('2')), 200);
    const rows = await platform.db.query<object[]>(
      `SELECT channel, participation.area_code FROM participation JOIN voting_round ON voting_round.id = round_id WHERE slug = 'oude-stad-kiest'`,
    );
    expect(rows).toEqual([{ channel: 'account', area_code: 'BU99000102' }]);
    const neighbour = await platform.as('initiatiefnemer');
    expect(await neighbour.put(`${byLetter}/my-entry/claim`, { code })).toMatchObject({
      status: 409,
      body: { reason: 'an-entry-is-claimed-once' },
    });
    expect((await neighbour.put(`${byLetter}/my-entry`, { buurtCode: 'BU99000101' })).body).toMatchObject({
      reason: 'round-has-a-list',
    });
  });

  it('refuses a code that is none, is somebody else’s round, or is revoked', async () => {
    const cast = (typed: string, round = byLetter) =>
      platform.visitor().post(`${round}/ballots/with-code`, { code: typed, ...choose('1') });
    const wrong = { status: 400, body: { errors: [{ field: 'code', reason: 'code-wrong' }] } };
    expect(await cast('hallo')).toMatchObject(wrong);
    expect(await cast(printedCode('AAAABBBBCCCC'))).toMatchObject(wrong);
    expect(await cast(printedCode('DEMSTEPWEVER'), open)).toMatchObject(wrong);
    await platform.db.query(
      `UPDATE voting_code SET revoked_at = now() WHERE entry_id = (SELECT id FROM voter_roll_entry WHERE label = 'Weverstraat 9')`,
    );
    expect(await cast(printedCode('DEMSTEPWEVER'))).toMatchObject({ status: 409, body: { reason: 'code-revoked' } });
  });
});

describe('guessing codes', () => {
  it('ends after thirty wrong ones from one address, right ones do not count', async () => {
    const strict = await PlatformUnderTest.start({ rateLimitFactor: 1 });
    const check = (drawn: string) =>
      strict
        .visitor()
        .post(`${byLetter}/codes/check`, { code: printedCode(drawn) })
        .then(({ status }) => status);
    for (let index = 0; index < 5; index++) expect(await check('DEMSTEPMARKT')).toBe(200);
    const guesses: number[] = [];
    for (let index = 0; index < 31; index++) guesses.push(await check(`AAAABBBBC${100 + index}`.replace(/[01]/g, 'Z')));
    expect(guesses.slice(0, 30).every((status) => status === 400)).toBe(true);
    expect(guesses[30]).toBe(429);
    expect(await check('DEMSTEPMARKT')).toBe(429);
    await strict.stop();
  });
});
