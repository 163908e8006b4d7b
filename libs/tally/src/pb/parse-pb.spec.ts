/** What a .pb file may look like, and what is refused, with which line. */
import { count } from '../count.js';
import { ruleFor } from '../counting-rule.js';
import { parsePb } from './parse-pb.js';
import { pbSentence } from './pb-errors.js';
import { uniquePerHundred, writePb } from './write-pb.js';

const META = `META
key;value
description;Plein
country;NL
unit;Lindermeer
instance;2026
num_projects;2
num_votes;3
budget;100
vote_type;approval
rule;greedy
date_begin;2026
date_end;2026
`;
const PROJECTS = 'PROJECTS\nproject_id;cost;name\nA/1;40;"Bank; groen"\nB;60;Pad\n';
const VOTES = 'VOTES\nvoter_id;vote\nv1;A/1,B\nv2;B,A/1\nv3;B\n';

function read(text: string) {
  const result = parsePb(text);
  if (!result.ok) throw new Error(result.errors.map(pbSentence).join('\n'));
  return result.file;
}

function errors(text: string): string[] {
  const result = parsePb(text);
  return result.ok ? [] : result.errors.map(pbSentence);
}

describe('a .pb file', () => {
  it('is read with equal ballots together', () => {
    const file = read(META + PROJECTS + VOTES);
    expect(file.election.ballots).toEqual([
      { choices: [0, 1], weight: 2 },
      { choices: [1], weight: 1 },
    ]);
    expect(file.names.get('A/1')).toBe('Bank; groen');
  });

  it('may begin with a byte order mark, and end its lines as Windows does', () => {
    expect(read(`\uFEFF${(META + PROJECTS + VOTES).replaceAll('\n', '\r\n')}`)).toEqual(read(META + PROJECTS + VOTES));
  });

  it('counts a project that a ballot names twice once', () => {
    expect(read(META + PROJECTS + VOTES.replace('v3;B', 'v3;B,B')).election.ballots[1]).toEqual({
      choices: [1],
      weight: 1,
    });
  });

  it('may have cents', () => {
    const file = read(META.replace('budget;100', 'budget;99,50') + PROJECTS.replace(';40;', ';39.5;') + VOTES);
    expect(file).toMatchObject({
      moneyDecimals: 1,
      election: { budget: 995, projects: [{ cost: 395 }, { cost: 600 }] },
    });
  });

  it('has points beside the choices', () => {
    const text = META.replace('approval', 'cumulative') + PROJECTS;
    const file = read(`${text}VOTES\nvoter_id;vote;points\nv1;A/1,B;2,1\nv2;B;3\nv3;;\n`);
    expect(file.election.ballots[0]).toEqual({ choices: [0, 1], points: [2, 1], weight: 1 });
    expect(errors(`${text}VOTES\nvoter_id;vote;points\nv1;A/1,B;2\nv2;B;-3\nv3;B;1\n`)).toEqual([
      'line 20: as many points as projects are needed: 2 projects, points 2',
      'line 21: points have to be numbers from 0: -3',
    ]);
  });

  it('comes back from what is written', () => {
    const { election, names } = read(META + PROJECTS + VOTES);
    const meta = ['description', 'country', 'unit', 'instance', 'rule', 'date_begin', 'date_end'];
    const text = writePb(election, { meta: meta.map((key) => [key, 'x;"y"']), names, moneyDecimals: 2 });
    const again = read(text);
    expect(text).toContain('"x;""y"""');
    expect(again.election.projects[0]).toEqual({ id: 'A/1', cost: 4 });
    const rule = ruleFor(election, { rule: 'greedy' });
    expect(count(again.election, rule).selected).toEqual(count(election, rule).selected);
    expect(uniquePerHundred(election)).toBeCloseTo(33.3, 1);
  });
});

describe('a broken .pb file', () => {
  it.each([
    ['nothing at all', '', ['line 1: the section META is missing']],
    ['two sections of a kind', META + META + PROJECTS + VOTES, ['line 14: the section META is there twice']],
    ['a project twice', META + PROJECTS.replace('B;60', 'A/1;60') + VOTES, ['line 17: the id A/1 is there twice']],
    ['a voter twice', META + PROJECTS + VOTES.replace('v3', 'v1'), ['line 22: the id v1 is there twice']],
    ['a voter without id', META + PROJECTS + VOTES.replace('v3', ''), ['line 22: a voter_id is missing']],
    ['an unknown project', META + PROJECTS + VOTES.replace('v3;B', 'v3;C'), ['line 22: there is no project C']],
    [
      'another number of votes',
      META + PROJECTS + VOTES.replace('v3;B\n', ''),
      ['line 8: the count differs: num_votes says 3'],
    ],
    [
      'a cost of nothing',
      META + PROJECTS.replace(';60;', ';0;') + VOTES,
      ['line 17: has to be more than zero: cost of B'],
    ],
    [
      'a budget in words',
      META.replace('budget;100', 'budget;veel') + PROJECTS + VOTES,
      ['line 9: not a number: budget veel'],
    ],
    ['a key twice', META.replace('unit;', 'country;') + PROJECTS + VOTES, ['the key unit is missing']],
    ['a column too few', META + PROJECTS.replace(';cost', ';price') + VOTES, ['line 15: the column cost is missing']],
    [
      'a kind of vote nobody knows',
      META.replace('approval', 'dice') + PROJECTS + VOTES,
      ['line 10: unknown vote_type dice'],
    ],
    ['a quote that stays open', META + PROJECTS.replace('groen"', 'groen') + VOTES, ['line 16: a quote opens here']],
    ['no header', META.replace('key;value\n', ''), ['line 2: the column key is missing']],
  ])('with %s is refused', (_, text, expected) => {
    const found = errors(text);
    for (const sentence of expected) expect(found.some((line) => line.includes(sentence))).toBe(true);
  });

  it('says everything at once', () => {
    const broken =
      META.replace('num_votes;3', 'num_votes;9') + PROJECTS.replace(';60;', ';x;') + VOTES.replace('v3;B', 'v3;C');
    expect(errors(broken)).toEqual([
      'line 8: the count differs: num_votes says 9, the file has 3',
      'line 17: not a number: cost x',
      'line 22: there is no project C',
    ]);
  });
});
