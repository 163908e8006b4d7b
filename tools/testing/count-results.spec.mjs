import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countResults } from './count-results.mjs';

describe('counting what a part of the tests reports', () => {
  let folder;

  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'stoep-count-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const report = (value) => {
    const path = join(folder, 'report.json');
    writeFileSync(path, JSON.stringify(value));
    return path;
  };

  it.each([
    ['a program that ended well', true, { passed: 1, failed: 0 }],
    ['a program that did not', false, { passed: 0, failed: 1 }],
  ])('counts %s as one test', (_what, ok, expected) => {
    expect(countResults('one', ok, 'absent')).toEqual(expected);
  });

  it('counts a test file that could not be loaded as a failure', () => {
    const path = report({ numPassedTests: 5, numFailedTests: 1, numRuntimeErrorTestSuites: 1 });
    expect(countResults('jest', false, path)).toEqual({ passed: 5, failed: 2 });
  });

  it('counts a test of Playwright that passes the second time as a failure', () => {
    const path = report({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] });
    expect(countResults('playwright', false, path)).toEqual({ passed: 4, failed: 2 });
  });

  it('does not believe a report without failures of a program that failed', () => {
    const path = report({ numPassedTests: 5, numFailedTests: 0, numRuntimeErrorTestSuites: 0 });
    expect(countResults('jest', false, path)).toEqual({ passed: 5, failed: 1 });
  });

  it('counts a missing report as a failure', () => {
    expect(countResults('jest', true, join(folder, 'absent.json'))).toEqual({ passed: 0, failed: 1 });
  });
});
