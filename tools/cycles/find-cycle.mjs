// Finds one cycle in a graph, or none.

/**
 * @param {Map<string, string[]>} graph
 * @returns {string[] | undefined} the nodes of a cycle in order, the first once more at the end
 */
export function findCycle(graph) {
  const done = new Set();
  for (const start of graph.keys()) {
    const cycle = walk(start, graph, done, []);
    if (cycle) return cycle;
  }
  return undefined;
}

function walk(node, graph, done, path) {
  if (done.has(node)) return undefined;
  const seenAt = path.indexOf(node);
  if (seenAt !== -1) return [...path.slice(seenAt), node];
  for (const next of graph.get(node) ?? []) {
    const cycle = walk(next, graph, done, [...path, node]);
    if (cycle) return cycle;
  }
  done.add(node);
  return undefined;
}
