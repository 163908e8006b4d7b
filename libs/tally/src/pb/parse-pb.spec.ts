/** What a .pb file may look like, and what is refused, with which line. */
import { count } from '../count.js';
import { ruleFor } from '../counting-rule.js';
import { parsePb } from './parse-pb.js';
import { pbSentence } from './pb-errors.js';
import { readPb } from './read-pb.js';
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

  it.each<[string, string, string]>([
    ['with its sections in another order', META + PROJECTS + VOTES, VOTES + PROJECTS + META],
    ['with META at its end', META + PROJECTS + VOTES, PROJECTS + VOTES + META],
    [
      'with blank rows, as a spreadsheet leaves them',
      META + PROJECTS + VOTES,
      META + '\n;;;\n' + PROJECTS + VOTES + ' \n;\n',
    ],
    [
      'with sections as a spreadsheet saves them',
      META + PROJECTS + VOTES,
      META.replace('META', 'META;;') + PROJECTS + VOTES,
    ],
    [
      'with capitals in words',
      META + PROJECTS + VOTES,
      META.replace('approval', 'Approval').replace('key;value', 'Key;Value').replace('budget', 'Budget') +
        PROJECTS.replace('cost', 'Cost') +
        VOTES,
    ],
    ['with spaces around ids', META + PROJECTS + VOTES, META + PROJECTS + VOTES.replace('A/1,B\n', ' A/1 , B \n')],
    ['with a comma too many', META + PROJECTS + VOTES, META + PROJECTS + VOTES.replace('A/1,B\n', 'A/1,B,\n')],
    [
      'with costs as a program writes them',
      META + PROJECTS + VOTES,
      META.replace('budget;100', 'budget;1e+02').replace('num_votes;3', 'num_votes;3.0') +
        PROJECTS.replace(';40;', ';40.0;') +
        VOTES,
    ],
    [
      'with more cells than columns',
      META + PROJECTS + VOTES,
      META + PROJECTS.replace('B;60;Pad', 'B;60;Pad;and more') + VOTES.replace('v3;B', 'v3;B;34;internet'),
    ],
    [
      'with more columns and keys than needed',
      META + PROJECTS + VOTES,
      META.replace('unit;', 'fully_funded;1\nmin_length;1\nunit;') +
        PROJECTS +
        VOTES.replace('voter_id;vote', 'voter_id;vote;age').replace('v1;A/1,B', 'v1;A/1,B;34'),
    ],
  ])('is the same %s', (_, one, other) => {
    expect(read(other).election).toEqual(read(one).election);
  });

  it('may have ballots that are blank, also without the cell for the choice', () => {
    expect(read(META + PROJECTS + VOTES.replace('v3;B', 'v3')).election.ballots[1]).toEqual({ choices: [], weight: 1 });
    const points = META.replace('approval', 'scoring') + PROJECTS + 'VOTES\nvoter_id;vote;points\nv1\nv2;B;0\nv3;;\n';
    expect(read(points).election.ballots).toEqual([
      { choices: [], points: [], weight: 2 },
      { choices: [1], points: [0], weight: 1 },
    ]);
  });

  it('may have ballots beyond its own limits, such as two choices where one was asked', () => {
    expect(read(META.replace('approval', 'choose-1') + PROJECTS + VOTES).election.ballots[0]).toEqual({
      choices: [0, 1],
      weight: 2,
    });
  });

  it('knows its kind of votes also where META comes last', () => {
    const votes = 'VOTES\nvoter_id;vote;points\nv1;A/1;2\nv2;A/1;3\nv3;B;1\n';
    expect(read(PROJECTS + votes + META.replace('approval', 'cumulative')).election.ballots).toHaveLength(3);
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
    [
      'a header twice',
      META.replace('unit;', 'key;value\nunit;') +
        PROJECTS.replace('B;', 'project_id;cost;name\nB;') +
        VOTES.replace('v3;', 'voter_id;vote\nv3;'),
      [
        'line 5: the header of the section META is there twice',
        'line 18: the header of the section PROJECTS is there twice',
        'line 24: the header of the section VOTES is there twice',
      ],
    ],
    ['a column twice', META + PROJECTS.replace(';name', ';cost') + VOTES, ['line 15: the column cost is there twice']],
    [
      'a cost below nothing',
      META + PROJECTS.replace(';60;', ';-60;') + VOTES,
      ['line 17: has to be more than zero: cost of B'],
    ],
    [
      'a budget that is left out',
      META.replace('budget;100', 'budget;') + PROJECTS + VOTES,
      ['line 9: not a number: budget'],
    ],
    ['a key without a name', META.replace('unit;', ';') + PROJECTS + VOTES, ['line 5: the key key is missing']],
  ])('with %s is refused', (_, text, expected) => {
    const found = errors(text);
    for (const sentence of expected) expect(found.some((line) => line.includes(sentence))).toBe(true);
  });

  it('says of a section that is missing no more than that', () => {
    expect(errors(META + VOTES)).toEqual(['line 18: the section PROJECTS is missing']);
    expect(errors(META + PROJECTS.replace(';cost', ';price') + VOTES)).toEqual(['line 15: the column cost is missing']);
  });

  it('names each line that is not UTF-8, beside all else', () => {
    const bytes = new TextEncoder().encode(META + PROJECTS.replace('Pad', 'P~d') + VOTES.replace('v3;B', 'v~3;C'));
    const result = readPb(bytes.map((byte) => (byte === '~'.charCodeAt(0) ? 0xff : byte)));
    expect(result.ok ? [] : result.errors.map(pbSentence)).toEqual([
      'line 17: the file is not UTF-8 text',
      'line 22: the file is not UTF-8 text',
      'line 22: there is no project C',
    ]);
    expect(readPb(new TextEncoder().encode(`\uFEFF${META}${PROJECTS}${VOTES}`)).ok).toBe(true);
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
