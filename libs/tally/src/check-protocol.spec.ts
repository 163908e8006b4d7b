/** The check of a protocol knows its rule: a right result passes under every rule, and whatever was changed is found. */
import fc from 'fast-check';
import { protocolErrors } from './check-protocol.js';
import { completions, ruleFor, ruleNames, starts, stops, tieOrders, type CountingRule } from './counting-rule.js';
import type { Election } from './election.js';
import { protocolOf, withoutSmallGroups, type Protocol } from './protocol.js';

/** 100 to spend. School has most votes and does not fit beside the bench; the sign has few votes and would. */
const square: Election = {
  budget: 100,
  voteType: 'approval',
  projects: [
    { id: 'bench', cost: 60 },
    { id: 'school', cost: 50 },
    { id: 'sign', cost: 20 },
    { id: 'lamp', cost: 5 },
  ],
  ballots: [
    { choices: [0, 1], weight: 6 },
    { choices: [0, 2], weight: 2 },
    { choices: [3], weight: 1 },
  ],
};

function faults(rule: CountingRule, change: (protocol: Protocol) => Protocol = (protocol) => protocol): string[] {
  return protocolErrors(change(protocolOf(square, rule)), rule).map(({ fault, step }) => `${fault} ${step}`);
}

function withSteps(protocol: Protocol, steps: Protocol['steps']): Protocol {
  let left = protocol.budget;
  const summed = steps.map((step) => ({ ...step, left: (left -= step.cost) }));
  const selected = steps.map(({ project }) => project);
  return { ...protocol, steps: summed, outcome: { ...protocol.outcome, selected, cost: protocol.budget - left } };
}

describe('a right result', () => {
  it.each<[string, Partial<CountingRule>]>([
    ['leaves plans below the threshold unpaid', { rule: 'greedy-threshold', threshold: 3, then: 'votes' }],
    ['stops at the first plan that does not fit', { rule: 'greedy-no-skip', then: 'votes' }],
    ['takes by votes per euro', { rule: 'greedy-per-cost', utility: 'count', then: 'votes' }],
    ['stops where Phragmén stops', { rule: 'phragmen', then: 'votes' }],
    ['gives way to the greedy outcome', { compare: 'greedy', then: 'per-cost' }],
  ])('that %s is not called wrong', (_, given) => {
    expect(faults(ruleFor(square, given))).toEqual([]);
  });

  it('passes under any rule, with and without small groups', () => {
    fc.assert(
      fc.property(elections, rules, (election, given) => {
        const rule = ruleFor(election, given);
        const protocol = protocolOf(election, rule);
        expect(protocolErrors(protocol, rule)).toEqual([]);
        expect(protocolErrors(withoutSmallGroups(protocol, 3), rule)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a changed result', () => {
  it('is found where a plan below the threshold is paid for', () => {
    const rule = ruleFor(square, { rule: 'greedy-threshold', threshold: 3 });
    const sign = protocolOf(square, ruleFor(square, { rule: 'greedy' })).steps.filter(
      ({ project }) => project === 'sign',
    );
    expect(faults(rule, (protocol) => withSteps(protocol, [...protocol.steps, ...sign]))).toEqual([
      'should-have-stopped 2',
    ]);
  });

  it('is found where plans by votes change places, or one that fits is left out', () => {
    const rule = ruleFor(square, { rule: 'greedy' });
    expect(faults(rule, (protocol) => withSteps(protocol, [...protocol.steps].reverse()))).toEqual(['out-of-order 1']);
    expect(faults(rule, (protocol) => withSteps(protocol, protocol.steps.slice(0, -1)))).toEqual([
      'would-have-fitted 0',
    ]);
  });

  it('is found where the first of Phragmén is not the lightest', () => {
    const rule = ruleFor(square, { rule: 'phragmen' });
    const heavy = (protocol: Protocol) =>
      withSteps(protocol, [{ ...(protocol.steps[0] as Protocol['steps'][0]), project: 'bench', cost: 60 }]);
    expect(faults(rule, heavy)).toEqual(['out-of-order 1']);
  });

  it('is found where somebody pays too little, too much, or more than a share', () => {
    // A share is 100/9. The bench asks 60/8 = 15/2 of each of eight, who all have it; nobody is left with nothing.
    const rule = ruleFor(square, {});
    const priced = (price: string) => (protocol: Protocol) => ({
      ...protocol,
      steps: protocol.steps.map((step) => (step.project === 'bench' ? { ...step, price } : step)),
    });
    expect(faults(rule, priced('15/2'))).toEqual([]);
    expect(faults(rule, priced('7'))).toEqual(['paid-too-little 1']);
    expect(faults(rule, priced('8'))).toContain('paid-too-much 1');
    expect(faults(rule, priced('12'))).toContain('price-above-share 1');
  });

  it('is found where the shares are not the budget over the voters, or not raised by whole steps', () => {
    const shared = (endowment: string) => (protocol: Protocol) => ({
      ...protocol,
      outcome: { ...protocol.outcome, endowment },
    });
    expect(faults(ruleFor(square, {}), shared('109/9'))).toContain('share-differs 0');
    const raised = ruleFor(square, { completion: 'add1', increment: 2 });
    expect(faults(raised, shared('109/9'))).toContain('share-differs 0');
    expect(faults(raised, shared('118/9'))).not.toContain('share-differs 0');
  });

  it('is found where the outcome names other plans than the steps', () => {
    const other = (protocol: Protocol) => ({ ...protocol, outcome: { ...protocol.outcome, selected: ['lamp'] } });
    expect(faults(ruleFor(square, { rule: 'greedy' }), other)).toEqual(['outcome-differs 0']);
  });
});

const elections: fc.Arbitrary<Election> = fc
  .tuple(
    fc.array(fc.constantFrom(5, 10, 10, 12, 30), { minLength: 1, maxLength: 6 }),
    fc.integer({ min: 1, max: 70 }),
    fc.boolean(),
  )
  .chain(([costs, budget, hasPoints]) =>
    fc.array(fc.shuffledSubarray([...costs.keys()]), { minLength: 1, maxLength: 9 }).map((ballots) => ({
      budget,
      voteType: hasPoints ? ('cumulative' as const) : ('approval' as const),
      projects: costs.map((cost, place) => ({ id: `${place}`, cost })),
      ballots: ballots.map((choices) => ({
        choices,
        weight: 1,
        ...(hasPoints ? { points: choices.map((choice) => (choice * 7) % 4) } : {}),
      })),
    })),
  );

const rules = fc.record({
  rule: fc.constantFrom(...ruleNames),
  completion: fc.constantFrom(...completions),
  start: fc.constantFrom(...starts),
  stop: fc.constantFrom(...stops),
  then: fc.constantFrom('none' as const, 'votes' as const, 'per-cost' as const),
  ties: fc.constantFrom(...tieOrders),
  compare: fc.constantFrom('none' as const, 'greedy' as const),
  threshold: fc.integer({ min: 1, max: 4 }),
  unchosen: fc.constantFrom('left-out' as const, 'may-win' as const),
});
