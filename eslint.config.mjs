// What the linter holds us to: no forgotten promises, no `any`, who may import whom, accessible templates.
// Layout is Prettier's; the prose rules of the house (names, comments) are for people.
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { featuresApart } from './tools/lint-rules/features-apart.mjs';
import { moduleDoors } from './tools/lint-rules/module-doors.mjs';
import { ownTables } from './tools/lint-rules/own-tables.mjs';
import { boundaries, frameworks } from './tools/lint-rules/project-boundaries.mjs';

const SPECS = ['**/*.spec.ts', '**/testing/**/*.ts'];
const NODE_GLOBALS = [
  'process',
  'console',
  'Buffer',
  'URL',
  'URLSearchParams',
  'fetch',
  'performance',
  'module',
  'require',
].concat([
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'AbortController',
  'AbortSignal',
]);
const JEST_GLOBALS = ['describe', 'it', 'expect', 'beforeAll', 'beforeEach', 'afterAll', 'afterEach'];
const ours = { rules: { 'module-doors': moduleDoors, 'features-apart': featuresApart, 'own-tables': ownTables } };

export default defineConfig([
  globalIgnores(['**/dist', '**/node_modules', '.nx', '**/.angular', '.data', '**/coverage', '**/test-results']),
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: { globals: readonly(NODE_GLOBALS) },
  },
  {
    files: ['frontend/public/*.js'],
    languageOptions: { globals: readonly(['self']) },
  },
  {
    files: ['**/*.spec.mjs', '**/jest.*.mjs'],
    languageOptions: { globals: readonly(JEST_GLOBALS) },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { '@nx': nx, stoep: ours },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A method may have to answer with a promise because its interface says so.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'max-lines': ['error', 300],
    },
  },
  {
    files: ['backend/src/**/*.ts'],
    rules: {
      'stoep/module-doors': 'error',
      // Nest reads a class's constructor at run time: an import of types only would leave it nothing to read.
      '@typescript-eslint/consistent-type-imports': 'off',
      // A module of Nest is a class without anything in it.
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['backend/src/**/*.ts'],
    ignores: SPECS,
    rules: { 'stoep/own-tables': 'error' },
  },
  {
    files: ['backend/src/**/*.ts'],
    ignores: SPECS,
    rules: { 'no-restricted-imports': ['error', { paths: [{ name: '@stoep/testing', message: 'For specs only.' }] }] },
  },
  {
    files: [
      'libs/rules/src/**/*.ts',
      'libs/recurrence/src/**/*.ts',
      'libs/tally/src/**/*.ts',
      'libs/contracts/src/**/*.ts',
    ],
    rules: { 'no-restricted-imports': ['error', { patterns: frameworks }] },
  },
  {
    files: [
      'frontend/**/*.ts',
      'libs/rules/**/*.ts',
      'libs/recurrence/**/*.ts',
      'libs/tally/**/*.ts',
      'libs/embedded-postgres/**/*.ts',
      'libs/testing/**/*.ts',
    ],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }] },
  },
  {
    files: ['frontend/src/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      'stoep/features-apart': 'error',
      // Pieces of the interface are attributes on real elements: <button ui-button>.
      '@angular-eslint/component-selector': 'off',
      '@angular-eslint/directive-selector': 'off',
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@stoep/contracts'], allowTypeImports: true, message: 'Types only: import type.' }] },
      ],
    },
  },
  {
    files: ['frontend/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  {
    files: SPECS,
    rules: {
      // In a test a mock's method is named to be looked at, not called.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  prettier,
]);

function readonly(names) {
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
