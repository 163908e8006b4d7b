// Which source file imports which: read from the text of the files, for finding cycles. Imports that bring only
// types do not count, since nothing of them is left at run time.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const IMPORT = /^\s*(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const LAZY = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/**
 * @param {string} root the root of the clone
 * @param {string[]} folders below it
 * @returns {Map<string, string[]>} absolute path of each .ts file to the paths of our own files it imports
 */
export function importGraph(root, folders) {
  const files = folders.map((folder) => join(root, folder)).flatMap(sourceFiles);
  return new Map(files.map((file) => [file, importsOf(file, root)]));
}

function sourceFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'dist' || entry.name === 'node_modules' ? [] : sourceFiles(path);
    return /(?<!\.d)\.ts$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(file, root) {
  // A lazy import breaks a cycle at run time, but still makes two pieces that cannot be understood apart.
  const text = readFileSync(file, 'utf8');
  const names = [...text.matchAll(IMPORT), ...text.matchAll(LAZY)].map((match) => match[1]);
  return names.map((name) => ownFile(name, file, root)).filter((path) => path !== undefined);
}

function ownFile(name, from, root) {
  const own = /^@stoep\/([a-z-]+)$/.exec(name);
  if (own) return existing(join(root, 'libs', own[1], 'src', 'index.ts'));
  if (!name.startsWith('.')) return undefined;
  const base = resolve(dirname(from), name.replace(/\.js$/, ''));
  return existing(`${base}.ts`) ?? existing(join(base, 'index.ts'));
}

function existing(path) {
  return existsSync(path) && statSync(path).isFile() ? path : undefined;
}
