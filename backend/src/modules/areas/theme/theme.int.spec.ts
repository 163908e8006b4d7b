import { readFileSync } from 'node:fs';
import { duinradeTheme } from '../../../demo/duinrade/duinrade-theme.js';
import { PlatformUnderTest } from '../../../testing/platform-under-test.js';
import { ShellPages } from '../../../platform/http/shell/shell-pages.js';
import { readTheme } from './read-theme.js';
import { themeCss } from './theme-css.js';
import { colourTokens, statusColours } from './theme-tokens.js';

function errorsOf(value: unknown): string[] {
  const outcome = readTheme(value);
  return outcome.ok ? [] : outcome.errors;
}

describe('the tokens', () => {
  it('are those of the site’s own styles', () => {
    const styles = new URL('../../../../../frontend/src/styles/', import.meta.url);
    const [light, dark] = ['tokens.css', 'dark.css'].map((file) => readFileSync(new URL(file, styles), 'utf8'));
    for (const [token, values] of Object.entries(colourTokens)) {
      expect(light).toContain(`--stoep-${token}: ${values.light};`);
      expect(dark).toContain(`--stoep-${token}: ${values.dark};`);
    }
    for (const [token, values] of Object.entries(statusColours)) {
      expect(light).toContain(`--basis-color-${token}: ${values.light};`);
      expect(dark).toContain(`--basis-color-${token}: ${values.dark};`);
    }
  });

  it('are readable as they are', () => {
    expect(errorsOf({ name: 'Zoals het is' })).toEqual([]);
  });
});

describe('a theme', () => {
  it('is taken when everything can be read', () => {
    expect(readTheme(duinradeTheme)).toEqual({ ok: true, theme: duinradeTheme });
  });

  it('is refused with the figures when something cannot be read', () => {
    expect(errorsOf({ name: 'Mooi geel', light: { accent: '#ffd500' } })).toContain(
      'light: accent (#ffd500) on card (#fffdfa) is 1.40:1, and must be at least 4.5:1.',
    );
    expect(errorsOf({ name: 'Grijs', dark: { ink: 'rgb(120 120 120)' } })[0]).toMatch(
      /^dark: ink \(#787878\) on paper/,
    );
  });

  it.each([
    [
      'soft text in a chosen answer',
      { 'accent-faint': '#a89a90' },
      'light: ink-soft (#54453b) on accent-faint (#a89a90)',
    ],
    ['soft text in a chosen row', { 'accent-wash': '#b0a298' }, 'light: ink-soft (#54453b) on accent-wash (#b0a298)'],
    ['what is wrong with an answer', { sunk: '#d5a0a0' }, 'light: negative-color-default (#8a1212) on sunk (#d5a0a0)'],
    [
      'a link that is pointed at',
      { 'accent-dark': '#a0603f' },
      'light: accent-dark (#a0603f) on accent-wash (#f8e4d8)',
    ],
    ['the edge of a field', { 'line-strong': '#a09488' }, 'light: line-strong (#a09488) on sunk (#f3eadf)'],
  ])('is refused when nobody can read %s', (_, light, fault) => {
    expect(errorsOf({ name: 'Bijna goed', light }).join('\n')).toContain(fault);
  });

  it('of light colours alone leaves the dark as it is', () => {
    const outcome = readTheme({ name: 'Alleen licht', light: { paper: '#ffffff', ink: '#101010', radius: '1rem' } });
    const css = outcome.ok ? themeCss(outcome.theme) : '';
    const [light, dark] = css.split('@media (prefers-color-scheme: dark)');
    expect(light).toContain('--stoep-ink: #101010;');
    expect(dark).toContain(`--stoep-paper: ${colourTokens.paper.dark};`);
    expect(dark).toContain(`--stoep-ink: ${colourTokens.ink.dark};`);
    expect(dark).toContain('--stoep-radius: 1rem;');
  });

  it('of dark colours alone leaves the light as it is', () => {
    const outcome = readTheme({ name: 'Alleen donker', dark: { paper: '#000000' } });
    const [light] = (outcome.ok ? themeCss(outcome.theme) : '').split('@media');
    expect(light).toContain(`--stoep-paper: ${colourTokens.paper.light};`);
  });

  it('is refused with every mistake in it', () => {
    const wrong = {
      name: '',
      colour: 'red',
      light: { accent: 'red;} body{display:none', acent: '#000', card: '#ffffff80', radius: '90rem', ink: 4 },
      dark: [],
    };
    expect(errorsOf(wrong)).toEqual([
      expect.stringContaining('"name"'),
      expect.stringContaining('"colour" is unknown'),
      expect.stringContaining('light.accent: "red;} body{display:none" is not a colour'),
      expect.stringContaining('light.acent: unknown'),
      expect.stringContaining('light.card: must not be transparent'),
      expect.stringContaining('light.radius: must be a length of at most 2rem'),
      expect.stringContaining('light.ink: 4 is not a colour'),
      expect.stringContaining('"dark" must be an object'),
    ]);
    expect(errorsOf(null)).toHaveLength(1);
  });

  it('reads colours in any notation and writes them as one', () => {
    const outcome = readTheme({ name: 'Paars', light: { accent: 'oklch(0.35 0.12 300)' } });
    expect(outcome.ok && themeCss(outcome.theme)).toMatch(/--stoep-accent: #[0-9a-f]{6};/);
  });
});

describe('two municipalities on one server', () => {
  let platform: PlatformUnderTest;
  beforeAll(async () => {
    platform = await PlatformUnderTest.start();
  });
  afterAll(() => platform.stop());

  it('have a site each, and a theme only where there is one', async () => {
    const pages = platform.app.get(ShellPages);
    const [second] = await platform.db.query<{ municipality_id: number }[]>(
      'SELECT municipality_id FROM municipality_theme',
    );
    const site = await pages.siteOf(second?.municipality_id ?? 0);
    expect(site).toMatchObject({ name: 'Duinrade', theme: { barColours: { light: '#f2f7f9' } } });
    expect((await pages.siteOf(1)).theme).toBeNull();
    const there = platform.visitor('duinrade.localhost');
    const css = await there.get<string>(site.theme?.href ?? '');
    expect(css.headers).toMatchObject({ 'content-type': 'text/css; charset=utf-8' });
    expect(css.body).toContain('--stoep-accent: #005b70;');
    expect((await platform.visitor().get(site.theme?.href ?? '')).status).toBe(404);
  });

  it('show nothing of each other, and know nobody of each other', async () => {
    const titles = async (host: string) => {
      const { body } = await platform.visitor(host).get<{ items: { title: string }[] }>('/api/initiatives');
      return body.items.map((item) => item.title);
    };
    const [here, there] = [await titles('localhost'), await titles('duinrade.localhost')];
    expect(there).toContain('Strandstoelen voor iedereen');
    expect(here.filter((title) => there.includes(title))).toEqual([]);
    const account = { email: 'bewoner@duinrade.example', password: 'welkom-op-de-stoep' };
    expect((await platform.visitor('duinrade.localhost').post('/api/sessions', account)).status).toBe(201);
    expect((await platform.visitor('localhost').post('/api/sessions', account)).status).toBe(401);
  });
});
