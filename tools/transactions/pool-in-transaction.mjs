// Finds where code that runs inside a transaction reaches for the pool: it would wait for a second connection while it
// holds one, and as many at once as the pool is large wait for each other for ever. Follows calls through the types,
// an interface to every class that implements it; a function that is handed over as a value is not followed.
import { dirname, relative, sep } from 'node:path';
import ts from 'typescript';

/** Types of which every use takes a connection from the pool. */
const POOLS = new Set(['DataSource']);
/** The type of the argument that says: a transaction is open. */
const TRANSACTION = 'EntityManager';

/**
 * @param {string} configPath a tsconfig.json
 * @returns {string[]} a sentence for each function that is given a transaction and from which a way leads to the pool
 */
export function findPoolInTransactions(configPath) {
  const { config } = ts.readConfigFile(configPath, ts.sys.readFile);
  const root = dirname(configPath);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(fileNames, { ...options, noEmit: true });
  const files = program.getSourceFiles().filter(({ isDeclarationFile, fileName }) => {
    return !isDeclarationFile && !fileName.endsWith('.spec.ts');
  });
  const code = { checker: program.getTypeChecker(), classes: files.flatMap(classesOf), known: new Map(), root };
  const found = files.flatMap((file) => openTransactions(file, code)).map((start) => wayToPool(start, code));
  return found.filter(Boolean).map((way) => `Inside a transaction: ${way.join(' → ')}`);
}

function classesOf(file) {
  const found = [];
  file.forEachChild(function visit(node) {
    if (ts.isClassDeclaration(node)) found.push(node);
    node.forEachChild(visit);
  });
  return found;
}

/** Every function that is given a transaction. */
function openTransactions(file, { checker }) {
  const found = [];
  file.forEachChild(function visit(node) {
    if (ts.isFunctionLike(node) && node.body && takesTransaction(node, checker)) found.push(node);
    node.forEachChild(visit);
  });
  return found;
}

function takesTransaction(node, checker) {
  return node.parameters.some((parameter) => {
    const type = checker.getTypeAtLocation(parameter);
    return type.symbol?.name === TRANSACTION && !type.isIntersection();
  });
}

/** @returns {string[] | undefined} the functions on the shortest way, the use of the pool last */
function wayToPool(start, code) {
  const ways = [{ node: start, names: [nameOf(start, code)] }];
  const seen = new Set([start]);
  for (const { node, names } of ways) {
    const { use, callees } = whatIsIn(node, code);
    if (use) return [...names, use];
    for (const callee of callees.filter((each) => !seen.has(each))) {
      seen.add(callee);
      ways.push({ node: callee, names: [...names, nameOf(callee, code)] });
    }
  }
  return undefined;
}

/** The first use of the pool in a function itself, and the functions that it calls. */
function whatIsIn(node, code) {
  const known = code.known.get(node);
  if (known) return known;
  const found = { use: undefined, callees: [] };
  node.forEachChild(function visit(child) {
    if (isPool(child, code.checker)) found.use ??= `${child.getText()} (${placeOf(child, code)})`;
    if (ts.isCallExpression(child)) found.callees.push(...calleesOf(child, code));
    child.forEachChild(visit);
  });
  code.known.set(node, found);
  return found;
}

/** `this.dataSource`, or a variable that holds one; a type or a parameter's declaration takes nothing. */
function isPool(node, checker) {
  if (!ts.isPropertyAccessExpression(node) && !ts.isIdentifier(node)) return false;
  if (ts.isIdentifier(node) && !ts.isCallExpression(node.parent) && !ts.isPropertyAccessExpression(node.parent))
    return false;
  if (ts.isIdentifier(node) && ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) return false;
  return POOLS.has(checker.getTypeAtLocation(node).symbol?.name ?? '');
}

function calleesOf(call, { checker, classes }) {
  const declaration = checker.getResolvedSignature(call)?.declaration;
  if (!declaration || declaration.getSourceFile().isDeclarationFile) return [];
  if (declaration.body) return [declaration];
  const owner = declaration.parent;
  if (!ts.isInterfaceDeclaration(owner) && !ts.isClassLike(owner)) return [];
  const name = declaration.name?.getText();
  return classes
    .filter((each) => implementsType(each, owner, checker))
    .flatMap((each) => each.members.filter((member) => member.body && member.name?.getText() === name));
}

function implementsType(each, owner, checker) {
  const named = (each.heritageClauses ?? []).flatMap(({ types }) => types);
  return named.some(({ expression }) => {
    const symbol = checker.getSymbolAtLocation(expression);
    const real = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return real?.declarations?.includes(owner);
  });
}

function nameOf(node, code) {
  return `${node.name?.getText() ?? 'a function'} (${placeOf(node, code)})`;
}

function placeOf(node, { root }) {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${relative(root, file.fileName).split(sep).join('/')}:${line + 1}`;
}
