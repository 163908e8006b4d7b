/** The packs of the features: no key twice, and nothing empty. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const app = join(__dirname, '../..');
const packs = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /i18n[\\/][\w-]*nl\.json$/.test(file),
);
const tables = packs.map((file) => JSON.parse(readFileSync(join(app, file), 'utf8')) as Record<string, string>);

describe('the packs of texts', () => {
  it('share no key', () => {
    const keys = tables.flatMap((table) => Object.keys(table));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('have no empty text', () => {
    const empty = tables.flatMap((table) => Object.entries(table).filter(([, text]) => text.trim() === ''));
    expect(empty).toEqual([]);
  });

  it('have a form for many wherever they have one for one', () => {
    const keys = new Set(tables.flatMap((table) => Object.keys(table)));
    const alone = [...keys].filter((key) => key.endsWith('.one') && !keys.has(key.replace(/\.one$/, '.other')));
    expect(alone).toEqual([]);
  });
});
