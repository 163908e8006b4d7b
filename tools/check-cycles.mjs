// Fails when source files import each other in a circle, or when modules of the server do.
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCycle } from './cycles/find-cycle.mjs';
import { importGraph } from './cycles/import-graph.mjs';
import { ROOT } from './workspace/folders.mjs';

const FOLDERS = ['libs', 'backend/src', 'frontend/src', 'e2e'];

/**
 * @param {string} root the root of the clone
 * @returns {string[]} a sentence for each kind of circle that was found
 */
export function findCircles(root) {
  const files = importGraph(root, FOLDERS);
  const named = (path) => relative(root, path).split(sep).join('/');
  const circles = [findCycle(files)?.map(named), findCycle(moduleGraph(files, named))];
  return circles.filter(Boolean).map((circle) => `A circle of imports: ${circle.join(' → ')}`);
}

/** The same graph between the folders below backend/src/modules. */
function moduleGraph(files, named) {
  const moduleOf = (path) => /^backend\/src\/modules\/([^/]+)\//.exec(named(path))?.[1];
  const graph = new Map();
  for (const [file, imports] of files) {
    const from = moduleOf(file);
    if (!from || file.endsWith('.spec.ts')) continue;
    const others = imports.map(moduleOf).filter((to) => to && to !== from);
    graph.set(from, [...(graph.get(from) ?? []), ...others]);
  }
  return graph;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const circles = findCircles(ROOT);
  circles.forEach((circle) => console.error(circle));
  process.exitCode = circles.length > 0 ? 1 : 0;
}
