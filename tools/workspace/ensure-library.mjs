// Compiles one library that needs no other, unless its sources are those of the last time.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ExplainedFailure } from './explain-failure.mjs';
import { inRoot } from './folders.mjs';
import { packageProgram } from './package-program.mjs';
import { runProgram } from './run-program.mjs';
import { say } from './say.mjs';
import { sourceHash } from './source-hash.mjs';

/**
 * @param {string} name the library's folder below libs
 * @throws ExplainedFailure with the compiler's words
 */
export async function ensureLibrary(name) {
  const stamp = inRoot('.nx', `${name}-built`);
  const wanted = sourceHash([`libs/${name}`, 'tsconfig.base.json']);
  const isThere = existsSync(inRoot('libs', name, 'dist', 'index.js'));
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say(`Building the library ${name}`);
  const compiler = packageProgram('typescript', 'tsc');
  const { ok, output } = await runProgram('node', [compiler, '-b', inRoot('libs', name, 'tsconfig.build.json')]);
  if (!ok) throw new ExplainedFailure(`${output.trim()}\n\nThe library ${name} could not be built.`);
  mkdirSync(inRoot('.nx'), { recursive: true });
  writeFileSync(stamp, wanted);
}
