// How fast a count is: an election of 90,000 ballots x 160 projects by equal shares, add1 and then votes, exact. Beside
// it the definition in fractions of BigInt on a size at which that ends, and the cost from 1,000 to 1,000,000 ballots.
// Times are CPU time of this process; compare the ratios, not the seconds.
import { count, parsePb, ruleFor } from '../libs/tally/dist/index.js';
import { textbookAddOne } from '../libs/tally/dist/shares/textbook.js';
import { madeElection } from './support/made-election.mjs';

const RULE = { rule: 'equal-shares', utility: 'cost', completion: 'add1', start: 'exact', stop: 'supported' };
const CITY = { voters: 90_000, projects: 160 };
const SMALL = { voters: 1_200, projects: 40 };

city();
againstTheDefinition();
growth();

function city() {
  const text = madeElection(CITY);
  const parsing = best(3, () => parsePb(text));
  const { election } = parsing.result.file;
  const counting = best(3, () => count(election, ruleFor(election, { ...RULE, then: 'votes' })));
  const { runs, selected, bySharing } = counting.result;
  console.log(`90,000 ballots x 160 projects (${Math.round(text.length / 1000)} kB)`);
  console.log(`  parse  ${milliseconds(parsing.cpu)} ms of CPU   (bar: 500)`);
  console.log(`  count  ${milliseconds(counting.cpu)} ms of CPU   (bar: 300)`);
  console.log(`  ${runs} runs, ${selected.length} projects, ${bySharing} of them by shares`);
}

function againstTheDefinition() {
  const { election } = parsePb(madeElection(SMALL)).file;
  const rule = ruleFor(election, { ...RULE, increment: increment(election, SMALL.voters, 40) });
  const ours = best(5, () => count(election, rule));
  const plain = best(1, () => textbookAddOne(election, rule));
  const same = plain.result.map((place) => election.projects[place].id).join() === ours.result.selected.join();
  console.log(`1,200 ballots x 40 projects, ${ours.result.runs} runs`);
  console.log(`  ours ${milliseconds(ours.cpu)} ms, the definition ${milliseconds(plain.cpu)} ms`);
  console.log(
    `  ${Math.round(plain.cpu / ours.cpu)} times as fast   (bar: 100), outcomes ${same ? 'equal' : 'DIFFER'}`,
  );
  if (!same) process.exitCode = 1;
}

/** So large that about `runs` raises bring everybody to twice the first share. */
function increment(election, voters, runs) {
  return Math.max(1, Math.round(election.budget / voters / runs));
}

function growth() {
  console.log('ballots      parse      count   per ballot and run');
  for (const voters of [1_000, 10_000, 100_000, 1_000_000]) {
    // The budget grows with the town: everybody's share stays what it is.
    const text = madeElection({ ...CITY, voters, costFactor: voters / 1_000 });
    const parsing = best(1, () => parsePb(text));
    const { election } = parsing.result.file;
    const rule = ruleFor(election, { ...RULE, then: 'votes', increment: increment(election, voters, 100) });
    const { cpu, result } = best(2, () => count(election, rule));
    const each = ((cpu * 1_000) / voters / result.runs).toFixed(1);
    const columns = [
      voters.toLocaleString('en'),
      `${milliseconds(parsing.cpu)} ms`,
      `${milliseconds(cpu)} ms`,
      `${each} ns`,
    ];
    console.log(
      `${columns[0].padEnd(9)}${columns
        .slice(1)
        .map((column) => column.padStart(11))
        .join('')}  (${result.runs} runs)`,
    );
  }
}

/** The least CPU time of so many tries, in microseconds. */
function best(tries, work) {
  let least = Infinity;
  let result;
  for (let attempt = 0; attempt < tries; attempt++) {
    const before = process.cpuUsage();
    result = work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return { cpu: least, result };
}

function milliseconds(microseconds) {
  return Math.round(microseconds / 1000).toLocaleString('en');
}
