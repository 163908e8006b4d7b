// `npm run pictures [-- words …]`: a picture of every page at 360 and 1280 pixels, light and dark, in Dutch and English,
// in the folder .pictures, for people to look at. Words choose the addresses that hold one of them.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../find-chromium.mjs';
import { ensureBuilt } from '../workspace/ensure-built.mjs';
import { ensureInstalled } from '../workspace/ensure-installed.mjs';
import { inRoot } from '../workspace/folders.mjs';
import { say } from '../workspace/say.mjs';

const widths = [360, 1280];
const schemes = ['light', 'dark'];
const languages = ['nl', 'en'];
const password = 'welkom-op-de-stoep';

/** @param {string[]} words */
export async function run(words) {
  await ensureInstalled();
  await ensureBuilt();
  const { chromium } = await import('playwright-core');
  const { openBenchDatabase } = await import('../../bench/support/platform.mjs');
  const { byAccount, forEverybody } = await readPages();
  const database = await openBenchDatabase();
  const { url } = await database.start('./serve-platform.mjs');
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const wanted = (path) => words.length === 0 || words.some((word) => path.includes(word));
  try {
    const takers = [
      { name: 'visitor', paths: forEverybody },
      ...Object.entries(byAccount).map(([name, pages]) => ({ name, ...pages })),
    ];
    for (const taker of takers) await takeAll(browser, url, taker, wanted);
  } finally {
    await browser.close();
    await database.stop();
  }
}

/** The list is TypeScript for the journeys; Node 20 cannot read that, the compiler that is there anyway can. */
async function readPages() {
  const { transformFile } = await import('@swc/core');
  const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } };
  const { code } = await transformFile(inRoot('e2e', 'support', 'pages.ts'), options);
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

async function takeAll(browser, url, { name, paths, find }, wanted) {
  for (const language of languages) {
    for (const colorScheme of schemes) {
      for (const width of widths) {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
        await context.addCookies([{ name: 'taal', value: language, url }]);
        const page = await context.newPage();
        if (name !== 'visitor') await signIn(page, url, name);
        const found = (await find?.((path) => page.request.get(url + path).then((answer) => answer.json()))) ?? [];
        for (const path of [...paths, ...found].filter(wanted))
          await take(page, url, path, [language, colorScheme, width]);
        await context.close();
      }
    }
    say(`${name}, ${language}`);
  }
}

async function signIn(page, url, name) {
  const data = { email: `${name}@lindermeer.example`, password };
  await page.request.post(`${url}/api/sessions`, { data });
}

async function take(page, url, path, kind) {
  const folder = inRoot('.pictures', kind.join('-'));
  mkdirSync(folder, { recursive: true });
  await page.goto(url + path, { waitUntil: 'networkidle' });
  const file =
    path
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
      .replace(/[^\w-]+/g, '_')
      .replace(/^_|_$/g, '') || 'home';
  await page.screenshot({ path: join(folder, `${file}.png`), fullPage: true });
}
