/** The packs of the features: no key twice, nothing empty, and English that is registered wherever it is written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coreTexts } from './core-texts';

const app = join(__dirname, '../..');
const files = readdirSync(app, { recursive: true, encoding: 'utf8' });
const read = (file: string) => readFileSync(join(app, file), 'utf8');
const packs = files.filter((file) => /i18n[\\/][\w-]*\.?nl\.json$/.test(file));
const tables = packs.map((file) => JSON.parse(read(file)) as Record<string, string>);
const english = packs.map((file) => JSON.parse(read(file.replace(/nl\.json$/, 'en.json'))) as Record<string, string>);

describe('the packs of texts', () => {
  it('share no key', () => {
    const keys = tables.flatMap((table) => Object.keys(table));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('have no empty text', () => {
    const empty = [...tables, ...english].flatMap((table) =>
      Object.entries(table).filter(([, text]) => text.trim() === ''),
    );
    expect(empty).toEqual([]);
  });

  it('have a form for many wherever they have one for one', () => {
    const keys = new Set(tables.flatMap((table) => Object.keys(table)));
    const alone = [...keys].filter((key) => key.endsWith('.one') && !keys.has(key.replace(/\.one$/, '.other')));
    expect(alone).toEqual([]);
  });

  it('say the same things in English', () => {
    expect(english.map((table) => Object.keys(table).sort())).toEqual(tables.map((table) => Object.keys(table).sort()));
  });

  it('register their English', () => {
    const registrations = files
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .filter((file) => /: TextPack = \{/.test(read(file)));
    expect(registrations.length).toBeGreaterThan(10);
    expect(registrations.filter((file) => !/\ben: \(\) => import\(/.test(read(file)))).toEqual([]);
  });

  it('have the English of the core in one piece', async () => {
    const table = await (coreTexts.en as () => Promise<{ default: Record<string, string> }>)();
    expect(Object.keys(table.default).sort()).toEqual(Object.keys(coreTexts.nl).sort());
  });
});
