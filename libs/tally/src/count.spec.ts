/** Small elections whose outcome is worked out by hand in the comments, and the rules held against one another. */
import { count, RuleDoesNotFit } from './count.js';
import { areRankPoints, ruleFor, type CountingRule } from './counting-rule.js';
import type { Ballot, Election, VoteType } from './election.js';

function election(
  budget: number,
  costs: Record<string, number>,
  votes: [times: number, ...ids: string[]][],
  voteType: VoteType = 'approval',
): Election {
  const projects = Object.entries(costs).map(([id, cost]) => ({ id, cost }));
  const place = (id: string) => projects.findIndex((project) => project.id === id);
  const ballots: Ballot[] = votes.map(([weight, ...ids]) => ({ weight, choices: ids.map(place) }));
  return { budget, voteType, projects, ballots };
}

function selected(given: Election, rule: Partial<CountingRule>): string {
  return count(given, ruleFor(given, rule)).selected.join(' ');
}

/** Six like the bench and the path, four like the tree. */
const square = election(100, { bench: 60, path: 40, tree: 40 }, [
  [6, 'bench', 'path'],
  [4, 'tree'],
]);

describe('greedy', () => {
  it('takes by votes and skips what does not fit', () => {
    // bench and path have 6 each; by id the bench comes first: 60, then 40 is just left for the path.
    expect(selected(square, { rule: 'greedy' })).toBe('bench path');
    // With 90: the bench, then 40 does not fit twice.
    expect(selected({ ...square, budget: 90 }, { rule: 'greedy' })).toBe('bench');
  });

  it('stops at the first that does not fit, where the rule says so', () => {
    const given = election(50, { a: 60, b: 10 }, [
      [3, 'a'],
      [1, 'b'],
    ]);
    expect(selected(given, { rule: 'greedy' })).toBe('b');
    expect(selected(given, { rule: 'greedy-no-skip' })).toBe('');
  });

  it('needs the votes of the threshold', () => {
    expect(selected(square, { rule: 'greedy-threshold', threshold: 5 })).toBe('bench path');
    expect(selected({ ...square, budget: 140 }, { rule: 'greedy-threshold', threshold: 4 })).toBe('bench path tree');
  });

  it('takes by votes per euro', () => {
    // path 6/40 = 0.15, bench 6/60 = 0.10, tree 4/40 = 0.10: the tie goes to the bench by id, the tree does not fit.
    expect(selected(square, { rule: 'greedy-per-cost', utility: 'count' })).toBe('path bench');
    // By lower cost first the tree comes before the bench; then 20 is left.
    expect(selected(square, { rule: 'greedy-per-cost', utility: 'count', ties: 'cost-votes-id' })).toBe('path tree');
  });

  it('pays for nothing that nobody chose', () => {
    expect(selected(election(100, { a: 10, b: 10 }, [[1, 'a']]), { rule: 'greedy' })).toBe('a');
  });

  it('pays for what nobody chose too, where the regulation says so', () => {
    const given = election(100, { a: 10, b: 10, c: 95 }, [[1, 'a']]);
    expect(selected(given, { rule: 'greedy', unchosen: 'may-win' })).toBe('a b');
    expect(selected(given, { then: 'votes', unchosen: 'may-win' })).toBe('a b');
    expect(selected(given, { rule: 'phragmen', unchosen: 'may-win' })).toBe('a');
  });

  it('gives places the points of the regulation', () => {
    // 3-2-1: a 2*3 = 6, b 2*2 + 3*3 = 13, c 2*1 + 3*2 = 8; the last of a ranking gets something.
    const ranked = election(
      20,
      { a: 10, b: 10, c: 10 },
      [
        [2, 'a', 'b', 'c'],
        [3, 'b', 'c'],
      ],
      'ordinal',
    );
    expect(selected(ranked, { rule: 'greedy', rankPoints: [3, 2, 1] })).toBe('b c');
    // Only the first place counts: a 2, b 3.
    expect(selected(ranked, { rule: 'greedy', rankPoints: [1] })).toBe('b a');
    expect(selected(ranked, { rankPoints: [3, 2, 1], then: 'votes' })).toBe('b c');
    const rule = ruleFor(ranked, { rankPoints: [1, 2] });
    expect(() => count(ranked, rule)).toThrow(/rank-points-wrong/);
  });

  it('adds up points, and points by rank', () => {
    const ranked = election(10, { a: 10, b: 10, c: 10 }, [
      [2, 'a', 'b', 'c'],
      [3, 'b', 'c'],
    ]);
    // Borda: a 2*2 = 4, b 2*1 + 3*1 = 5, c 0.
    expect(selected({ ...ranked, voteType: 'ordinal' }, { rule: 'greedy' })).toBe('b');
    const points: Election = {
      ...ranked,
      voteType: 'cumulative',
      ballots: [
        { choices: [0, 1], points: [4, 1], weight: 1 },
        { choices: [1], points: [2], weight: 1 },
      ],
    };
    expect(selected(points, { rule: 'greedy', utility: 'points' })).toBe('a');
  });
});

describe('equal shares', () => {
  it('gives everybody the same share, which only their own choices are paid from', () => {
    // Share 100/10 = 10. The bench asks 60/6 = 10 of each of the six: rho = 10/60 = 1/6. The path 40/6: rho = 1/6 too,
    // the tree 40/4 = 10: rho = 1/4. By id the bench, which empties the six; then the four pay the tree. All 100 is spent.
    const result = count(square, ruleFor(square, {}));
    expect(result.selected).toEqual(['bench', 'tree']);
    expect(result.cost).toBe(100);
    expect(result.endowment).toBe('10');
  });

  it('pays for the only project that is exactly affordable, in thirds too', () => {
    // Three people, 100 together: 33 1/3 each. Doubles of 33.333 do not add up to 100.
    expect(selected(election(100, { a: 100 }, [[3, 'a']]), {})).toBe('a');
    expect(selected(election(100, { a: 101 }, [[3, 'a']]), {})).toBe('');
  });

  it('raises the shares one by one, and takes what is left by votes', () => {
    const given = election(100, { a: 60, b: 30, c: 30 }, [
      [2, 'a'],
      [1, 'b'],
      [1, 'c'],
    ]);
    // Share 25: a needs 30 of each of two, b and c 30 of one. At 30 all three can be paid: 120 is too much, so the
    // raise ends at 29 with nothing. Then by votes: a (60), then b (30) by id; c does not fit.
    expect(selected(given, {})).toBe('');
    const rule = ruleFor(given, { completion: 'add1', then: 'votes' });
    expect(count(given, rule)).toMatchObject({ selected: ['a', 'b'], endowment: '29', bySharing: 0, runs: 6 });
  });

  it('stops raising where the rule says so', () => {
    // One euro each for a; nobody wants b, which would fit. Over all projects it goes on until all is bought that can be.
    const given = election(4, { a: 2, b: 2 }, [[2, 'a']]);
    expect(count(given, ruleFor(given, { completion: 'add1', stop: 'supported' })).runs).toBe(1);
    expect(count(given, ruleFor(given, { completion: 'add1', stop: 'all' })).runs).toBe(1);
    expect(selected(given, { completion: 'add1', stop: 'never' })).toBe('a');
  });

  it('goes on raising for a plan that nobody chose, where the rule looks at all plans', () => {
    const given = election(6, { a: 8, b: 2, c: 6, unloved: 1 }, [
      [1, 'a'],
      [1, 'a', 'c'],
      [1, 'b', 'c'],
    ]);
    // Share 2: only b can be paid, by one. 4 is left, in which of the supported plans none fits, but the unloved one does.
    const outcome = (stop: CountingRule['stop']) => count(given, ruleFor(given, { completion: 'add1', stop }));
    expect(outcome('supported')).toMatchObject({ selected: ['b'], endowment: '2', runs: 1 });
    // Share 3: two pay 3 each for c (1/2 a unit, before b at 1), which takes all of the budget.
    expect(outcome('all')).toMatchObject({ selected: ['c'], endowment: '3', runs: 2 });
    // Share 4: a costs two people 4 each, is first by id, and too dear.
    expect(outcome('never')).toMatchObject({ selected: ['c'], endowment: '3', runs: 3 });
  });

  it('passes over a million raises that change nothing, and stops at the very step', () => {
    const given = election(3_000_000_00, { a: 100, b: 2_000_000_01 }, [
      [2, 'a'],
      [1, 'b'],
    ]);
    // Everybody begins with 1,000,000.00; the one who wants b needs 1,000,000.01 more, a cent at a time.
    const begin = performance.now();
    const outcome = count(given, ruleFor(given, { completion: 'add1' }));
    expect(outcome).toMatchObject({ selected: ['a', 'b'], endowment: '200000001', runs: 100_000_002 });
    expect(performance.now() - begin).toBeLessThan(1_000);
  });

  it('starts at the share rounded down, where the rule says so', () => {
    const given = election(10, { a: 10 }, [[3, 'a']]);
    expect(count(given, ruleFor(given, { start: 'floor' }))).toMatchObject({ selected: [], endowment: '3' });
    expect(selected(given, { start: 'floor', completion: 'add1' })).toBe('a');
    // In cents, down to whole euros: 1000/3 = 333 1/3 becomes 300.
    const inCents = { ...given, budget: 1_000, projects: [{ id: 'a', cost: 1_000 }] };
    expect(count(inCents, ruleFor(inCents, { start: 'floor', floorTo: 100 })).endowment).toBe('300');
  });

  it('takes the greedy outcome if strictly more voters prefer it', () => {
    // Greedy funds bench and path: six prefer that, four the bench and the tree.
    const rule = ruleFor(square, { compare: 'greedy' });
    expect(count(square, rule)).toMatchObject({ selected: ['bench', 'path'], replacedByGreedy: true });
  });

  it('lets the published lot decide a tie', () => {
    const given = election(10, { a: 10, b: 10 }, [
      [1, 'a'],
      [1, 'b'],
    ]);
    expect(selected(given, { then: 'votes' })).toBe('a');
    expect(selected(given, { then: 'votes', ties: 'cost-votes-id', lots: ['b', 'a'] })).toBe('b');
  });
});

describe('Phragmén', () => {
  it('takes what its supporters carry most easily together', () => {
    // Loads: path 40/6 = 6.7, bench 10, tree 10. After the path the six carry 6.7: the bench would bring them to
    // (60 + 40)/6 = 16.7, the tree its four to 10. Then 20 is left and the bench does not fit.
    expect(selected(square, { rule: 'phragmen' })).toBe('path tree');
  });
});

describe('a rule that does not suit', () => {
  it('is refused with all reasons', () => {
    const rule = ruleFor(square, { utility: 'points', increment: 0, lots: ['bench'] });
    expect(() => count(square, rule)).toThrow(RuleDoesNotFit);
    expect(() => count(square, rule)).toThrow(/points-need-points, increment-not-positive, lots-incomplete/);
  });

  it.each([
    [[3, 2, 1], true],
    [[5, 5, 0], true],
    [[1], true],
    [[], false],
    [[0], false],
    [[1, 2], false],
    [[2, -1], false],
    [[1.5], false],
  ])('may give places the points %j: %s', (points, isRight) => expect(areRankPoints(points)).toBe(isRight));
});
