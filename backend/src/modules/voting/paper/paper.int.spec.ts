import type { PaperBatchDetail, PaperView, RoundFile } from '@stoep/contracts';
import { DataSource } from 'typeorm';
import { must } from '../../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';
import { aRound } from '../../../testing/rounds.js';
import { rewriteStatements } from '../../../testing/without-guard.js';

/** Ballots on paper: two clerks who agree, what differs, what is set aside, and totals that have to add up. */
let platform: PlatformUnderTest;
let staff: Visitor;
let clerk: Visitor;
let colleague: Visitor;
let slug: string;
let path: string;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  staff = await platform.as('behandelaar');
  clerk = await platform.as('balie');
  colleague = await platform.as('behandelaar2');
  slug = await aRound(platform, staff, {
    rollKind: 'list-person',
    paperUntil: new Date(Date.now() + 2 * 86_400_000).toISOString(),
  });
  path = `/api/round-files/${slug}/paper`;
  const list = ['nummer;buurt', ...['P-1', 'P-2', 'P-3', 'P-4'].map((label) => `${label};BU99000101`)].join('\n');
  const part = `--x\r\nContent-Disposition: form-data; name="roll"; filename="a.csv"\r\n\r\n${list}\r\n--x--\r\n`;
  const headers = { 'content-type': 'multipart/form-data; boundary=x', origin: 'http://localhost' };
  must(await staff.post(`/api/round-files/${slug}/roll`, part, headers), 200);
  for (const name of ['publish', 'open']) await step(name);
});
afterAll(() => platform.stop());

const sql = <Row = Record<string, unknown>>(text: string, parameters: unknown[] = []) =>
  platform.db.query<Row[]>(text, parameters);
const step = async (name: string) => {
  const { version } = must(await staff.get<RoundFile>(`/api/round-files/${slug}`), 200);
  return staff.post(`/api/round-files/${slug}/${name}`, { version, reason: '' });
};
const form = (label: string, ...ids: string[]) => ({
  label,
  selection: ids.map((planId) => ({ planId })),
  isVoid: false,
  reason: '',
});
const enter = (by: Visitor, number: number, body: object, batch = 1) =>
  by.put<Record<string, unknown>>(`${path}/${batch}/forms/${number}`, body);
const batchOf = async (number = 1) => must(await clerk.get<PaperBatchDetail>(`${path}/${number}`), 200);

describe('paper', () => {
  it('is not entered before the vote is over', async () => {
    must(await clerk.post(path, { formCount: 4 }), 201);
    expect((await enter(clerk, 1, form('P-1', '1'))).body).toMatchObject({ reason: 'paper-before-closing-time' });
    await sql(`UPDATE voting_round SET closes_at = clock_timestamp() WHERE slug = $1`, [slug]);
  });

  it('counts when two clerks typed the same; one clerk is not two, and may mend a typo', async () => {
    expect(must(await enter(clerk, 1, form('P-1', '2')), 200)).toEqual({ state: 'yours' });
    expect(must(await enter(clerk, 1, form('p-1', '1', '2')), 200)).toEqual({ state: 'yours' });
    expect(must(await enter(clerk, 1, form('P-1', '1', '2')), 200)).toEqual({ state: 'yours' });
    expect(must(await enter(colleague, 1, form('P-1', '2', '1')), 200)).toEqual({ state: 'valid' });
    expect((await enter(colleague, 1, form('P-1', '1'))).body).toMatchObject({ reason: 'paper-form-is-done' });
    expect(
      await sql(`SELECT channel FROM participation JOIN voting_round ON id = round_id WHERE slug = $1`, [slug]),
    ).toEqual([{ channel: 'paper' }]);
  });

  it('shows what differs, and takes a third look', async () => {
    must(await enter(clerk, 2, form('P-2', '1')), 200);
    expect(must(await enter(colleague, 2, form('P-2', '2')), 200)).toEqual({ state: 'differs' });
    expect((await batchOf()).forms[1]).toMatchObject({ state: 'differs', labelDiffers: false, choiceDiffers: true });
    expect(must(await enter(staff, 2, form('P-2', '2')), 200)).toEqual({ state: 'valid' });
  });

  it('is set aside when that voter took part already', async () => {
    must(await enter(clerk, 3, form('P-1', '1')), 200);
    expect(must(await enter(colleague, 3, form('P-1', '1')), 200)).toEqual({ state: 'duplicate' });
  });

  it('says all that is wrong with a form, and does not count what is void', async () => {
    expect((await enter(clerk, 4, form('P-9', '1'))).body).toMatchObject({
      errors: [{ field: 'label', reason: 'roll-label-unknown' }],
    });
    expect((await enter(clerk, 4, form('P-3'))).body).toMatchObject({ errors: [{ reason: 'nothing-chosen' }] });
    const isVoid = { label: '', selection: [], isVoid: true };
    expect((await enter(clerk, 4, { ...isVoid, reason: '' })).body).toMatchObject({ errors: [{ field: 'reason' }] });
    expect((await clerk.post(`${path}/1/close`)).body).toMatchObject({ reason: 'a-closed-batch-adds-up' });
    must(await enter(clerk, 4, { ...isVoid, reason: 'Er staat niets op.' }), 200);
    expect(must(await enter(colleague, 4, { ...isVoid, reason: 'Leeg.' }), 200)).toEqual({ state: 'void' });
  });

  it('keeps nothing of what was typed', async () => {
    const kept = await sql(
      `SELECT 1 FROM paper_form WHERE outcome IS NOT NULL AND coalesce(first_label, first_choice, second_label, second_choice) IS NOT NULL`,
    );
    expect(kept).toEqual([]);
    await expect(sql(`UPDATE paper_form SET second_by = first_by WHERE number = 4`)).rejects.toThrow(
      /this form is done/,
    );
  });
});

describe('two clerks at once', () => {
  async function race(number: number, label: string) {
    const answers = await platform.atOnce(() =>
      Promise.all(
        [clerk, colleague].map((by) => enter(by, number, form(label, '1'), 2).then(({ body }) => body['state'])),
      ),
    );
    return answers.sort();
  }

  it('are a first and a second', async () => {
    must(await clerk.post(path, { formCount: 2 }), 201);
    expect(await race(1, 'P-3')).toEqual(['valid', 'yours']);
  });

  it('would both be the first without the lock on the form', async () => {
    rewriteStatements(platform.app.get(DataSource), (text) =>
      text.includes('SELECT * FROM paper_form')
        ? text.replace('SELECT *', 'SELECT *, pg_sleep(0.2)').replace('FOR UPDATE', '')
        : text,
    );
    expect(await race(2, 'P-4')).toEqual(['yours', 'yours']);
  });
});

describe('closing', () => {
  it('waits for batches, and for totals that match the turnout', async () => {
    expect((await step('close')).body).toMatchObject({ reason: 'paper-batches-are-closed-first' });
    must(await clerk.post(`${path}/1/close`), 200);
    expect((await clerk.post(`${path}/1/close`)).body).toMatchObject({ reason: 'a-batch-is-closed-once' });
    const { batches } = must(await clerk.get<PaperView>(path), 200);
    expect(batches[0]).toMatchObject({ doneCount: 4, totals: { valid: 2, void: 1, duplicate: 1 } });
    await expect(sql('UPDATE paper_batch SET valid_count = 3 WHERE number = 1')).rejects.toThrow('closed once');
  });
});
