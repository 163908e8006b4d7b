// What `npm test` and `npm run check` consist of, in order. A part is a program; `counts` says how its result
// is counted: 'one' is a single test, 'jest' and 'playwright' count what those report.
import { inRoot } from '../workspace/folders.mjs';
import { NX_ENVIRONMENT } from '../workspace/nx.mjs';
import { packageProgram } from '../workspace/package-program.mjs';

const LIBRARIES = [
  'libs/rules',
  'libs/tally',
  'libs/recurrence',
  'libs/contracts',
  'libs/embedded-postgres',
  'libs/testing',
];
const STATIC = ['lock', 'format', 'types', 'interfaceTypes', 'lint', 'cycles', 'texts'];
const SUITES = {
  test: [...STATIC, 'tools', 'libraries', 'backend', 'calendars', 'frontend', 'journeys'],
  check: ['format', 'types', 'interfaceTypes', 'lint', 'cycles', 'rules', 'tally', 'frontend'],
};

/** @typedef {{ name: string, counts: 'one' | 'jest' | 'playwright', args: string[], env?: Record<string, string>, needsBrowser?: boolean }} Part */

/**
 * Call it when the packages are installed.
 * @param {'test' | 'check'} command
 * @param {string[]} only names of parts; empty means all of the command's
 * @returns {Part[]}
 */
export function partsOf(command, only) {
  const parts = allParts();
  return (only.length > 0 ? only : SUITES[command]).map((key) => parts[key] ?? unknownPart(key, parts));
}

/** @returns {Record<string, Part>} */
function allParts() {
  const serverProjects = [...LIBRARIES, 'backend'].map((project) => inRoot(project, 'tsconfig.json'));
  const prettier = [packageProgram('prettier'), '--check', '--log-level', 'warn', '.'];
  const eslint = [packageProgram('eslint'), '--max-warnings', '0', '.'];
  const nxTypes = [packageProgram('nx'), 'run-many', '-t', 'types', '-p', 'frontend', 'e2e', '--output-style=static'];
  return {
    lock: one('lock file', [inRoot('tools', 'check-lock.mjs')]),
    format: one('format', prettier),
    types: one('types of server and libraries', [packageProgram('typescript', 'tsc'), '-b', ...serverProjects]),
    interfaceTypes: {
      ...one('types of interface and journeys', nxTypes),
      env: { ...NX_ENVIRONMENT, FORCE_COLOR: '0' },
    },
    lint: { ...one('lint and boundaries', eslint), env: NX_ENVIRONMENT },
    cycles: one('circles of imports', [inRoot('tools', 'check-cycles.mjs')]),
    texts: one('texts', [inRoot('tools', 'check-texts.mjs')]),
    tools: { ...jest('tools', ['--config', inRoot('tools', 'jest.config.mjs')]), env: NX_ENVIRONMENT },
    tally: jest('tally', ['--config', inRoot('libs', 'tally', 'jest.config.mjs')]),
    rules: jest('rules', ['--config', inRoot('libs', 'rules', 'jest.config.mjs')]),
    libraries: jest('libraries', ['--projects', ...LIBRARIES.map((project) => inRoot(project))]),
    backend: jest('server', ['--config', inRoot('backend', 'jest.config.mjs')]),
    calendars: one('calendars, read by other programs', [inRoot('tools', 'check-calendars.mjs')]),
    frontend: jest('interface', ['--config', inRoot('frontend', 'jest.config.cjs')]),
    journeys: journeys(),
  };
}

function one(name, args) {
  return { name, counts: 'one', args };
}

function jest(name, args) {
  const program = ['--no-warnings', '--experimental-vm-modules', packageProgram('jest')];
  return { name, counts: 'jest', args: [...program, ...args] };
}

function journeys() {
  const program = packageProgram('@playwright/test', 'playwright');
  const args = [program, 'test', '--config', inRoot('e2e', 'playwright.config.ts')];
  return { name: 'journeys in Chromium', counts: 'playwright', args, needsBrowser: true };
}

function unknownPart(key, parts) {
  throw new Error(`There is no part "${key}"; there are: ${Object.keys(parts).join(', ')}.`);
}
