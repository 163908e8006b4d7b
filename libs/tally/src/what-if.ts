/** For who brought a plan that is not paid for: at which cost, or with how many more votes, it would have been. */
import { count } from './count.js';
import type { CountingRule } from './counting-rule.js';
import type { Election } from './election.js';

export interface WouldHaveWon {
  /** The plan at this cost, all else as it was, is paid for; null if no cost that was tried is low enough. */
  readonly atCost: number | null;
  /** So many more voters who choose this plan alone, and it is paid for; null if none that was tried is enough. */
  readonly withMoreVotes: number | null;
}

/**
 * Searches by halving and reports only what it has counted. Winning need not be monotone under equal shares, so there
 * may be a higher cost that would have won as well; the sentence that is shown is true all the same.
 */
export function wouldHaveWon(election: Election, rule: CountingRule, project: string): WouldHaveWon {
  const place = election.projects.findIndex(({ id }) => id === project);
  const cost = election.projects[place]?.cost ?? 0;
  const winsAt = (lower: number) => wins({ ...election, projects: withCost(election, place, lower) });
  const winsWith = (more: number) =>
    wins({ ...election, ballots: [...election.ballots, { choices: [place], weight: more, ...onePoint(election) }] });
  return { atCost: highest(cost, winsAt), withMoreVotes: lowest(mostVoters(election), winsWith) };

  function wins(changed: Election): boolean {
    return count(changed, rule).selected.includes(project);
  }
}

function onePoint(election: Election): { points?: readonly number[] } {
  return election.voteType === 'cumulative' || election.voteType === 'scoring' ? { points: [1] } : {};
}

function withCost(election: Election, place: number, cost: number): Election['projects'] {
  return election.projects.map((project, index) => (index === place ? { ...project, cost } : project));
}

function mostVoters(election: Election): number {
  return Math.max(
    8,
    election.ballots.reduce((sum, ballot) => sum + ballot.weight, 0),
  );
}

function highest(cost: number, wins: (cost: number) => boolean): number | null {
  let [won, lost] = [0, cost];
  // To three digits: nobody plans to the cent, and each try is a whole count.
  while (lost - won > Math.max(1, cost / 1000)) {
    const middle = Math.floor((won + lost) / 2);
    if (middle > 0 && wins(middle)) won = middle;
    else lost = middle;
  }
  return won > 0 ? won : null;
}

function lowest(most: number, wins: (more: number) => boolean): number | null {
  let [lost, won] = [0, 0];
  for (let more = 1; won === 0 && more <= most; more *= 2)
    if (wins(more)) won = more;
    else lost = more;
  if (won === 0) return null;
  while (won - lost > 1) {
    const middle = Math.floor((won + lost) / 2);
    if (wins(middle)) won = middle;
    else lost = middle;
  }
  return won;
}
