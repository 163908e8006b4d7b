import { verifyRoundCommand } from '../../../commands.js';
import { PlatformUnderTest } from '../../../testing/platform-under-test.js';
import { verifyRound } from './verify-round.js';

/** Going over a closed round again finds whatever was changed behind its back. */
let platform: PlatformUnderTest;
beforeAll(async () => {
  platform = await PlatformUnderTest.start();
});
afterAll(() => platform.stop());

const sql = (text: string) => platform.db.query<unknown[]>(text);

describe('the finished round of the demo', () => {
  it('holds for who asks by the command, line by line', async () => {
    const lines: string[] = [];
    const args = ['waterrijk-koos', '--municipality-code', 'GM9900'];
    const env = { ...process.env, DATABASE_URL: platform.databaseUrl };
    expect(await verifyRoundCommand(env, args, (line) => lines.push(line))).toBe(true);
    expect(lines.filter((line) => line.startsWith('holds'))).toHaveLength(11);
    expect(lines).toContain('holds  keys that are gone: none left');
  });

  it('holds when it is gone over again, and not when a ballot was changed behind its back', async () => {
    const differs = async () =>
      (await verifyRound(platform.db, 1, 'waterrijk-koos')).checks.flatMap(({ what, holds }) => (holds ? [] : [what]));
    expect((await verifyRound(platform.db, 1, 'waterrijk-koos')).checks).toHaveLength(11);
    expect(await differs()).toEqual([]);
    const ofRound = `(SELECT id FROM voting_round WHERE slug = 'waterrijk-koos')`;
    await sql('ALTER TABLE round_outcome DISABLE TRIGGER USER');
    await sql(`UPDATE round_outcome SET place = place + 10 WHERE place = 1 AND round_id = ${ofRound}`);
    expect(await differs()).toEqual(['outcomes that were released']);
    await sql(
      `INSERT INTO round_secret SELECT municipality_id, id, sha256('one'), sha256('two') FROM voting_round WHERE id = ${ofRound}`,
    );
    expect(await differs()).toEqual(['keys that are gone', 'outcomes that were released']);
    await sql('ALTER TABLE counted_ballot DISABLE TRIGGER USER');
    await sql(
      `UPDATE counted_ballot SET selection = '[{"planId": "8"}]' WHERE id IN (SELECT id FROM counted_ballot
       WHERE round_id = ${ofRound} AND selection <> '[{"planId": "8"}]' LIMIT 1)`,
    );
    expect(await differs()).toEqual([
      'head of the receipts',
      'keys that are gone',
      'count 1',
      'count 2',
      'outcomes that were released',
    ]);
  });
});
