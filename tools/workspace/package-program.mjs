// Finds the script behind a command of an installed package, to run it with the Node that runs us.
import { readFileSync } from 'node:fs';
import { inRoot } from './folders.mjs';

/**
 * @param {string} name a package, as "typescript"
 * @param {string} [command] one of its commands; by default the one with the package's own name
 * @returns {string} absolute path of a script
 */
export function packageProgram(name, command = name) {
  const { bin } = JSON.parse(readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8'));
  return inRoot('node_modules', name, typeof bin === 'string' ? bin : bin[command]);
}
