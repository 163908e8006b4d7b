// What `npm test` and `npm run check` consist of, in order. A part is a program; `counts` says how its result
// is counted: 'one' is a single test, 'jest' and 'playwright' count what those report.
import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
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
/** Long ones early, so that none is left alone at the end; lint reads what types may still write. */
const STATIC = ['lock', 'types', 'format', 'lint', 'interfaceTypes', 'cycles', 'texts', 'transactions'];
const SUITES = {
  test: [...STATIC, 'tools', 'libraries', 'calendars', 'frontend', 'backend', 'journeys'],
  check: [...STATIC, 'rules', 'tally', 'frontend'],
};

/** Where the tests of a part are, for running just those whose path has a word in it. */
const TESTS = [
  { key: 'tools', folder: 'tools', ending: '.spec.mjs' },
  { key: 'libraries', folder: 'libs', ending: '.spec.ts' },
  { key: 'backend', folder: 'backend/src', ending: '.spec.ts' },
  { key: 'frontend', folder: 'frontend/src', ending: '.spec.ts' },
  { key: 'journeys', folder: 'e2e/journeys', ending: '.spec.ts' },
];

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {'one' | 'jest' | 'playwright'} counts
 * @property {number} cores how many it keeps busy
 * @property {string[]} args
 * @property {Record<string, string>} [env]
 * @property {boolean} [needsBrowser]
 */

/**
 * Call it when the packages are installed.
 * @param {'test' | 'check'} command
 * @param {string[]} only names of parts, or words in the paths of tests; empty means all of the command's
 * @returns {Part[]}
 */
export function partsOf(command, only) {
  const parts = allParts();
  const wanted = only.length > 0 ? only : SUITES[command];
  return wanted.flatMap((word) => (parts[word] ? [parts[word]] : partsWith(word, parts)));
}

/** Of each part that has such tests only those, and of journeys with a trace of those that fail. */
function partsWith(word, parts) {
  const found = TESTS.filter(({ folder, ending }) =>
    testsBelow(inRoot(folder), ending).some((path) => path.includes(word)),
  );
  if (found.length === 0) unknownPart(word, parts);
  return found.map(({ key }) => {
    const part = parts[key];
    return { ...part, args: [...part.args, word], env: { ...part.env, TRACE: '1' } };
  });
}

function testsBelow(folder, ending) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths.map((path) => path.split(sep).join('/')).filter((path) => path.endsWith(ending));
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
    transactions: one('transactions', [inRoot('tools', 'check-transactions.mjs')]),
    texts: one('texts', [inRoot('tools', 'check-texts.mjs')]),
    tools: { ...jest('tools', ['--config', inRoot('tools', 'jest.config.mjs')]), env: NX_ENVIRONMENT },
    tally: jest('tally', ['--config', inRoot('libs', 'tally', 'jest.config.mjs')]),
    rules: jest('rules', ['--config', inRoot('libs', 'rules', 'jest.config.mjs')]),
    libraries: jest('libraries', ['--projects', ...LIBRARIES.map((project) => inRoot(project))]),
    backend: jest('server', ['--config', inRoot('backend', 'jest.config.mjs')], 2),
    calendars: one('calendars, read by other programs', [inRoot('tools', 'check-calendars.mjs')]),
    frontend: jest('interface', ['--config', inRoot('frontend', 'jest.config.cjs')]),
    journeys: journeys(),
  };
}

function one(name, args) {
  return { name, counts: 'one', cores: 1, args };
}

function jest(name, args, cores = 1) {
  const program = ['--no-warnings', '--experimental-vm-modules', packageProgram('jest')];
  return { name, counts: 'jest', cores, args: [...program, '--maxWorkers', String(cores), ...args] };
}

function journeys() {
  const program = packageProgram('@playwright/test', 'playwright');
  const args = [program, 'test', '--config', inRoot('e2e', 'playwright.config.ts')];
  return { name: 'journeys in Chromium', counts: 'playwright', cores: 2, args, needsBrowser: true };
}

function unknownPart(key, parts) {
  throw new Error(
    `No test has "${key}" in its path, and no part is called so; there are: ${Object.keys(parts).join(', ')}.`,
  );
}
