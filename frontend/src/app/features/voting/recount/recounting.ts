/** Counting in the browser: a published file, or one's own, with any rule. Nothing leaves the device. */
import {
  parsePb,
  pbSentence,
  protocolOf,
  readPb,
  ruleFor,
  type CountingRule,
  type Election,
  type PbFile,
  type Protocol,
  withDecimals,
} from '@stoep/tally';

export interface Recount {
  protocol: Protocol;
  names: ReadonlyMap<string, string>;
  milliseconds: number;
}

export type Opened = { file: PbFile } | { errors: string[] };

/** Amounts in cents, whatever the file's decimals, so that they compare with what the platform says. */
export function openElection(content: string | ArrayBuffer): Opened {
  const result = typeof content === 'string' ? parsePb(content) : readPb(new Uint8Array(content));
  if (!result.ok) return { errors: result.errors.map(pbSentence) };
  return { file: withDecimals(result.file, 2) };
}

export function recount({ election, names }: PbFile, rule: CountingRule): Recount {
  const begin = performance.now();
  const protocol = protocolOf(election, rule);
  return { protocol, names, milliseconds: Math.round(performance.now() - begin) };
}

/** Does it give the same plans in the same order for the same money? */
export function isSameOutcome(one: Protocol, other: Protocol): boolean {
  return (
    one.outcome.cost === other.outcome.cost && one.outcome.selected.join('\n') === other.outcome.selected.join('\n')
  );
}

export interface NamedRule {
  name: 'greedy' | 'greedy-per-cost' | 'equal-shares' | 'equal-shares-add1' | 'phragmen';
  rule: CountingRule;
}

/** The rules that are set beside one another; an amount of one euro is what shares are raised by. */
export function rulesToCompare(election: Election): NamedRule[] {
  const shares = { rule: 'equal-shares', ties: 'cost-votes-id', increment: 100, then: 'votes' } as const;
  const utility = election.voteType === 'ordinal' || hasPoints(election) ? {} : ({ utility: 'count' } as const);
  return [
    { name: 'greedy', rule: ruleFor(election, { rule: 'greedy', ties: 'cost-votes-id' }) },
    {
      name: 'greedy-per-cost',
      rule: ruleFor(election, { rule: 'greedy-per-cost', ties: 'cost-votes-id', ...utility }),
    },
    { name: 'equal-shares', rule: ruleFor(election, shares) },
    { name: 'equal-shares-add1', rule: ruleFor(election, { ...shares, completion: 'add1' }) },
    { name: 'phragmen', rule: ruleFor(election, { rule: 'phragmen', ties: 'cost-votes-id' }) },
  ];
}

function hasPoints({ voteType }: Election): boolean {
  return voteType === 'cumulative' || voteType === 'scoring';
}
