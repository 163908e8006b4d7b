import { randomUUID } from 'node:crypto';
import type { BudgetView } from '@stoep/contracts';
import { rewriteStatements } from '../testing/without-guard.js';
import { PlatformUnderTest, type Answer, type Visitor } from '../testing/platform-under-test.js';
import { aDraftApplication, aPlan, aProposedApplication, must, soundDecision, versionOf } from '../testing/builders.js';

/**
 * What must never happen, tried with adjacent starts. Each race is run a second time with its guard taken out of the
 * database, and then it has to go wrong: so we know that it is the guard that holds, and that the race is one.
 */
let platform: PlatformUnderTest;
let resident: Visitor;
let neighbour: Visitor;
let caseWorker: Visitor;

beforeEach(async () => {
  platform = await PlatformUnderTest.start();
  resident = await platform.as('bewoner');
  neighbour = await platform.as('initiatiefnemer');
  caseWorker = await platform.as('behandelaar');
});
afterEach(() => platform.stop());

const sql = <Row = Record<string, number>>(text: string, parameters: unknown[] = []) =>
  platform.db.query<Row[]>(text, parameters);
const atOnce = <T>(times: number, work: (index: number) => Promise<T>) =>
  platform.atOnce(() => Promise.all(Array.from({ length: times }, (_, index) => work(index))));

describe('two supports of one person', () => {
  async function race() {
    const plan = await aPlan(resident);
    await atOnce(16, () => neighbour.put(`/api/initiatives/${plan.id}/support`));
    const [row] = await sql(
      'SELECT supporters, (SELECT count(*) FROM support WHERE initiative_id = initiative.id) AS rows FROM initiative WHERE id = $1',
      [plan.id],
    );
    return row;
  }

  it('count once', async () => {
    expect(await race()).toEqual({ supporters: 1, rows: 1 });
  });

  it('would count more than once without the primary key', async () => {
    await sql('ALTER TABLE support DROP CONSTRAINT one_support_per_person_per_initiative');
    rewriteStatements(platform.db, (text) => text.replace(/ON CONFLICT ON CONSTRAINT one_support\S+ DO NOTHING/, ''));
    expect((await race())?.['rows']).toBeGreaterThan(1);
  });
});

describe('300 parallel grants on one budget', () => {
  const grantCents = 10_000;
  const ceilingCents = 1_000_000;

  /** 300 dossiers of € 100, proposed, on a budget of € 10,000; all decided at once. */
  async function race(): Promise<{ granted: number; budget: BudgetView }> {
    const budgetHolder = await platform.as('budgethouder');
    const dossiers = await proposedDossiers(300);
    const answers = await atOnce(300, (index) =>
      budgetHolder.post(`/api/dossiers/${dossiers[index]}/decide`, { version: 2, ...soundDecision(grantCents) }),
    );
    const unexpected = answers.filter(
      (answer) => answer.status !== 200 && answer.body['reason'] !== 'budget-exhausted',
    );
    expect(unexpected.map((answer) => answer.body)).toEqual([]);
    const budgets = must(await resident.get<BudgetView[]>('/api/budgets'), 200);
    const budget = budgets.find((one) => one.ceilingCents === ceilingCents);
    if (!budget) throw new Error('The budget is gone');
    return { granted: answers.filter((answer) => answer.status === 200).length, budget };
  }

  it('go exactly to the ceiling, never over it', async () => {
    const { granted, budget } = await race();
    expect({ granted, committed: budget.committedCents, free: budget.freeCents }).toEqual({
      granted: 100,
      committed: ceilingCents,
      free: 0,
    });
  }, 60_000);

  it('would go over the ceiling without the constraint', async () => {
    await sql('ALTER TABLE budget DROP CONSTRAINT reserved_and_committed_stay_under_the_ceiling');
    const { budget } = await race();
    expect(budget.committedCents).toBeGreaterThan(ceilingCents);
  }, 60_000);

  /** Proposals for nothing yet reserved, so that the grant itself is what meets the ceiling. */
  async function proposedDossiers(count: number): Promise<string[]> {
    await sql(
      `INSERT INTO budget (municipality_id, id, scheme_id, area_code, year, ceiling_cents)
       SELECT 1, gen_random_uuid(), id, 'GM9900', 2026, $1 FROM scheme WHERE slug = 'buurtbudget-2026'`,
      [ceilingCents],
    );
    const { id } = must(
      await resident.post<{ id: string }>('/api/initiatives', { title: 'Sjabloon', buurtCode: 'BU99000201' }),
      201,
    );
    await sql(
      `INSERT INTO initiative (municipality_id, id, slug, state, initiator_id, title, buurt_code, created_at, saved_at, published_at)
       SELECT 1, gen_random_uuid(), 'race-' || n, 'applying', initiator_id, 'Race ' || n, buurt_code, now(), now(), now()
       FROM initiative, generate_series(1, $2) n WHERE id = $1`,
      [id, count],
    );
    await sql(
      `INSERT INTO application (municipality_id, id, number, state, version, scheme_id, scheme_version, initiative_id, applicant_id, requested_cents, plan, budget_id, case_worker_id, created_at, submitted_at, received_on, decide_by)
       SELECT 1, gen_random_uuid(), 'RACE-' || substr(initiative.slug, 6), 'proposed', 2, scheme.id, 1, initiative.id, initiator_id, $1, '{"wijkCode": "WK990002"}', budget.id, worker.id, now(), now(), '2026-11-01', '2026-12-27'
       FROM initiative, scheme, budget, person worker
       WHERE initiative.slug LIKE 'race-%' AND scheme.slug = 'buurtbudget-2026' AND budget.area_code = 'GM9900' AND worker.email = 'behandelaar@lindermeer.example'`,
      [grantCents],
    );
    await sql(
      `INSERT INTO proposal (municipality_id, application_id, position, outcome, amount_cents, reasons, cited_rule_keys, proposed_by, at)
       SELECT 1, id, 1, 'grant', 0, 'Past bij het doel', '{}', case_worker_id, now() FROM application WHERE number LIKE 'RACE-%'`,
    );
    return Array.from({ length: count }, (_, index) => `RACE-${index + 1}`);
  }
});

describe('two decisions on one application', () => {
  async function race(): Promise<Answer[]> {
    const holders = [await platform.as('budgethouder'), await platform.as('budgethouder2')];
    const { number } = await aProposedApplication(resident, caseWorker);
    const version = await versionOf(caseWorker, number);
    return atOnce(8, (index) =>
      (holders[index % 2] as Visitor).post(`/api/dossiers/${number}/decide`, { version, ...soundDecision(50_000) }),
    );
  }

  it('leave one decision, and the others hear that it changed meanwhile', async () => {
    const statuses = (await race()).map((answer) => answer.status).sort();
    expect(statuses).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
    const [row] = await sql(
      `SELECT count(*) AS commits FROM budget_posting WHERE kind = 'commit' AND at > now() - interval '1 minute'`,
    );
    expect(row).toEqual({ commits: 1 });
  });

  it('would be two without the state and version in the update and the key of the decision', async () => {
    await sql('ALTER TABLE decision DROP CONSTRAINT an_application_is_decided_once');
    await sql('ALTER TABLE application_transition DROP CONSTRAINT application_transition_pkey');
    await sql('ALTER TABLE budget DROP CONSTRAINT nothing_in_a_budget_is_below_zero');
    rewriteStatements(platform.db, (text) =>
      text.replace('AND state = $3 AND version = $5', "AND $3::text <> $5::text AND pg_sleep(0.2)::text = ''"),
    );
    expect((await race()).filter((answer) => answer.status === 200).length).toBeGreaterThan(1);
  });
});

describe('the same POST twice', () => {
  async function race(): Promise<{ answers: Answer[]; started: number }> {
    const key = randomUUID();
    const answers = await atOnce(8, () =>
      resident.post('/api/initiatives', { title: 'Eén keer alsjeblieft' }, { 'idempotency-key': key }),
    );
    const [row] = await sql(`SELECT count(*) AS started FROM initiative WHERE title = 'Eén keer alsjeblieft'`);
    return { answers, started: row?.['started'] ?? 0 };
  }

  it('is done once; one in flight is refused, a later one gets the first answer', async () => {
    const { answers, started } = await race();
    expect(started).toBe(1);
    const done = answers.filter((answer) => answer.status === 201);
    expect(new Set(done.map((answer) => answer.body['id'])).size).toBe(1);
    expect(answers.every((answer) => answer.status === 201 || answer.body['reason'] === 'still-in-flight')).toBe(true);
  });

  it('would be done again without its row and its lock', async () => {
    await sql('DROP TABLE idempotency_key');
    await sql(
      `CREATE VIEW idempotency_key AS SELECT 1 AS municipality_id, gen_random_uuid() AS person_id, ''::text AS key, ''::text AS route, ''::bytea AS body_hash, '{}'::jsonb AS answer, now() AS created_at WHERE false`,
    );
    await sql('CREATE RULE forget AS ON INSERT TO idempotency_key DO INSTEAD NOTHING');
    await sql(`CREATE FUNCTION public.pg_try_advisory_xact_lock(bigint) RETURNS boolean LANGUAGE sql AS 'SELECT true'`);
    await sql(`ALTER DATABASE ${new URL(platform.databaseUrl).pathname.slice(1)} SET search_path = public, pg_catalog`);
    await sql(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    expect((await race()).started).toBeGreaterThan(1);
  });

  it('is refused when the key is used again for something else, or left out', async () => {
    const key = randomUUID();
    must(await resident.post('/api/initiatives', { title: 'Het eerste' }, { 'idempotency-key': key }), 201);
    expect(await resident.post('/api/initiatives', { title: 'Iets anders' }, { 'idempotency-key': key })).toMatchObject(
      { status: 422 },
    );
    expect(await resident.post('/api/initiatives', {}, { 'idempotency-key': '' })).toMatchObject({
      status: 400,
      body: { reason: 'idempotency-key-missing' },
    });
  });

  it('answers a submission that was cut off as it did the first time', async () => {
    const id = await aDraftApplication(resident);
    const headers = { 'idempotency-key': randomUUID() };
    const first = must(await resident.post(`/api/applications/${id}/submit`, {}, headers), 200);
    expect(must(await resident.post(`/api/applications/${id}/submit`, {}, headers), 200)).toEqual(first);
    const [mails] = await sql('SELECT count(*) AS sent FROM outbox_mail WHERE key = $1', [`received:${id}`]);
    expect(mails).toEqual({ sent: 1 });
  });
});
