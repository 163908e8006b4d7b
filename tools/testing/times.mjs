// How long the parts of a run took, and which files took longest: read from what jest and Playwright report.
import { existsSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { ROOT } from '../workspace/folders.mjs';
import { seconds } from '../workspace/say.mjs';

const MOST_FILES = 10;

/** @typedef {{ file: string, ms: number }} FileTime */

/**
 * @param {'one' | 'jest' | 'playwright'} counts
 * @param {string} reportPath where the report is, if there is one
 * @returns {FileTime[]} of each file how long it ran
 */
export function timesOfFiles(counts, reportPath) {
  if (counts === 'one' || !existsSync(reportPath)) return [];
  const report = JSON.parse(readFileSync(reportPath, 'utf8'));
  return counts === 'jest' ? filesOfJest(report) : filesOfPlaywright(report);
}

function filesOfJest({ testResults }) {
  return testResults.map(({ name, startTime, endTime }) => ({
    file: relative(ROOT, name).split(sep).join('/'),
    ms: Math.max(0, endTime - startTime),
  }));
}

function filesOfPlaywright({ suites = [] }) {
  return suites.map((suite) => ({ file: `e2e/${suite.file}`, ms: durationOf(suite) }));
}

function durationOf({ suites = [], specs = [] }) {
  const results = specs.flatMap(({ tests }) => tests).flatMap((test) => test.results);
  const own = results.reduce((sum, { duration }) => sum + duration, 0);
  return suites.reduce((sum, suite) => sum + durationOf(suite), own);
}

/**
 * @param {{ name: string, ms: number, files: FileTime[] }[]} parts
 * @returns {string} two tables: the parts, and the files that took longest
 */
export function tableOf(parts) {
  const slowest = parts.flatMap(({ files }) => files).sort((one, other) => other.ms - one.ms);
  const rows = slowest.slice(0, MOST_FILES).map(({ file, ms }) => ({ name: file, ms }));
  return [...rowsOf('How long each part took', parts), ...rowsOf('The files that took longest', rows)].join('\n');
}

function rowsOf(title, rows) {
  if (rows.length === 0) return [];
  return [title, ...rows.map(({ name, ms }) => `  ${seconds(ms).padStart(7)}  ${name}`)];
}
