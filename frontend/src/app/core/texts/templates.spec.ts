/**
 * No word for people stands in a template or in the code beside it: all of them come from the packs, so that they change
 * with the language. A heuristic: text between tags, and literals in attributes and fields that people hear or read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const app = join(__dirname, '../..');
const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(html|ts)$/.test(file) && !/\.(spec|texts)\.ts$/.test(file) && !/i18n[\\/]/.test(file),
);
/** The name of the product is the same in every language. */
const names = new Set(['Stoep']);
const spoken =
  'aria-label|aria-description|aria-roledescription|alt|placeholder|title|heading|label|legend|help|caption';

/** The templates in a file, without what is a comment. */
function templatesOf(file: string, source: string): string[] {
  const templates = file.endsWith('.html') ? [source] : [...source.matchAll(/\btemplate: (`|')([\s\S]*?)\1/g)];
  return templates.map((found) => (typeof found === 'string' ? found : (found[2] ?? '')));
}

/** What stands between the tags of a template, without bindings and control flow. */
function wordsBetweenTags(template: string): string[] {
  return template
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\{\{[\s\S]*?\}\}/g, ' ')
    .replace(/<\/?[a-z][\w:-]*(?:\s+(?:"[^"]*"|[^">])*)?\/?>/g, '\n')
    .replace(/@let\b[^;]*;/g, '')
    .replace(/@\w[^{}]*\{/g, '')
    .split(/[\n}]/)
    .map((text) => text.trim())
    .filter((text) => /\p{L}{2}/u.test(text) && !names.has(text));
}

/** Literals that people hear or read: `aria-label="Bladeren"` in a template, `label: 'Buurten'` in code. */
function literals(file: string, source: string, templates: string[]): string[] {
  const inTemplates = templates.flatMap((template) => [
    ...template.matchAll(new RegExp(`\\s(?:${spoken})="([^"]*\\p{L}{2}[^"]*)"`, 'gu')),
  ]);
  const code = file.endsWith('.ts') ? source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '') : '';
  const inCode = [...code.matchAll(new RegExp(`\\b'?(?:${spoken})'?: '([^']*\\p{L}{2}[^']*)'`, 'gu'))];
  return [...inTemplates, ...inCode].map((found) => found[1] ?? '').filter((text) => !/^[\w-]+(\.[\w-]+)+$/.test(text));
}

function strayWords(file: string, source: string): string[] {
  const templates = templatesOf(file, source);
  return [...templates.flatMap(wordsBetweenTags), ...literals(file, source, templates)].map(
    (text) => `${file}: ${text}`,
  );
}

describe('the words in templates', () => {
  it('all come from the packs', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(files.flatMap((file) => strayWords(file, readFileSync(join(app, file), 'utf8')))).toEqual([]);
  });

  it('are found where they stand', () => {
    expect(strayWords('a.html', '@if (x > 1) { <p class="a">{{ n }} keer</p> }')).toEqual(['a.html: keer']);
    expect(strayWords('a.html', '<nav aria-label="Bladeren">{{ "a" | text }}</nav>')).toEqual(['a.html: Bladeren']);
    expect(strayWords('a.ts', "const trail = [{ label: 'Buurten', link: '/b' }];")).toEqual(['a.ts: Buurten']);
    expect(strayWords('a.ts', "template: `<p>{{ 'a.b' | text }}, gemeente</p>`")).toEqual(['a.ts: , gemeente']);
  });

  it('give money in the language of the reader', () => {
    const bare = files.filter((file) =>
      /formatEuros\([^,()]*(\([^()]*\)[^,()]*)*\)/.test(readFileSync(join(app, file), 'utf8')),
    );
    expect(bare).toEqual([]);
  });

  it('are not worked out once, when a component is made', () => {
    const once = files.filter((file) =>
      /^ {2}(?:(?:protected|private|readonly) )*\w+(?:: [^=]+)? = (?!computed|\([^)]*\) =>|async)[^;]*?this\.texts\.(?:text|term)\(/m.test(
        file.endsWith('.ts') ? readFileSync(join(app, file), 'utf8') : '',
      ),
    );
    expect(once).toEqual([]);
  });
});
