import type { RollView, RoundFile, SavedRound } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { aRound } from '../../../testing/rounds.js';
import { must } from '../../../testing/builders.js';
import { PlatformUnderTest, type Answer, type Visitor } from '../../../testing/platform-under-test.js';
import { MakeCodesService } from './make-codes.service.js';

/** A list, its codes and letters: imported whole or not at all, kept as hashes only, replaced when lost, gone at closing. */
let platform: PlatformUnderTest;
let staff: Visitor;
let desk: Visitor;
let slug: string;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  staff = await platform.as('behandelaar');
  desk = await platform.as('balie');
  slug = await aRound(platform, staff, { rollKind: 'list-address', eligibleAreas: ['GM9900'] });
});
afterAll(() => platform.stop());

const sql = <Row = Record<string, unknown>>(text: string, parameters: unknown[] = []) =>
  platform.db.query<Row[]>(text, parameters);
const rows = (count: number) =>
  ['nummer;buurt;adresregel1;adresregel2']
    .concat(Array.from({ length: count }, (_, at) => `K-${at + 1};BU99000101;Łódźkade ${at + 1};1234 AB Lindermeer`))
    .join('\n');
const send = (text: string): Promise<Answer> => {
  const part = `--lijst\r\nContent-Disposition: form-data; name="roll"; filename="lijst.csv"\r\nContent-Type: text/csv\r\n\r\n${text}\r\n--lijst--\r\n`;
  const headers = { 'content-type': 'multipart/form-data; boundary=lijst', origin: 'http://localhost' };
  return staff.post(`/api/round-files/${slug}/roll`, part, headers);
};
const actor = async (): Promise<Actor> => {
  const [person] = await sql<{ id: string }>(`SELECT id FROM person WHERE email = 'behandelaar@lindermeer.example'`);
  return { personId: person?.id ?? '', municipalityId: 1, roles: [{ role: 'case-worker', wijkCode: null }] };
};
const step = async (name: string) => {
  const { version } = must(await staff.get<RoundFile>(`/api/round-files/${slug}`), 200);
  return must(await staff.post<SavedRound>(`/api/round-files/${slug}/${name}`, { version, reason: '' }), 200);
};

describe('a voter roll', () => {
  it('is refused whole, with every fault and its line', async () => {
    const answer = await send('nummer;buurt\nA;BU99000101\nA;nergens');
    expect(answer).toMatchObject({
      status: 400,
      body: {
        errors: [
          { field: 'line.3.nummer', reason: 'roll-label-twice' },
          { field: 'line.3.buurt', reason: 'unknown-area' },
        ],
      },
    });
    expect(must(await staff.get<RollView>(`/api/round-files/${slug}/roll`), 200)).toMatchObject({ entryCount: 0 });
  });

  it('takes the place of the one before', async () => {
    must(await send(rows(3)), 200);
    must(await send(rows(4)), 200);
    expect(must(await staff.get<RollView>(`/api/round-files/${slug}/roll`), 200)).toMatchObject({
      entryCount: 4,
      addressCount: 4,
      codeCount: 0,
      events: [
        { step: 'import', entryCount: 4 },
        { step: 'import', entryCount: 3 },
      ],
    });
  });
});

describe('letters', () => {
  it('are a PDF for everybody without a code, once', async () => {
    await step('publish');
    const path = `/api/round-files/${slug}/roll/letters`;
    const pdf = await staff.post<string>(path, {});
    expect(pdf.status).toBe(200);
    expect(String(pdf.body).slice(0, 5)).toBe('%PDF-');
    expect(String(pdf.body).match(/\/Type \/Page\b/g)).toHaveLength(4);
    expect(await staff.post(path, {})).toMatchObject({ status: 409, body: { reason: 'no-letters-to-make' } });
    const { events } = must(await staff.get<RollView>(`/api/round-files/${slug}/roll`), 200);
    expect(events[0]).toMatchObject({ step: 'letters', entryCount: 4 });
    expect((await staff.post(path, { run: events[0]?.number })).status).toBe(200);
    const codes = await sql<{ count: number }>(
      `SELECT count(*) AS count FROM voting_code JOIN voting_round ON voting_round.id = round_id WHERE slug = $1 GROUP BY revoked_at IS NULL`,
      [slug],
    );
    expect(codes).toEqual([{ count: 4 }, { count: 4 }]);
  });

  it('hold codes that work until they are replaced, and nobody keeps them', async () => {
    const service = platform.app.get(MakeCodesService);
    await step('open');
    const replace = async (atDesk: boolean) => {
      const { letters } = await service.replaceCode(await actor(), slug, 'K-2', atDesk);
      return letters[0]?.code ?? '';
    };
    const cast = (code: string) =>
      platform.visitor().post(`/api/rounds/${slug}/ballots/with-code`, { code, selection: [{ planId: '1' }] });
    const lost = await replace(false);
    expect((await cast(lost)).status).toBe(200);
    const printed = await replace(true);
    expect(await cast(lost)).toMatchObject({ status: 409, body: { reason: 'code-revoked' } });
    expect((await cast(printed)).status).toBe(200);
    const took = await sql(
      `SELECT channel FROM participation JOIN voting_round ON voting_round.id = round_id WHERE slug = $1`,
      [slug],
    );
    expect(took).toEqual([{ channel: 'desk' }]);
    const kept = await sql(`SELECT * FROM voting_code`);
    const events = await sql(`SELECT * FROM voter_roll_event`);
    expect(JSON.stringify([kept, events])).not.toContain(printed.replaceAll('-', ''));
  });

  it('are replaced by the desk, which sees no other part of the round', async () => {
    const path = `/api/round-files/${slug}/roll`;
    expect((await desk.post(`${path}/replace`, { label: 'K-1', atDesk: true })).status).toBe(200);
    expect(await desk.post(`${path}/replace`, { label: 'K-99', atDesk: true })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'label', reason: 'roll-label-unknown' }] },
    });
    expect((await desk.get(`/api/round-files/${slug}`)).status).toBe(403);
    expect((await desk.post(`${path}/letters`, {})).status).toBe(403);
  });

  it('stand still from opening on, and leave no address after closing', async () => {
    expect(await send(rows(9))).toMatchObject({
      status: 409,
      body: { reason: 'the-voter-roll-stands-still-once-it-is-open' },
    });
    await expect(sql(`DELETE FROM voter_roll_entry WHERE label = 'K-3'`)).rejects.toThrow(
      /stands still|violates foreign key/,
    );
    await sql(`UPDATE voting_round SET closes_at = clock_timestamp() WHERE slug = $1`, [slug]);
    await step('close');
    expect(await sql('SELECT 1 FROM voter_roll_address')).toEqual([]);
  });
});

describe('thousands of letters', () => {
  it('are made without holding their pages in memory', async () => {
    const { printLetters } = await import('./print-letters.js');
    const words = {
      municipalityName: 'Lindermeer',
      roundTitle: 'Oude Stad kiest',
      site: 'https://stoep.example',
      slug: 'oude-stad-kiest',
      closes: { nl: 'vrijdag', en: 'Friday' },
      perAddress: true,
    };
    const letters = Array.from({ length: 300 }, (_, at) => ({
      label: `K-${at}`,
      address: ['Łódźkade 1'],
      code: 'ABCD-EFGH-JKLM-N',
    }));
    let size = 0;
    for await (const part of printLetters(words, letters)) size += (part as Buffer).length;
    expect(size).toBeGreaterThan(300 * 1_000);
  });
});
