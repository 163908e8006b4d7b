// A made-up election in Pabulib's format that looks like a large city's: some projects are known everywhere, most in one
// part of town, people choose one to five, costs are skewed, and the budget pays for about a quarter of what is asked.

/**
 * The same numbers give the same text.
 * @param {{ voters: number, projects: number, districts?: number, most?: number, costFactor?: number }} size
 * @returns {string} the text of a .pb file
 */
export function madeElection({ voters, projects, districts = 12, most = 5, costFactor = 1 }) {
  const next = numbers(20_260_101 + voters);
  const costs = Array.from({ length: projects }, () => 100 * Math.round(costFactor * (200 + 9_800 * next() ** 2)));
  const budget = Math.round(costs.reduce((sum, cost) => sum + cost, 0) / 4);
  const ladders = Array.from({ length: districts }, (_, district) => ladder(projects, district, districts));
  const votes = Array.from({ length: voters }, (_, voter) => {
    const rungs = ladders[Math.floor(next() * districts)];
    const chosen = new Set();
    const wanted = 1 + Math.floor(next() * Math.min(most, projects));
    while (chosen.size < wanted) chosen.add(rungOf(rungs, next() * rungs.at(-1)));
    return `${voter};${[...chosen].join(',')}`;
  });
  const meta = {
    description: 'made election',
    country: 'NL',
    unit: 'nowhere',
    instance: 2026,
    num_projects: projects,
    num_votes: voters,
    budget,
    vote_type: 'approval',
    rule: 'equal-shares',
    date_begin: 2026,
    date_end: 2026,
  };
  return [
    'META',
    'key;value',
    ...Object.entries(meta).map(([key, value]) => `${key};${value}`),
    'PROJECTS',
    'project_id;cost',
    ...costs.map((cost, id) => `${id};${cost}`),
    'VOTES',
    'voter_id;vote',
    ...votes,
    '',
  ].join('\n');
}

/** How likely each project is in a district, added up. */
function ladder(projects, district, districts) {
  let sum = 0;
  return Array.from({ length: projects }, (_, id) => {
    const isHere = id % districts === district;
    return (sum += (isHere ? 8 : 1) / (3 + Math.floor(id / districts)) ** 0.8);
  });
}

function rungOf(rungs, value) {
  let [low, high] = [0, rungs.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rungs[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers from 0 to 1 that look like chance (mulberry32). */
function numbers(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
