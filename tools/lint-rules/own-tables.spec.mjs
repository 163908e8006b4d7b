import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../workspace/folders.mjs';
import { readOwners, tablesIn } from './own-tables.mjs';

describe('the tables in a piece of SQL', () => {
  it.each([
    ['SELECT 1 FROM area', ['area']],
    ['SELECT FROM area buurt, person WHERE true', ['area', 'person']],
    ['SELECT 1 FROM (SELECT FROM talent) t LEFT JOIN hand ON true', ['talent', 'hand']],
    ['INSERT INTO talent VALUES (1)', ['talent']],
    ['UPDATE talent SET kinds = 1 FROM person', ['person', 'talent']],
    ['DELETE FROM hand USING activity WHERE true', ['hand', 'activity']],
    ['SELECT 1 FROM area JOIN person USING (municipality_id)', ['area', 'person']],
  ])('of %j are %j', (sql, tables) => {
    expect(tablesIn(sql)).toEqual(tables);
  });
});

describe('the list of tables that modules used of others before the rule', () => {
  const known = JSON.parse(readFileSync(inRoot('tools', 'lint-rules', 'known-foreign-tables.json'), 'utf8'));
  const owners = readOwners();

  it('names nothing that is gone: it only gets shorter', () => {
    const gone = Object.entries(known).flatMap(([file, tables]) => {
      const path = inRoot('backend', 'src', ...file.split('/'));
      const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
      const used = new Set([...tablesIn(text), ...[...text.matchAll(/'([a-z_]+)'/g)].map(([, word]) => word)]);
      return tables.filter((table) => !used.has(table) || !owners.has(table)).map((table) => `${file}: ${table}`);
    });
    expect(gone).toEqual([]);
  });
});
