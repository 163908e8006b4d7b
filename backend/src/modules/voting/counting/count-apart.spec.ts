import 'reflect-metadata';
import type { CountingSettings } from '@stoep/rules';
import type { Election } from '@stoep/tally';
import { countApart, inThread } from './count-apart.js';
import { countElection } from './round-protocol.js';

/** Thousands of residents, each with their own two of forty plans. */
const projects = Array.from({ length: 40 }, (_, index) => ({ id: `${index + 1}`, cost: 100_000 + 7_777 * index }));
const town: Election = {
  budget: 2_000_000,
  voteType: 'approval',
  projects,
  ballots: Array.from({ length: 3_000 }, (_, voter) => ({
    choices: [voter % 40, (voter * 7 + 1) % 40].filter((place, index, all) => all.indexOf(place) === index),
    weight: 1,
  })),
};
const rule: CountingSettings = {
  rule: 'equal-shares',
  utility: 'cost',
  completion: 'add1',
  start: 'exact',
  stop: 'supported',
  increment: 10,
  then: 'votes',
  ties: 'id',
  threshold: 1,
};

describe('a count in a thread of its own', () => {
  it('leaves the server free to answer, and gives exactly what it gives in place', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const protocol = await countApart('count', town, rule);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
    expect(protocol).toEqual(countElection(town, rule));
  });

  it('fails as the count fails', async () => {
    const wrong = { ...rule, utility: 'points' } as const;
    await expect(inThread({ task: 'count', given: [town, wrong] })).rejects.toThrow('points-need-points');
  });

  it('explains each plan', async () => {
    const small = { ...town, ballots: town.ballots.slice(0, 60) };
    const plain = { ...rule, completion: 'none' } as const;
    const explained = await countApart('explain', small, plain, countElection(small, plain));
    expect(explained.map(({ number }) => number)).toEqual(projects.map(({ id }) => id));
  });
});
