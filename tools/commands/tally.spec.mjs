// The recount command as somebody uses it: a file and a rule give JSON, a broken file every error with its line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../workspace/folders.mjs';
import { runProgram } from '../workspace/run-program.mjs';

const ELECTION = `META
key;value
description;Plein
country;NL
unit;Lindermeer
instance;2026
num_projects;3
num_votes;4
budget;90.50
vote_type;approval
rule;greedy
date_begin;2026-01-01
date_end;2026-01-31
PROJECTS
project_id;cost;name
1;40;Banken
2;50,5;"Bomen; veel"
3;30;Licht
VOTES
voter_id;vote
a;1,2
b;2
c;2,3
d;1
`;

/** A round as the platform keeps it: in cents, though all of its costs are whole euros. */
const ROUND = {
  budget: 1_000_000,
  voteType: 'approval',
  projects: [350_000, 120_000, 275_000, 410_000, 80_000, 80_000, 150_000, 60_000, 90_000, 120_000, 80_000].map(
    (cost, place) => ({ id: `${place + 1}`, cost }),
  ),
  ballots: [
    { choices: [0, 1, 4], weight: 5 },
    { choices: [0, 2], weight: 4 },
    { choices: [3, 5, 10], weight: 3 },
    { choices: [6, 7, 8], weight: 4 },
    { choices: [9, 10], weight: 3 },
    { choices: [1, 9], weight: 2 },
    { choices: [], weight: 2 },
  ],
};
const LOTS = ['10', '2', '11', '1', '9', '3', '4', '8', '5', '7', '6'];
const SHARES = { rule: 'equal-shares', completion: 'add1', lots: LOTS, ties: 'cost-votes-id' };
const SETTINGS = [
  { rule: 'greedy', ties: 'id', unchosen: 'may-win' },
  { rule: 'greedy', ties: 'id', lots: LOTS },
  { rule: 'greedy-no-skip', ties: 'cost-votes-id', lots: LOTS },
  { rule: 'greedy-threshold', threshold: 5, ties: 'id' },
  { rule: 'greedy-per-cost', utility: 'count', ties: 'id', lots: LOTS },
  { rule: 'phragmen', ties: 'id', lots: LOTS },
  { ...SHARES, start: 'exact', increment: 50, stop: 'supported', then: 'votes' },
  { ...SHARES, start: 'floor', floorTo: 100, increment: 100, stop: 'all', then: 'per-cost' },
  { ...SHARES, start: 'floor', floorTo: 1, increment: 1_001, stop: 'never', then: 'none' },
  { ...SHARES, utility: 'count', start: 'floor', floorTo: 100, increment: 7, stop: 'supported', compare: 'greedy' },
];

describe('npm run tally', () => {
  let folder;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stoep-tally-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function tally(text, ...args) {
    const path = join(folder, 'election.pb');
    writeFileSync(path, text);
    return runProgram('node', [inRoot('tools', 'run.mjs'), 'tally', path, ...args]);
  }

  /** The same with the two streams apart and the exit code. */
  function tallyApart(text, ...args) {
    const path = join(folder, 'apart.pb');
    writeFileSync(path, text);
    const run = spawnSync(process.execPath, [inRoot('tools', 'run.mjs'), 'tally', path, ...args], { encoding: 'utf8' });
    return { status: run.status, stdout: run.stdout, stderr: run.stderr };
  }

  it('prints the outcome as JSON, in the money of the file', async () => {
    const { ok, output } = await tally(ELECTION, '--rule', 'greedy', '--json');
    expect(JSON.parse(output.trim().split('\n').at(-1))).toMatchObject({
      selected: ['2', '1'],
      cost: 90.5,
      endowment: null,
      budget: 90.5,
      votes: 4,
    });
    expect(ok).toBe(true);
  });

  it('gives the endowment as an exact fraction', async () => {
    const { output } = await tally(ELECTION, '--rule', 'equal-shares', '--json');
    expect(JSON.parse(output.trim().split('\n').at(-1))).toMatchObject({ endowment: '181/8' });
  });

  it.each(SETTINGS)(
    'counts a published round as the server does, by the command that the page prints: %j',
    async (given) => {
      const lib = await import(inRoot('libs', 'tally', 'dist', 'index.js'));
      const rule = lib.ruleFor(ROUND, given);
      const names = new Map();
      const meta = ['description', 'country', 'unit', 'instance', 'rule', 'date_begin', 'date_end'].map((key) => [
        key,
        '-',
      ]);
      const [, flags] = lib.recountCommand(rule, 'stemmen.pb', 2).split('stemmen.pb ');
      const text = lib.writePb(ROUND, { meta, names, moneyDecimals: 2 });
      const { output } = await tally(text, ...flags.split(' '), '--json');
      const here = lib.count(ROUND, rule);
      const [top, bottom = '1'] = (here.endowment ?? '0').split('/');
      expect(JSON.parse(output.trim().split('\n').at(-1))).toMatchObject({
        selected: here.selected,
        cost: here.cost / 100,
        endowment: here.endowment && lib.writeFraction({ top: BigInt(top), bottom: BigInt(bottom) * 100n }),
      });
    },
  );

  it('prints a table for a person', async () => {
    const { output } = await tally(ELECTION, '--rule', 'greedy');
    expect(output).toContain('50.5  Bomen; veel');
    expect(output).toContain('2 of 3 projects, 90.5 of 90.5');
  });

  it('raises shares by less than the file has decimals, and rounds them down to whole ones', async () => {
    const whole = ELECTION.replace('90.50', '90').replace('50,5', '50');
    const raised = ['--rule', 'equal-shares', '--completion', 'add1', '--increment', '0.25', '--json'];
    const { output } = await tally(whole, ...raised, '--start', 'floor');
    // 90 / 4 = 22.50 is 22 rounded down. Three pay 50/3 each for the Bomen; then a and d together have 2E - 50/3, which
    // is the 40 for the Banken from 28.50 on.
    expect(JSON.parse(output.trim().split('\n').at(-1))).toMatchObject({ endowment: '57/2', selected: ['2', '1'] });
  });

  it('refuses a broken file with every error and its line, on standard error alone', () => {
    const broken = ELECTION.replace('c;2,3', 'c;2,9').replace('num_votes;4', 'num_votes;5').replace('Licht', 'L~cht');
    const bytes = Buffer.from(broken).map((byte) => (byte === '~'.charCodeAt(0) ? 0xff : byte));
    expect(tallyApart(bytes, '--json')).toEqual({
      status: 2,
      stdout: '',
      stderr: [
        'line 8: the count differs: num_votes says 5, the file has 4',
        'line 18: the file is not UTF-8 text',
        'line 23: there is no project 9',
        '',
      ].join('\n'),
    });
  });

  it.each([
    ['a rule that is none', ['--rule', 'lottery'], '--rule lottery: choose greedy |'],
    ['an option that is none', ['--rules', 'greedy'], "Unknown option '--rules'"],
    ['an increment of nothing', ['--increment', '0'], '--increment 0: a number above zero is needed'],
    ['points where there are none', ['--utility', 'points'], 'points-need-points'],
    ['points for places where there are none', ['--rank-points', '3,2,1'], 'rank-points-wrong'],
    ['a lot that leaves plans out', ['--lots', '1,2'], 'lots-incomplete'],
  ])('refuses %s', (_, args, sentence) => {
    const { status, stdout, stderr } = tallyApart(ELECTION, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(sentence);
  });

  it('refuses a file that is not there', () => {
    const run = spawnSync(process.execPath, [inRoot('tools', 'run.mjs'), 'tally', join(folder, 'none.pb')]);
    expect(run.status).toBe(2);
    expect(run.stderr.toString()).toContain('There is no file');
  });
});
