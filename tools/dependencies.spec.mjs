import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from './workspace/folders.mjs';

describe('docs/dependencies.md', () => {
  const manifests = ['.', 'backend', 'frontend', 'e2e', ...readdirSync(inRoot('libs')).map((name) => `libs/${name}`)];
  const used = manifests.flatMap((folder) => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8'));
    return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith('@stoep/'));
  });
  const rows = readFileSync(inRoot('docs', 'dependencies.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const explained = rows.flatMap((row) => [...row.split('|')[1].matchAll(/`([^`]+)`/g)].map((match) => match[1]));

  it('gives a reason for every package that we name', () => {
    expect(used.filter((name) => !explained.includes(name))).toEqual([]);
  });

  it('lists none that has gone', () => {
    expect(explained.filter((name) => !used.includes(name))).toEqual([]);
  });
});
