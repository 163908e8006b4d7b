// Reads how many tests passed and failed from what jest and Playwright report, and keeps a part from counting
// as passed when its program failed without saying why.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * @param {'one' | 'jest' | 'playwright'} counts
 * @param {boolean} ok whether the program ended well
 * @param {string} reportPath where the report is, if there is one
 * @returns {Count}
 */
export function countResults(counts, ok, reportPath) {
  if (counts === 'one') return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!existsSync(reportPath)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(reportPath, 'utf8'));
  const count = counts === 'jest' ? countJest(report) : countPlaywright(report);
  return !ok && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** A file that could not be loaded holds tests that did not run: it counts as one failure. */
function countJest(report) {
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numRuntimeErrorTestSuites };
}

/** A test that only passes at a second try has failed; there are no retries anyway. */
function countPlaywright({ stats, errors = [] }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
