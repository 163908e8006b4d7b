import { randomUUID } from 'node:crypto';
import type { MyPart, RollView, RoundFile, RoundView } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { must } from '../../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';
import { aRound } from '../../../testing/rounds.js';
import { MakeCodesService } from './make-codes.service.js';

/** A round has one roll, of one kind: nobody comes in by a letter and by an account beside it, and nobody after the vote. */
let platform: PlatformUnderTest;
let staff: Visitor;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  staff = await platform.as('behandelaar');
});
afterAll(() => platform.stop());

const listRows = (...labels: string[]) => ['nummer;buurt', ...labels.map((label) => `${label};BU99000101`)].join('\n');
const send = (slug: string, text: string | Buffer) => {
  const head = `--lijst\r\nContent-Disposition: form-data; name="roll"; filename="lijst.csv"\r\nContent-Type: text/csv\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), Buffer.from(text), Buffer.from('\r\n--lijst--\r\n')]);
  const headers = { 'content-type': 'multipart/form-data; boundary=lijst', origin: 'http://localhost' };
  return staff.post(`/api/round-files/${slug}/roll`, body, headers);
};
const file = async (slug: string) => must(await staff.get<RoundFile>(`/api/round-files/${slug}`), 200);
const step = async (slug: string, name: string) =>
  must(await staff.post(`/api/round-files/${slug}/${name}`, { version: (await file(slug)).version, reason: '' }), 200);
const kindOf = (slug: string, kind: string) =>
  platform.db.query('UPDATE voting_round SET roll_kind = $2 WHERE slug = $1', [slug, kind]);
const actor = async (): Promise<Actor> => {
  const [person] = await platform.db.query<{ id: string }[]>(
    `SELECT id FROM person WHERE email = 'behandelaar@lindermeer.example'`,
  );
  return { personId: person?.id ?? '', municipalityId: 1, roles: [{ role: 'case-worker', wijkCode: null }] };
};
const lettersOf = async (slug: string) =>
  (await platform.app.get(MakeCodesService).makeLetters(await actor(), slug, {})).letters;

describe('the kind of a roll', () => {
  it('changes as long as nobody is on it', async () => {
    const slug = await aRound(platform, staff);
    await kindOf(slug, 'list-person');
    await kindOf(slug, 'open');
  });

  it('stands once a list was read, so that nobody on it can come in by an account too', async () => {
    const slug = await aRound(platform, staff, { rollKind: 'list-person' });
    must(await send(slug, listRows('P-1')), 200);
    await expect(kindOf(slug, 'open')).rejects.toThrow('somebody is on the roll');
    await expect(
      platform.db.query(
        `INSERT INTO voter_roll_entry (municipality_id, round_id, id, voter_class, area_code, claimed_by)
         SELECT 1, voting_round.id, $2, 'resident', 'BU99000101', person.id FROM voting_round, person WHERE slug = $1 AND email = 'bewoner@lindermeer.example'`,
        [slug, randomUUID()],
      ),
    ).rejects.toThrow('entries are of the kind of their roll');
  });

  it('takes no entry of one’s own when the vote is over', async () => {
    const slug = await aRound(platform, staff);
    await step(slug, 'publish');
    await step(slug, 'open');
    await platform.db.query('UPDATE voting_round SET closes_at = clock_timestamp() WHERE slug = $1', [slug]);
    await step(slug, 'close');
    const resident = await platform.as('bewoner');
    const late = await resident.put<MyPart>(`/api/rounds/${slug}/my-entry`, { buurtCode: 'BU99000101' });
    expect(late).toMatchObject({ status: 409, body: { reason: 'voting-is-over' } });
    await expect(
      platform.db.query(
        `INSERT INTO voter_roll_entry (municipality_id, round_id, id, voter_class, area_code) SELECT 1, id, $2, 'resident', 'BU99000101' FROM voting_round WHERE slug = $1`,
        [slug, randomUUID()],
      ),
    ).rejects.toThrow('voting is over');
  });
});

describe('a list', () => {
  it('has each number once, however it is written', async () => {
    const slug = await aRound(platform, staff, { rollKind: 'list-person' });
    expect((await send(slug, listRows('P-1', 'p-1'))).body).toMatchObject({
      errors: [{ field: 'line.3.nummer', reason: 'roll-label-twice' }],
    });
  });

  it('in another character set is refused, before it puts wrong streets on letters', async () => {
    const slug = await aRound(platform, staff, { rollKind: 'list-person' });
    const latin = Buffer.concat([Buffer.from('nummer;buurt;adresregel1\nP-1;BU99000101;Caf'), Buffer.from([0xe9])]);
    expect((await send(slug, latin)).body).toMatchObject({ errors: [{ field: 'roll', reason: 'roll-not-utf8' }] });
  });
});

describe('a code in the wrong hands', () => {
  it('is withdrawn by the desk, and works no more', async () => {
    const slug = await aRound(platform, staff, { rollKind: 'list-person' });
    must(await send(slug, listRows('P-1', 'P-2')), 200);
    await step(slug, 'publish');
    const [letter] = await lettersOf(slug);
    await step(slug, 'open');
    const desk = await platform.as('balie');
    const check = () => platform.visitor().post(`/api/rounds/${slug}/codes/check`, { code: letter?.code });
    must(await check(), 200);
    must(await desk.post(`/api/round-files/${slug}/roll/revoke`, { label: 'p-1' }), 200);
    expect((await check()).body).toMatchObject({ reason: 'code-revoked' });
    expect((await desk.post(`/api/round-files/${slug}/roll/revoke`, { label: 'P-1' })).body).toMatchObject({
      reason: 'no-code-to-revoke',
    });
    const { events } = must(await desk.get<RollView>(`/api/round-files/${slug}/roll`), 200);
    expect(events.map((event) => event.step)).toContain('revoke');
  });
});

describe('a vote that is postponed', () => {
  it('says to everybody from which moment to which', async () => {
    const slug = await aRound(platform, staff);
    await step(slug, 'publish');
    await step(slug, 'open');
    const { version } = await file(slug);
    const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const request = { version, reason: 'De post is laat.', closesAt: later(5), resultAt: later(6) };
    must(await staff.post(`/api/round-files/${slug}/postpone`, request), 200);
    const { changes } = must(await platform.visitor().get<RoundView>(`/api/rounds/${slug}`), 200);
    expect(changes.at(-1)).toMatchObject({ step: 'postpone', reason: 'De post is laat.' });
    expect(changes.at(-1)?.changes.map(({ field, to }) => [field, to])).toEqual([
      ['closes_at', request.closesAt],
      ['result_at', request.resultAt],
    ]);
  });
});
