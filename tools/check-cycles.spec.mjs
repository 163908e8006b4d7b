import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findCircles } from './check-cycles.mjs';

describe('the check for circles of imports', () => {
  let root;

  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'stoep-cycles-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  it('shows the way round', () => {
    write('libs/rules/src/index.ts', "export * from './a.js';");
    write('libs/rules/src/a.ts', "import { b } from './b.js';");
    write('libs/rules/src/b.ts', "import {\n  a,\n} from './a.js';");
    expect(findCircles(root)).toEqual([
      'A circle of imports: libs/rules/src/a.ts → libs/rules/src/b.ts → libs/rules/src/a.ts',
    ]);
  });

  it('follows imports of our own libraries', () => {
    write('libs/rules/src/index.ts', "import '@stoep/contracts';");
    write('libs/contracts/src/index.ts', "export { x } from '@stoep/rules';");
    expect(findCircles(root)).toHaveLength(1);
  });

  it('leaves imports of types alone', () => {
    write('libs/rules/src/a.ts', "import type { B } from './b.js';");
    write('libs/rules/src/b.ts', "import { a } from './a.js';");
    expect(findCircles(root)).toEqual([]);
  });

  it('sees modules of the server that need each other, though no files do', () => {
    write('backend/src/modules/voting/public.ts', '');
    write('backend/src/modules/budgets/public.ts', '');
    write('backend/src/modules/voting/x.ts', "import '../budgets/public.js';");
    write('backend/src/modules/budgets/y.ts', "import '../voting/public.js';");
    expect(findCircles(root)[0]).toMatch(/budgets → voting → budgets|voting → budgets → voting/);
  });
});
