// Builds server and interface through Nx, unless the sources are those of the last build.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ExplainedFailure } from './explain-failure.mjs';
import { inRoot } from './folders.mjs';
import { runNx } from './nx.mjs';
import { say } from './say.mjs';
import { sourceHash } from './source-hash.mjs';

const SOURCES = ['libs', 'backend', 'frontend', 'nx.json', 'package-lock.json', 'tsconfig.base.json'];
const RESULTS = ['backend/dist/main.js', 'frontend/dist'];
const STAMP = inRoot('.nx', 'stoep-built');

/**
 * @param {string[]} [projects] Nx projects to build; what they need is built too
 * @throws ExplainedFailure with the compiler's words
 */
export async function ensureBuilt(projects = ['backend', 'frontend', 'testing']) {
  const wanted = `${projects.join(' ')} ${sourceHash(SOURCES)}`;
  const isThere = RESULTS.every((path) => existsSync(inRoot(path)));
  if (isThere && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  say('Building server and interface');
  rmSync(STAMP, { force: true });
  const { ok, output } = await runNx(['run-many', '-t', 'build', '-p', ...projects]);
  if (!ok) throw new ExplainedFailure(`${output.trim()}\n\nThe build failed; the lines above say where.`);
  mkdirSync(inRoot('.nx'), { recursive: true });
  writeFileSync(STAMP, wanted);
  say('Server and interface are built');
}

/** Makes the next command build again; for whoever is about to write other results in the same place. */
export function forgetBuild() {
  rmSync(STAMP, { force: true });
}
