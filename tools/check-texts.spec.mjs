import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const check = fileURLToPath(new URL('./check-texts.mjs', import.meta.url));
let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stoep-texts-'));
  mkdirSync(join(root, 'frontend', 'src', 'i18n'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function complaintsAbout(files) {
  for (const [name, texts] of Object.entries(files)) {
    writeFileSync(join(root, 'frontend', 'src', 'i18n', name), JSON.stringify(texts));
  }
  const { stderr, status } = spawnSync(process.execPath, [check, root], { encoding: 'utf8' });
  expect(status).toBe(stderr === '' ? 0 : 1);
  return stderr.trim();
}

describe('the check of the texts', () => {
  it('accepts Dutch with English beside it', () => {
    expect(
      complaintsAbout({
        'nl.json': { a: 'Nog {n} dagen' },
        'en.json': { a: '{n} days left' },
        'words.nl.json': { b: 'Klaar' },
        'words.en.json': { b: 'Finished' },
      }),
    ).toBe('');
  });

  it('asks for English beside every table of texts', () => {
    expect(complaintsAbout({ 'refusals.nl.json': { a: 'Dit kan nu niet.' } })).toContain('refusals.en.json is missing');
  });

  it('names keys that one language has and the other has not', () => {
    const complaints = complaintsAbout({ 'nl.json': { a: 'Ja' }, 'en.json': { b: 'No' } });
    expect(complaints).toContain('lacks a');
    expect(complaints).toContain('has b, which Dutch has not');
  });

  it('names a text that leaves out a value', () => {
    const complaints = complaintsAbout({ 'nl.json': { a: 'Van {name}' }, 'en.json': { a: 'By somebody' } });
    expect(complaints).toContain('a: Dutch has the places "{name}"');
  });

  it('counts the words of English sentences too', () => {
    const long = Array.from({ length: 21 }, () => 'word').join(' ');
    expect(complaintsAbout({ 'nl.json': { a: 'Kort.' }, 'en.json': { a: long } })).toContain('longer than 20 words');
  });
});
