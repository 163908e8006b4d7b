import { createHash } from 'node:crypto';
import type { RoundResult, SwornFileView } from '@stoep/contracts';
import { count, parsePb, protocolErrors, ruleFor, withDecimals } from '@stoep/tally';
import { must } from '../../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';
import { verifyRound } from '../closing/verify-round.js';
import type { RoundProtocol } from './round-protocol.js';

/** A round with few voters: totals and the protocol for everybody, the whole file for sworn recounters under a public hash. */
let platform: PlatformUnderTest;
let auditor: Visitor;
const file = '/api/round-files/lindedorp-koos/sworn-file';

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  auditor = await platform.as('auditor');
});
afterAll(() => platform.stop());

const resultOf = async (slug: string) =>
  must(await platform.visitor().get<RoundResult>(`/api/rounds/${slug}/result`), 200);

describe('a round whose ballots would tell who voted what', () => {
  it('publishes totals, a protocol that holds, and the hash of the file', async () => {
    const { publishes, uniqueShare, swornFileHash, protocol } = await resultOf('lindedorp-koos');
    expect(publishes).toBe('totals');
    expect(uniqueShare).toBeGreaterThan(0.2);
    expect(swornFileHash).toMatch(/^[0-9a-f]{64}$/);
    const published = protocol as RoundProtocol;
    expect(protocolErrors(published.count, ruleFor({ voteType: 'approval' }, published.rule))).toEqual([]);
    const ballots = await platform.visitor().get('/api/rounds/lindedorp-koos/result/ballots.pb');
    expect(ballots).toMatchObject({ status: 409, body: { reason: 'ballots-not-public' } });
  });

  it('gives a sworn recounter the file of that hash, which counts to the same result', async () => {
    const answer = await auditor.post<string>(file, { reason: 'Natelling door de beëdigde tellers' });
    const text = must(answer, 200);
    expect(answer.headers['cache-control']).toBe('no-store');
    const { swornFileHash, protocol } = await resultOf('lindedorp-koos');
    expect(createHash('sha256').update(text).digest('hex')).toBe(swornFileHash);
    const parsed = parsePb(text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    const { rule, outcome } = protocol as RoundProtocol;
    expect(count(withDecimals(parsed.file, 2).election, rule)).toEqual(outcome);
    // To the byte, however often, and whatever happens to a title since.
    await platform.db.query(`UPDATE initiative SET title = 'Anders' WHERE slug LIKE 'jeu-de-boules%'`);
    expect(must(await auditor.post<string>(file, { reason: 'Nog een keer' }), 200)).toBe(text);
  });

  it('notes who read it and why, which nobody can take back', async () => {
    const { downloads, hash, mayRead } = must(await auditor.get<SwornFileView>(file), 200);
    expect(mayRead).toBe(true);
    expect(hash).toBe((await resultOf('lindedorp-koos')).swornFileHash);
    expect(downloads.map(({ reason }) => reason)).toEqual(['Nog een keer', 'Natelling door de beëdigde tellers']);
    await expect(platform.db.query('DELETE FROM sworn_download')).rejects.toThrow();
    const noReason = await auditor.post<{ errors: { field: string }[] }>(file, { reason: ' ' });
    expect(noReason).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
    expect(must(await auditor.get<SwornFileView>(file), 200).downloads).toHaveLength(2);
  });

  it('keeps the file from whoever makes and counts rounds, who does see the log', async () => {
    const caseWorker = await platform.as('behandelaar');
    expect((await caseWorker.post(file, { reason: 'Even kijken' })).status).toBe(403);
    expect(must(await caseWorker.get<SwornFileView>(file), 200)).toMatchObject({ mayRead: false });
    expect((await platform.visitor().get(file)).status).toBe(401);
    expect((await (await platform.as('beheerder')).post(file, { reason: 'Voor de tellers' })).status).toBe(200);
  });

  it('is gone over again as a whole', async () => {
    const { checks } = await verifyRound(platform.db, 1, 'lindedorp-koos');
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(checks.at(-1)).toMatchObject({ what: 'file for sworn recounters' });
  });
});

describe('a round whose ballots are public', () => {
  it('has no other file', async () => {
    expect((await resultOf('waterrijk-koos')).swornFileHash).toBeNull();
    const other = file.replace('lindedorp', 'waterrijk');
    expect((await auditor.post(other, { reason: 'Natelling' })).status).toBe(404);
    expect((await auditor.get(other)).status).toBe(404);
  });
});
