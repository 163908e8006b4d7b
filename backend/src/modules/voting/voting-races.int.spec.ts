import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { BallotReceipt } from '@stoep/contracts';
import { printedCode } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { createApp } from '../../create-app.js';
import { must } from '../../testing/builders.js';
import { PlatformUnderTest, Visitor, type Answer } from '../../testing/platform-under-test.js';
import { testSettings } from '../../testing/test-settings.js';
import { rewriteStatements } from '../../testing/without-guard.js';
import { closeRound } from './closing/close-round.service.js';
import { loadRound } from './round.store.js';

/**
 * What must never happen to a vote, tried with adjacent starts over two servers on one database; and each race again
 * without its guard, when it has to go wrong.
 */
let platform: PlatformUnderTest;
let second: NestFastifyApplication;

beforeEach(async () => {
  platform = await PlatformUnderTest.start();
  second = await createApp(testSettings({ databasePoolSize: 20 }), platform.databaseUrl, null);
  await second.listen(0, '127.0.0.1');
});
afterEach(async () => {
  await second.close();
  await platform.stop();
});

const round = 'molenwijk-kiest';
const sql = <Row = Record<string, number>>(text: string, parameters: unknown[] = []) =>
  platform.db.query<Row[]>(text, parameters);
const ballotFor = (planId: string) => ({ selection: [{ planId }] });

/** The same person at the other server. */
function atSecond(visitor: Visitor): Visitor {
  const { port } = second.getHttpServer().address() as AddressInfo;
  const twin = new Visitor(port, 'localhost');
  twin.cookie = visitor.cookie;
  return twin;
}

async function aVoter(name = 'bewoner'): Promise<Visitor> {
  const visitor = await platform.as(name);
  must(await visitor.put(`/api/rounds/${round}/my-entry`, { buurtCode: 'BU99000201', birthDate: '1980-01-01' }), 200);
  return visitor;
}

async function cast(): Promise<{ ballots: number; voters: number }> {
  const [row] = await sql<{ ballots: number; voters: number }>(
    `SELECT (SELECT count(*) FROM ballot WHERE round_id = voting_round.id) AS ballots,
       (SELECT count(*) FROM participation WHERE round_id = voting_round.id) AS voters FROM voting_round WHERE slug = $1`,
    [round],
  );
  return row ?? { ballots: -1, voters: -1 };
}

describe('six ballots of one voter at once, over two servers', () => {
  async function race() {
    const here = await aVoter();
    const there = atSecond(here);
    const answers = await platform.atOnce(() =>
      Promise.all(
        ['1', '2', '3', '4', '5', '6'].map((planId, index) =>
          (index % 2 === 0 ? here : there).post(`/api/rounds/${round}/ballots`, ballotFor(planId)),
        ),
      ),
    );
    return { statuses: answers.map(({ status }) => status), ...(await cast()) };
  }

  it('are one ballot', async () => {
    expect(await race()).toEqual({ statuses: [200, 200, 200, 200, 200, 200], ballots: 1, voters: 1 });
  });

  it('would be more without the primary keys', async () => {
    await sql('ALTER TABLE ballot DROP CONSTRAINT one_ballot_per_voter');
    await sql('ALTER TABLE participation DROP CONSTRAINT one_participation_per_voter');
    for (const db of [platform.db, second.get(DataSource)])
      rewriteStatements(db, (text) =>
        text.replace(/ON CONFLICT ON CONSTRAINT one_\w+_per_voter DO UPDATE SET [^)\n]*/g, ''),
      );
    expect((await race()).ballots).toBeGreaterThan(1);
  });
});

describe('one code on two devices', () => {
  const code = printedCode('DEMSTEPVSSER');
  const claims = async () => {
    const neighbours = [await platform.as('bewoner'), atSecond(await platform.as('initiatiefnemer'))];
    const answers = await platform.atOnce(() =>
      Promise.all(neighbours.map((neighbour) => neighbour.put('/api/rounds/oude-stad-kiest/my-entry/claim', { code }))),
    );
    return answers.map(({ status }) => status).sort();
  };

  it('is one ballot, the last one', async () => {
    const devices = [platform.visitor(), atSecond(platform.visitor())];
    const answers = await platform.atOnce(() =>
      Promise.all(
        devices.map((device, index) =>
          device.post('/api/rounds/oude-stad-kiest/ballots/with-code', { code, ...ballotFor(`${index + 1}`) }),
        ),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const rows = await sql<object>(
      `SELECT 1 FROM ballot JOIN voting_round ON voting_round.id = round_id WHERE slug = 'oude-stad-kiest'`,
    );
    expect(rows).toHaveLength(1);
  });

  it('becomes the entry of one account', async () => {
    expect(await claims()).toEqual([200, 409]);
  });

  it('would become that of two without the trigger', async () => {
    await sql('DROP TRIGGER an_entry_is_claimed_once ON voter_roll_entry');
    expect(await claims()).toEqual([200, 200]);
  });
});

describe('ballots while the round closes', () => {
  /** Everybody votes on and on, in the midst of which the moment of the database comes and the round is closed. */
  async function race(): Promise<{ acknowledged: string[]; refused: unknown[]; counted: string[] }> {
    const here = await aVoter();
    const voters = [here, atSecond(here)];
    const others = await Promise.all(['initiatiefnemer', 'moderator', 'balie'].map((name) => aVoter(name)));
    const all = [...voters, ...others];
    // Each has a ballot in before the last moments, however slow the machine is.
    const answers: Answer[] = await Promise.all(
      [here, ...others].map((voter) => voter.post(`/api/rounds/${round}/ballots`, ballotFor('1'))),
    );
    await sql(`UPDATE voting_round SET closes_at = clock_timestamp() + interval '150 milliseconds' WHERE slug = $1`, [
      round,
    ]);
    const rounds = all.map(async (voter, index) => {
      for (let turn = 0, status = 200; status === 200; turn++) {
        const answer = await voter.post(`/api/rounds/${round}/ballots`, ballotFor(`${((turn + index) % 6) + 1}`));
        answers.push(answer);
        status = answer.status;
      }
    });
    await sql(
      'SELECT pg_sleep(extract(epoch FROM closes_at - clock_timestamp()) + 0.001) FROM voting_round WHERE slug = $1',
      [round],
    );
    await platform.db.transaction(async (tx) => closeRound(tx, 1, await loadRound(tx, 1, round), null, new Date()));
    await Promise.all(rounds);
    const counted = await sql<{ plan: string }>(
      `SELECT selection -> 0 ->> 'planId' AS plan FROM counted_ballot JOIN voting_round ON voting_round.id = round_id WHERE slug = $1`,
      [round],
    );
    return {
      acknowledged: answers.filter(({ status }) => status === 200).map(({ body }) => String(body['receipt'])),
      refused: answers.filter(({ status }) => status !== 200).map(({ body }) => body['reason']),
      counted: counted.map(({ plan }) => plan),
    };
  }

  it('are counted or refused, none is lost', async () => {
    const { acknowledged, refused, counted } = await platform.atOnce(race);
    expect(counted).toHaveLength(4);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter((reason) => reason !== 'voting-is-over' && reason !== 'voting-is-not-open')).toEqual([]);
    const { receipts } = must(
      await platform.visitor().get<{ receipts: string[] }>(`/api/rounds/${round}/receipts`),
      200,
    );
    expect(receipts.filter((receipt) => !acknowledged.includes(receipt))).toEqual([]);
  });

  it('would be taken after the end without the trigger that reads the clock', async () => {
    await sql('DROP TRIGGER people_take_part_in_voting_hours ON participation');
    const voter = await aVoter();
    await sql(`UPDATE voting_round SET closes_at = clock_timestamp() WHERE slug = $1`, [round]);
    expect((await voter.post(`/api/rounds/${round}/ballots`, ballotFor('1'))).status).toBe(200);
  });
});

describe('a rule that is changed after the first ballot', () => {
  const change = () => sql(`UPDATE voting_round SET budget_cents = budget_cents + 1 WHERE slug = $1`, [round]);

  it('is refused', async () => {
    must(await (await aVoter()).post(`/api/rounds/${round}/ballots`, ballotFor('1')), 200);
    await expect(change()).rejects.toThrow('the rules of a round stand still');
  });

  it('would be changed without the trigger', async () => {
    must(await (await aVoter()).post(`/api/rounds/${round}/ballots`, ballotFor('1')), 200);
    await sql('DROP TRIGGER the_rules_of_a_round_stand_still ON voting_round');
    await expect(change()).resolves.toBeDefined();
  });
});

describe('a reply that was cut off', () => {
  it('is given again: the same ballot has the same receipt, at the other server too', async () => {
    const here = await aVoter();
    const first = must(await here.post<BallotReceipt>(`/api/rounds/${round}/ballots`, ballotFor('3')), 200);
    const again = must(await atSecond(here).post<BallotReceipt>(`/api/rounds/${round}/ballots`, ballotFor('3')), 200);
    expect(again).toEqual(first);
    expect(await cast()).toEqual({ ballots: 1, voters: 1 });
  });
});
