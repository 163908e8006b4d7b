// What `npm test` and `npm run check` consist of, in order. A part is a program; `counts` says how its result
// is counted: 'one' is a single test, 'jest' and 'playwright' count what those report.
import { existsSync } from 'node:fs';
import { inRoot } from '../workspace/folders.mjs';

const bin = (...path) => inRoot('node_modules', ...path);
const TSC = bin('typescript', 'bin', 'tsc');
const NX = bin('nx', 'bin', 'nx.js');
const JEST = ['--no-warnings', '--experimental-vm-modules', bin('jest', 'bin', 'jest.js')];
const SERVER_PROJECTS = ['libs/rules', 'libs/contracts', 'libs/embedded-postgres', 'libs/testing', 'backend'];
const LIBRARIES = ['rules', 'contracts', 'embedded-postgres', 'testing'].map((name) => inRoot('libs', name));

/** @typedef {{ name: string, counts: 'one' | 'jest' | 'playwright', args: string[], env?: Record<string, string>, needsBrowser?: boolean }} Part */

/** @type {Record<string, Part>} */
const PARTS = {
  lock: { name: 'lock file', counts: 'one', args: [inRoot('tools', 'check-lock.mjs')] },
  format: {
    name: 'format',
    counts: 'one',
    args: [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  },
  types: {
    name: 'types of server and libraries',
    counts: 'one',
    args: [TSC, '-b', ...SERVER_PROJECTS.map((project) => inRoot(project, 'tsconfig.json'))],
  },
  interfaceTypes: {
    name: 'types of interface and journeys',
    counts: 'one',
    args: [NX, 'run-many', '-t', 'types', '-p', 'frontend', 'e2e', '--output-style=static'],
  },
  lint: {
    name: 'lint and boundaries',
    counts: 'one',
    args: [bin('eslint', 'bin', 'eslint.js'), '--max-warnings', '0', '.'],
  },
  cycles: { name: 'import cycles', counts: 'one', args: [inRoot('tools', 'check-cycles.mjs')] },
  texts: { name: 'texts', counts: 'one', args: [inRoot('tools', 'check-texts.mjs')] },
  tools: { name: 'tools', counts: 'jest', args: [...JEST, '--config', inRoot('tools', 'jest.config.mjs')] },
  rules: { name: 'rules', counts: 'jest', args: [...JEST, '--config', inRoot('libs', 'rules', 'jest.config.mjs')] },
  libraries: { name: 'libraries', counts: 'jest', args: [...JEST, '--projects', ...LIBRARIES] },
  backend: { name: 'server', counts: 'jest', args: [...JEST, '--config', inRoot('backend', 'jest.config.mjs')] },
  frontend: {
    name: 'interface',
    counts: 'jest',
    args: [...JEST, '--config', ['mjs', 'cjs'].map((ext) => inRoot('frontend', `jest.config.${ext}`)).find(existsSync)],
  },
  journeys: {
    name: 'journeys in Chromium',
    counts: 'playwright',
    needsBrowser: true,
    args: [bin('@playwright', 'test', 'cli.js'), 'test', '--config', inRoot('e2e', 'playwright.config.ts')],
  },
};

const ALL = ['lock', 'format', 'types', 'interfaceTypes', 'lint', 'cycles', 'texts', 'tools', 'libraries'];
const TEST = [...ALL, 'backend', 'frontend', 'journeys'];
const CHECK = ['format', 'types', 'interfaceTypes', 'lint', 'cycles', 'rules', 'frontend'];

/**
 * @param {'test' | 'check'} command
 * @param {string[]} only names of parts; empty means all of the command's
 * @returns {Part[]}
 */
export function partsOf(command, only) {
  const keys = only.length > 0 ? only : { test: TEST, check: CHECK }[command];
  return keys.map((key) => PARTS[key] ?? unknownPart(key));
}

function unknownPart(key) {
  throw new Error(`There is no part "${key}"; there are: ${Object.keys(PARTS).join(', ')}.`);
}
