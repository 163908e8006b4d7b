// Runs parts as far as there is a core for each, says how each went and how long it took, shows the output of those that fail.
import { join } from 'node:path';
import { findChromium } from '../find-chromium.mjs';
import { runProgram } from '../workspace/run-program.mjs';
import { say, seconds } from '../workspace/say.mjs';
import { countResults } from './count-results.mjs';
import { tableOf, timesOfFiles } from './times.mjs';

/** What the programs here are told to use: a part that keeps two busy runs alone. */
const CORES = 2;
const MAX_LINES = 400;
const MAX_LENGTH = 400;

/**
 * In their order; beside each other as long as there is a core for each.
 * @param {import('./parts.mjs').Part[]} parts
 * @param {string} scratch an empty folder for reports and everything that the programs write
 * @param {AbortSignal} stopping no further part begins after it; the process is about to end
 * @returns {Promise<import('./count-results.mjs').Count>} over all parts
 */
export async function runParts(parts, scratch, stopping) {
  const total = { passed: 0, failed: 0 };
  const took = [];
  const running = new Map();
  for (const [index, part] of parts.entries()) {
    while (coresOf(running.keys()) + part.cores > CORES) await Promise.race(running.values());
    say(`${index + 1}/${parts.length} ${part.name}`);
    const began = Date.now();
    const report = join(scratch, `report-${index}.json`);
    const done = runPart(part, report, scratch).then(async ({ count, output }) => {
      if (stopping.aborted) return new Promise(() => undefined);
      total.passed += count.passed;
      total.failed += count.failed;
      took.push({ name: part.name, ms: Date.now() - began, files: timesOfFiles(part.counts, report) });
      tell(part, count, output, Date.now() - began);
      running.delete(part);
    });
    running.set(part, done);
  }
  await Promise.all(running.values());
  if (parts.length > 1) console.log(tableOf(took));
  return total;
}

function coresOf(parts) {
  return [...parts].reduce((sum, { cores }) => sum + cores, 0);
}

function tell(part, count, output, ms) {
  const verdict =
    count.failed > 0 ? `FAILED: ${count.failed} failed, ${count.passed} passed` : `${count.passed} passed`;
  if (count.failed > 0) console.log(readable(output));
  say(`    ${part.name}: ${verdict} (${seconds(ms)})`);
}

async function runPart(part, report, scratch) {
  const env = { ...part.env, TMPDIR: scratch, PLAYWRIGHT_JSON_OUTPUT_NAME: report, NO_COLOR: '1' };
  try {
    if (part.needsBrowser) env.CHROMIUM = await findChromium();
  } catch (error) {
    // Without a browser these tests cannot run, which is a failure and not a reason to skip them.
    return { count: { passed: 0, failed: 1 }, output: error.message };
  }
  const { ok, output } = await runProgram('node', [...part.args, ...reporting(part.counts, report)], { env });
  return { count: countResults(part.counts, ok, report), output };
}

function reporting(counts, report) {
  if (counts === 'jest') return ['--json', '--outputFile', report];
  return counts === 'playwright' ? ['--reporter', 'list,json'] : [];
}

/** The end of what a program said, without lines that no person reads to their end. */
function readable(output) {
  const lines = output.trimEnd().split('\n').slice(-MAX_LINES);
  return lines.map((line) => (line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH)} …` : line)).join('\n');
}
