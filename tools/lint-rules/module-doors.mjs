// The boundaries inside the server: a module is entered by its public.ts only, and the platform below the
// modules knows none of them.
import { dirname, relative, resolve, sep } from 'node:path';

const BACKEND = /^(.*[/\\]backend[/\\]src)[/\\]/;

/** @type {import('eslint').Rule.RuleModule} */
export const moduleDoors = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      door: 'Import from "modules/{{module}}/public.js": that is all of {{module}} that others may use.',
      platform: 'The platform holds no domain words: it may not import from modules or from the schema.',
    },
  },
  create(context) {
    const home = BACKEND.exec(context.filename)?.[1];
    if (!home) return {};
    const from = placeOf(relative(home, context.filename));
    const check = (node) => {
      const name = node.source?.value;
      if (typeof name !== 'string' || !name.startsWith('.')) return;
      const to = placeOf(relative(home, resolve(dirname(context.filename), name)));
      const messageId = complaint(from, to);
      if (messageId) context.report({ node, messageId, data: { module: to.module } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

/** "modules/voting/cast-ballot.service.js" is the area "modules", the module "voting" and a file in it. */
function placeOf(path) {
  const [area, module, ...rest] = path.split(sep);
  return { area, module, file: rest.join('/') };
}

function complaint(from, to) {
  if (to.area === 'schema') return from.area === 'platform' ? 'platform' : undefined;
  if (to.area !== 'modules') return undefined;
  if (from.area === 'platform') return 'platform';
  if (from.area !== 'modules' || from.module === to.module) return undefined;
  return to.file === 'public.js' ? undefined : 'door';
}
