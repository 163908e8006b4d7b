// A hash over the contents of source files, to see that nothing changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './folders.mjs';

const NOT_SOURCE = new Set(['node_modules', 'dist', '.angular', '.data', 'coverage', 'test-results']);

/**
 * @param {string[]} paths files and folders below the root of the clone; absent ones are allowed
 * @returns {string} the same for the same contents; specs do not count
 */
export function sourceHash(paths) {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

function addTo(hash, path) {
  const full = inRoot(path);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) return void hash.update(path).update('\0').update(readFileSync(full));
  for (const entry of readdirSync(full, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const isSource = !NOT_SOURCE.has(entry.name) && !/\.spec\.ts$|\.tsbuildinfo$/.test(entry.name);
    if (isSource) addTo(hash, join(path, entry.name));
  }
}
