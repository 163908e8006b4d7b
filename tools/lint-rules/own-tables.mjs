// The boundary inside the database: a module names only its own tables in SQL. Who owns a table stands in
// backend/src/schema/table-owners.json. What is there from before the rule stands in known-foreign-tables.json, file by
// file: a new use is refused, and one that is gone has to leave the list.
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';

const BACKEND = /^(.*[/\\]backend[/\\]src)[/\\]/;
const USE = /\b(?:JOIN|INTO|UPDATE|TABLE)\s+(?:ONLY\s+)?([a-z_]+)/g;
/** One table after FROM or USING, or several with commas between them. */
const LIST = /\b(?:FROM|USING)\s+(?:ONLY\s+)?([a-z_]+(?:\s+[a-z_]+)?(?:\s*,\s*[a-z_]+(?:\s+[a-z_]+)?)*)/g;

const known = readJson('./known-foreign-tables.json');

/** @returns {Map<string, string>} by table its module, or "platform" */
export function readOwners() {
  const owners = readJson('../../backend/src/schema/table-owners.json');
  return new Map(Object.entries(owners).flatMap(([module, tables]) => tables.map((table) => [table, module])));
}

/** @returns {string[]} the tables that a piece of SQL reads or writes, as far as this text names them */
export function tablesIn(sql) {
  const lists = [...sql.matchAll(LIST)].flatMap(([, list]) => list.split(',').map((one) => one.trim().split(/\s/)[0]));
  return [...lists, ...[...sql.matchAll(USE)].map(([, table]) => table)];
}

/** @type {import('eslint').Rule.RuleModule} */
export const ownTables = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { foreign: 'The table "{{table}}" is of {{owner}}: ask that module for it, by its public.ts.' },
  },
  create(context) {
    const home = BACKEND.exec(context.filename)?.[1];
    const place = home && relative(home, context.filename).split(sep).join('/');
    const module = place && moduleOf(place);
    if (!module) return {};
    const owners = readOwners();
    const allowed = known[place] ?? [];
    const check = (node, tables) => {
      for (const table of new Set(tables)) {
        const owner = owners.get(table);
        if (!owner || owner === module || allowed.includes(table)) continue;
        context.report({ node, messageId: 'foreign', data: { table, owner } });
      }
    };
    return {
      TemplateElement: (node) => check(node, tablesIn(node.value.cooked ?? '')),
      Literal: (node) =>
        typeof node.value === 'string' && check(node, namesTable(node) ? [node.value] : tablesIn(node.value)),
    };
  },
};

/** A name that others put into SQL: `insertRows(tx, 'schedule', rows)`, `{ table: 'schedule' }`. */
function namesTable({ parent }) {
  if (parent.type === 'CallExpression') return parent.callee.name === 'insertRows';
  return parent.type === 'Property' && parent.key.name === 'table';
}

function moduleOf(place) {
  const [area, module] = place.split('/');
  if (area === 'platform') return 'platform';
  return area === 'modules' ? module : undefined;
}

function readJson(path) {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}
