// The addresses that the router of the site knows, read from its sources: so that a page nobody opens in a journey is
// noticed. Follows children and loadChildren; what only leads on to another address is no page.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const app = fileURLToPath(new URL('../../frontend/src/app/app.routes.ts', import.meta.url));

/** In the order in which the router tries them: "/initiatieven/:slug". */
export function routerPaths(): string[] {
  return pathsIn(app, 'routes', '').filter((path) => !path.endsWith('**'));
}

function pathsIn(file: string, name: string, prefix: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const constants = new Map<string, ts.Expression>();
  source.forEachChild((node) => {
    if (!ts.isVariableStatement(node)) return;
    for (const { name: variable, initializer } of node.declarationList.declarations)
      if (initializer) constants.set(variable.getText(), bare(initializer));
  });
  const routes = constants.get(name);
  if (!routes) throw new Error(`${file} has no ${name}`);
  return pathsOf(routes, prefix, { file, constants });
}

interface Place {
  file: string;
  constants: Map<string, ts.Expression>;
}

function pathsOf(routes: ts.Expression, prefix: string, place: Place): string[] {
  if (!ts.isArrayLiteralExpression(routes)) throw new Error(`${place.file}: routes are written as a list`);
  return routes.elements.flatMap((element) => pathsOfOne(resolved(element, place), prefix, place));
}

function pathsOfOne(route: ts.Expression, prefix: string, place: Place): string[] {
  if (!ts.isObjectLiteralExpression(route)) throw new Error(`${place.file}: a route is written as an object`);
  const fields = new Map(
    route.properties.flatMap((one) =>
      ts.isPropertyAssignment(one) ? [[one.name.getText(), bare(one.initializer)] as const] : [],
    ),
  );
  const path = fields.get('path');
  const part = path && ts.isStringLiteralLike(path) ? path.text : '';
  const here = part === '' ? prefix : `${prefix}/${part}`;
  const children = fields.get('children');
  const loaded = /import\('([^']+)'\)\.then\(\(m\) => m\.(\w+)\)/.exec(fields.get('loadChildren')?.getText() ?? '');
  if (children) return pathsOf(resolved(children, place), here, place);
  if (loaded?.[1] && loaded[2]) return pathsIn(`${resolve(dirname(place.file), loaded[1])}.ts`, loaded[2], here);
  return fields.has('redirectTo') ? [] : [here || '/'];
}

function resolved(expression: ts.Expression, { constants }: Place): ts.Expression {
  return (ts.isIdentifier(expression) && constants.get(expression.text)) || expression;
}

function bare(expression: ts.Expression): ts.Expression {
  return ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression)
    ? bare(expression.expression)
    : expression;
}

/** The first of these that the router would choose for an address, or undefined. */
export function pathOf(address: string, paths: readonly string[]): string | undefined {
  const [plain = ''] = address.split(/[?#]/);
  return paths.find((path) => {
    const [wanted, given] = [path.split('/'), plain.split('/')];
    return (
      wanted.length === given.length && wanted.every((part, index) => part.startsWith(':') || part === given[index])
    );
  });
}
