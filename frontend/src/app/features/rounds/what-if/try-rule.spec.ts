/** A rule is tried on a file in the money of the file, whatever its decimals. */
import { parsePb, withDecimals, type PbFile } from '@stoep/tally';
import type { CountingSettings } from '@stoep/rules';
import { ballotKindOf, plansOf, tryRule } from './try-rule';

const text = (budget: string) => `META
key;value
description;Plein
country;NL
unit;Lindermeer
instance;2026
num_projects;2
num_votes;3
budget;${budget}
vote_type;approval
rule;greedy
date_begin;2026
date_end;2026
PROJECTS
project_id;cost;name
1;6;Bank
2;5;Pad
VOTES
voter_id;vote
a;1
b;1
c;2
`;
const shares: CountingSettings = {
  ...{ rule: 'equal-shares', utility: 'cost', completion: 'add1', start: 'floor', stop: 'supported' },
  ...{ increment: 50, then: 'none', ties: 'id', threshold: 1 },
};

function read(budget: string): PbFile {
  const result = parsePb(text(budget));
  if (!result.ok) throw new Error('The file is refused.');
  return withDecimals(result.file, 2);
}

describe('a rule that staff try', () => {
  it.each(['10', '10.00', '10.001'])('counts a budget of %s in cents', (budget) => {
    const outcome = tryRule(read(budget), shares);
    expect(outcome).toMatchObject({ selected: ['1'], costCents: 600, votersWithoutWinner: 1, winnersPerVoter: 2 / 3 });
    expect(plansOf(read(budget)).plans[0]).toMatchObject({ id: '1', title: 'Bank', costCents: 600 });
    expect(ballotKindOf(read(budget))).toBe('at-most');
  });

  it('says what it used, without the settings of other rules', () => {
    expect(tryRule(read('10'), { ...shares, rule: 'greedy' }).rule).toMatchObject({ completion: 'none', threshold: 1 });
  });
});
