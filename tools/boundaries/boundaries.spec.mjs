import { execFileSync } from 'node:child_process';
import { inRoot } from '../workspace/folders.mjs';
import { EXAMPLES } from './violations.mjs';

const BOUNDARY_RULES = [
  '@nx/enforce-module-boundaries',
  'stoep/module-doors',
  'stoep/features-apart',
  'stoep/own-tables',
  'no-restricted-imports',
];

describe('the linter', () => {
  const found = JSON.parse(
    execFileSync(process.execPath, [inRoot('tools', 'boundaries', 'lint-examples.mjs')], { encoding: 'utf8' }),
  );
  const examples = EXAMPLES.map((example, index) => ({ ...example, rules: found[index] }));

  it.each(examples.filter(({ rule }) => rule))('refuses that $title', ({ rule, rules }) => {
    expect(rules).toContain(rule);
  });

  it.each(examples.filter(({ rule }) => !rule))('allows that $title', ({ rules }) => {
    expect(rules.filter((rule) => !rule || BOUNDARY_RULES.includes(rule))).toEqual([]);
  });
});
