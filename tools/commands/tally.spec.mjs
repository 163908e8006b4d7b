// The recount command as somebody uses it: a file and a rule give JSON, a broken file every error with its line.
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

  it('prints a table for a person', async () => {
    const { output } = await tally(ELECTION, '--rule', 'greedy');
    expect(output).toContain('50.5  Bomen; veel');
    expect(output).toContain('2 of 3 projects, 90.5 of 90.5');
  });

  it('refuses a broken file with every error', async () => {
    const { ok, output } = await tally(
      ELECTION.replace('c;2,3', 'c;2,9').replace('num_votes;4', 'num_votes;5'),
      '--json',
    );
    expect(ok).toBe(false);
    expect(output).toContain('line 8: the count differs: num_votes says 5, the file has 4');
    expect(output).toContain('line 23: there is no project 9');
  });

  it('says what can be chosen', async () => {
    const { ok, output } = await tally(ELECTION, '--rule', 'lottery');
    expect(ok).toBe(false);
    expect(output).toContain('--rule lottery: choose greedy |');
  });
});
