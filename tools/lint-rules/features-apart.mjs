// The boundary inside the interface: a feature imports no other feature. What two of them show goes to shared/.
import { dirname, relative, resolve, sep } from 'node:path';

const FEATURES = /^(.*[/\\]frontend[/\\]src[/\\]app[/\\]features)[/\\]/;

/** @type {import('eslint').Rule.RuleModule} */
export const featuresApart = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { apart: 'The feature "{{from}}" imports the feature "{{to}}": move what both use to shared/.' },
  },
  create(context) {
    const home = FEATURES.exec(context.filename)?.[1];
    if (!home) return {};
    const from = featureOf(relative(home, context.filename));
    const check = (node) => {
      const name = node.source?.value;
      if (typeof name !== 'string' || !name.startsWith('.')) return;
      const path = relative(home, resolve(dirname(context.filename), name));
      const to = featureOf(path);
      if (to === '..' || to === from) return;
      context.report({ node, messageId: 'apart', data: { from, to } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

function featureOf(path) {
  return path.split(sep)[0];
}
