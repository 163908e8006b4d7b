import type {
  BallotReceipt,
  DossierView,
  MyPart,
  ReceiptList,
  RoundFile,
  RoundResult,
  RoundView,
  SavedRound,
} from '@stoep/contracts';
import { count, parsePb, withDecimals } from '@stoep/tally';
import { must } from '../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../testing/platform-under-test.js';
import type { RoundProtocol } from './counting/round-protocol.js';

/** A round from its first draft to its result, as staff run it: every step through the API, and what is left afterwards. */
let platform: PlatformUnderTest;
let staff: Visitor;
let colleague: Visitor;
let budgetHolder: Visitor;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  staff = await platform.as('behandelaar');
  colleague = await platform.as('behandelaar2');
  budgetHolder = await platform.as('budgethouder');
});
afterAll(() => platform.stop());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const content = () => ({
  title: 'Proefronde',
  description: 'Een ronde om te proberen.',
  schemeSlug: 'buurtbudget-2026',
  areaCode: 'GM9900',
  collectsAt: inDays(-20),
  checksAt: inDays(-10),
  opensAt: inDays(-1),
  closesAt: inDays(1),
  resultAt: inDays(2),
  ballotKind: 'at-most',
  limits: { most: 2 },
  counting: {
    rule: 'greedy',
    utility: 'count',
    completion: 'none',
    start: 'exact',
    stop: 'supported',
    increment: 100,
    then: 'none',
    ties: 'cost-votes-id',
    threshold: 1,
  },
  budgetCents: 300_000,
  minAge: null,
  ageOn: null,
  eligibleAreas: ['GM9900'],
  voterClasses: ['resident'],
  rollKind: 'open',
});
const sql = <Row = Record<string, unknown>>(text: string, parameters: unknown[] = []) =>
  platform.db.query<Row[]>(text, parameters);
const file = async (slug: string) => must(await staff.get<RoundFile>(`/api/round-files/${slug}`), 200);

async function step(by: Visitor, slug: string, name: string, body: object = {}) {
  const { version } = await file(slug);
  return by.post<Record<string, unknown>>(`/api/round-files/${slug}/${name}`, { version, reason: '', ...body });
}

/** Three plans: two that can be done, one that cannot. */
async function aPublishedRound(change: object = {}): Promise<string> {
  const { slug } = must(await staff.post<SavedRound>('/api/round-files', { ...content(), ...change }), 201);
  const plans = await sql<{ id: string }>(
    `SELECT id FROM initiative WHERE municipality_id = 1 AND state IN ('idea', 'plan') AND published_at IS NOT NULL ORDER BY slug LIMIT 3`,
  );
  for (const { id } of plans) must(await step(staff, slug, 'plans', { initiativeId: id, costCents: 200_000 }), 200);
  const judge = async (number: number, isFeasible: boolean, costCents: number, judgement: string) => {
    const { version } = await file(slug);
    const body = { version, reason: '', isFeasible, costCents, judgement };
    return staff.put(`/api/round-files/${slug}/plans/${number}`, body);
  };
  must(await judge(1, true, 200_000, ''), 200);
  must(await judge(2, true, 150_000, 'Met minder bankjes past het.'), 200);
  expect(await judge(3, false, 200_000, '')).toMatchObject({ status: 400, body: { errors: [{ field: 'judgement' }] } });
  must(await judge(3, false, 200_000, 'De grond is niet van de gemeente.'), 200);
  must(await step(staff, slug, 'publish'), 200);
  return slug;
}

async function vote(name: string, slug: string, ...ids: string[]): Promise<{ voter: Visitor; receipt: string }> {
  const voter = await platform.as(name);
  must(await voter.put(`/api/rounds/${slug}/my-entry`, { buurtCode: 'BU99000201' }), 200);
  const selection = ids.map((planId) => ({ planId }));
  return { voter, ...must(await voter.post<BallotReceipt>(`/api/rounds/${slug}/ballots`, { selection }), 200) };
}

const endVoting = (slug: string) =>
  sql(`UPDATE voting_round SET closes_at = clock_timestamp() WHERE slug = $1`, [slug]);

describe('making a round', () => {
  it('says all that is wrong at once', async () => {
    const wrong = {
      ...content(),
      schemeSlug: 'geen',
      closesAt: inDays(-3),
      limits: {},
      ageOn: '2026-02-30',
      eligibleAreas: ['WK000000'],
      counting: { ...content().counting, utility: 'points' },
    };
    const { body } = await staff.post<{ errors: { field: string }[] }>('/api/round-files', wrong);
    expect(body.errors.map(({ field }) => field)).toEqual([
      'schemeSlug',
      'eligibleAreas',
      'closesAt',
      'ageOn',
      'ageOn',
      'limits.most',
      'counting.utility',
    ]);
  });

  it('logs each change after publication with its reason, for everybody, without a name', async () => {
    const slug = await aPublishedRound();
    const { version } = await file(slug);
    const changed = { ...content(), budgetCents: 350_000, version, reason: '' };
    const before = must(await platform.visitor().get<RoundView>(`/api/rounds/${slug}`), 200);
    const save = (reason: string) =>
      staff.put<Record<string, unknown>>(`/api/round-files/${slug}`, { ...changed, ...before.dates, reason });
    expect((await save('')).body).toMatchObject({ reason: 'change-needs-a-reason' });
    must(await save('De raad gaf meer geld.'), 200);
    const { changes } = must(await platform.visitor().get<RoundView>(`/api/rounds/${slug}`), 200);
    expect(changes.at(-1)).toMatchObject({
      step: 'edit',
      reason: 'De raad gaf meer geld.',
      changes: [{ field: 'budget_cents', from: 300_000, to: 350_000 }],
    });
    expect(JSON.stringify(changes)).not.toMatch(/person|Marleen/);
  });
});

describe('a round that is run', () => {
  let slug: string;
  let voters: { voter: Visitor; receipt: string }[];

  it('is open for ballots, and says nowhere how many there are', async () => {
    slug = await aPublishedRound();
    expect(
      (await (await platform.as('bewoner')).post(`/api/rounds/${slug}/ballots`, { selection: [{ planId: '1' }] }))
        .status,
    ).toBe(409);
    const lots = async () =>
      must(await platform.visitor().get<RoundView>(`/api/rounds/${slug}`), 200).rules.counting.lots;
    expect(await lots()).toBeUndefined();
    must(await step(staff, slug, 'open'), 200);
    // The lot of the plans that can be voted for is public before the first ballot.
    expect([...((await lots()) ?? [])].sort()).toEqual(['1', '2']);
    const answers = async () =>
      JSON.stringify([
        (await platform.visitor().get<RoundView>(`/api/rounds/${slug}`)).body,
        (await platform.visitor().get('/api/rounds')).body,
        await file(slug),
        (await staff.get('/api/round-files')).body,
        (await platform.visitor().get(`/api/rounds/${slug}/result`)).body,
        (await platform.visitor().get(`/api/rounds/${slug}/receipts`)).body,
      ]);
    const before = await answers();
    voters = [
      await vote('bewoner', slug, '1', '2'),
      await vote('initiatiefnemer', slug, '2'),
      await vote('moderator', slug, '2'),
    ];
    expect(await answers()).toBe(before);
  });

  it('keeps its rules from then on, also for who writes to the database', async () => {
    const refused = 'the rules of a round stand still';
    await expect(sql(`UPDATE voting_round SET budget_cents = 1 WHERE slug = $1`, [slug])).rejects.toThrow(refused);
    await expect(sql(`UPDATE voting_round SET counting = '{}' WHERE slug = $1`, [slug])).rejects.toThrow(refused);
    await expect(
      sql(`UPDATE round_plan SET cost_cents = 1 WHERE round_id = (SELECT id FROM voting_round WHERE slug = $1)`, [
        slug,
      ]),
    ).rejects.toThrow('the plans of a round stand still');
    const { version } = await file(slug);
    expect((await staff.put(`/api/round-files/${slug}`, { ...content(), version, reason: 'Toch' })).body).toMatchObject(
      {
        reason: 'round-state-differs',
      },
    );
    expect((await step(staff, slug, 'close')).body).toMatchObject({ reason: 'vote-still-open' });
  });

  it('closes, and nothing joins ballots to people any more', async () => {
    const voter = voters[0]?.voter ?? platform.visitor();
    await endVoting(slug);
    expect((await voter.post(`/api/rounds/${slug}/ballots`, { selection: [{ planId: '2' }] })).body).toMatchObject({
      reason: 'voting-is-over',
    });
    must(await step(staff, slug, 'close'), 200);
    for (const table of ['ballot', 'round_secret', 'voting_code'])
      expect(
        await sql(`SELECT 1 FROM ${table} WHERE round_id = (SELECT id FROM voting_round WHERE slug = $1)`, [slug]),
      ).toEqual([]);
    expect(must(await voter.get<MyPart>(`/api/rounds/${slug}/my-part`), 200)).toEqual({
      hasEntry: true,
      tookPart: true,
    });
    const list = must(await platform.visitor().get<ReceiptList>(`/api/rounds/${slug}/receipts`), 200);
    expect(list.receipts).toEqual(voters.map(({ receipt }) => receipt).sort());
    await expect(sql('DELETE FROM counted_ballot')).rejects.toThrow('never changed');
    await expect(
      sql(
        `INSERT INTO counted_ballot SELECT municipality_id, id, gen_random_uuid(), '[]', sha256('x') FROM voting_round WHERE slug = $1`,
        [slug],
      ),
    ).rejects.toThrow('nothing is added');
  });

  it('is counted by two people, released by another than who counted first', async () => {
    must(await step(staff, slug, 'count'), 200);
    expect((await step(staff, slug, 'count')).body).toMatchObject({ reason: 'counted-by-you' });
    expect((await platform.visitor().get(`/api/rounds/${slug}/result`)).status).toBe(404);
    must(await step(colleague, slug, 'count'), 200);
    expect(await file(slug)).toMatchObject({ state: 'counted', agree: true });
    expect((await step(staff, slug, 'release')).body).toMatchObject({ reason: 'released-by-another' });
    await expect(
      sql(
        `UPDATE voting_round SET state = 'released', released_by = first_count_by, released_at = now() WHERE slug = $1`,
        [slug],
      ),
    ).rejects.toThrow('who_counts_does_not_release');
    must(await step(budgetHolder, slug, 'release'), 200);
    const result = must(await platform.visitor().get<RoundResult>(`/api/rounds/${slug}/result`), 200);
    expect(result).toMatchObject({ costCents: 150_000, leftCents: 150_000, ballotCount: 3, publishes: 'totals' });
    expect(result.plans.map(({ id, place, supporters, reason }) => [id, place, supporters, reason])).toEqual([
      ['2', 1, 3, 'won'],
      ['1', null, 1, 'does-not-fit'],
    ]);
    expect(result.turnout.byChannel).toEqual([{ key: 'account', name: 'account', count: null }]);
    const mails = await sql<{ subject: string }>(`SELECT subject FROM outbox_mail WHERE key LIKE 'round-result:%'`);
    expect(mails.map(({ subject }) => subject)).toEqual(['De uitslag van Proefronde', 'De uitslag van Proefronde']);
    expect((await platform.visitor().get(`/api/rounds/${slug}/result/ballots.pb`)).body).toMatchObject({
      reason: 'ballots-not-public',
    });
  });
});

describe('the finished round of the demo', () => {
  const demo = '/api/rounds/waterrijk-koos';

  it('can be counted again from its file', async () => {
    const result = must(await platform.visitor().get<RoundResult>(`${demo}/result`), 200);
    expect(result.publishes).toBe('all-ballots');
    const pb = must(await platform.visitor().get<string>(`${demo}/result/ballots.pb`), 200);
    // Drawn once: another order for each visitor could be laid beside this one.
    expect(must(await platform.visitor().get<string>(`${demo}/result/ballots.pb`), 200)).toBe(pb);
    const parsed = parsePb(pb);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    const { rule, outcome } = result.protocol as RoundProtocol;
    expect(count(withDecimals(parsed.file, 2).election, rule)).toEqual(outcome);
    const csv = must(await platform.visitor().get<string>(`${demo}/result/result.csv`), 200);
    expect(csv.split('\r\n')).toHaveLength(10);
    expect(must(await platform.visitor().get(`${demo}/result/protocol.json`), 200)).toEqual(result.protocol);
  });

  it('stands in the dossier of each application, for who decides', async () => {
    const [found] = await sql<{ number: string }>(
      `SELECT application.number FROM application JOIN round_plan ON application_id = application.id
       JOIN round_outcome outcome ON (outcome.round_id, outcome.number) = (round_plan.round_id, round_plan.number) LIMIT 1`,
    );
    const { vote: told } = must(await budgetHolder.get<DossierView>(`/api/dossiers/${found?.number}`), 200);
    expect(told).toMatchObject({ roundSlug: 'waterrijk-koos', roundTitle: 'Waterrijk koos' });
  });
});
