import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../workspace/folders.mjs';
import { tableOf, timesOfFiles } from './times.mjs';

describe('how long tests took', () => {
  let report;

  beforeEach(() => {
    report = join(mkdtempSync(join(tmpdir(), 'stoep-times-')), 'report.json');
  });
  afterEach(() => rmSync(join(report, '..'), { recursive: true }));

  it('is read from what jest says of each file', () => {
    const testResults = [{ name: inRoot('libs', 'rules', 'a.spec.ts'), startTime: 1_000, endTime: 3_500 }];
    writeFileSync(report, JSON.stringify({ testResults }));
    expect(timesOfFiles('jest', report)).toEqual([{ file: 'libs/rules/a.spec.ts', ms: 2_500 }]);
  });

  it('is added up over the tests of a journey', () => {
    const spec = (duration) => ({ tests: [{ results: [{ duration }] }] });
    const suites = [{ file: 'journeys/a.spec.ts', specs: [spec(1)], suites: [{ specs: [spec(20), spec(300)] }] }];
    writeFileSync(report, JSON.stringify({ suites }));
    expect(timesOfFiles('playwright', report)).toEqual([{ file: 'e2e/journeys/a.spec.ts', ms: 321 }]);
  });

  it('is nothing where there is no report', () => {
    expect(timesOfFiles('jest', report)).toEqual([]);
    expect(timesOfFiles('one', report)).toEqual([]);
  });

  it('is shown for each part, and for the ten files that took longest', () => {
    const files = Array.from({ length: 12 }, (_, index) => ({ file: `f${index}`, ms: index * 1_000 }));
    const lines = tableOf([{ name: 'server', ms: 66_000, files }]).split('\n');
    expect(lines).toHaveLength(13);
    expect(lines[1]).toMatch(/66.*s {2}server/);
    expect(lines[3]).toMatch(/f11$/);
  });
});
