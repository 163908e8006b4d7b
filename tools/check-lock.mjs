// Guards package-lock.json. npm leaves optional packages for other machines out of the lock without a word when
// a registry lacks them, after which `npm ci` fails there; and addresses of one's own registry help nobody else.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inRoot } from './workspace/folders.mjs';

/**
 * @param {{ packages: Record<string, { resolved?: string, link?: boolean, optionalDependencies?: Record<string, string> }> }} lock
 * @returns {string[]} what is wrong, one line each
 */
export function complaintsAbout(lock) {
  const entries = Object.entries(lock.packages);
  const addresses = entries
    .filter(([, entry]) => entry.resolved && !entry.link)
    .map(([path]) => `${path} has a download address; keep "omit-lockfile-registry-resolved=true" in .npmrc.`);
  const missing = entries.flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !canFind(lock.packages, path, name))
      .map((name) => `${name}, wanted by ${path || 'the workspace'} on another kind of machine, is missing.`),
  );
  return [...addresses, ...missing];
}

/** Looks where Node would: in the package's own node_modules, then in that of each folder above. */
function canFind(packages, from, name) {
  for (let folder = from; ; folder = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '') {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const complaints = complaintsAbout(JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')));
  complaints.forEach((line) => console.error(line));
  process.exitCode = complaints.length > 0 ? 1 : 0;
}
