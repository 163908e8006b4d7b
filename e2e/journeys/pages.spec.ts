import type { Page } from '@playwright/test';
import { ask, expect, expectAccessible, expectAccessibleHere, expectReadable, signIn, test } from '../support/journey';
import { quiet } from '../support/quiet';
import { byAccount, forEverybody, listedPages } from '../support/pages';
import { pathOf, routerPaths } from '../support/router-paths';

// Every page as it first appears, at the width of a telephone and of a desk: a heading, axe, nothing that sticks out, and
// no report of the policy. In the dark the colours are looked at again; in English, on the desk alone to save time,
// everything.

// One page does not wait for another, so that both workers have something to do until the end.
test.describe.configure({ mode: 'parallel' });

test('no page of the router is left out', () => {
  const paths = routerPaths();
  const opened = new Set(listedPages().map((page) => (paths.includes(page) ? page : pathOf(page, paths))));
  expect(paths.length).toBeGreaterThan(80);
  expect(paths.filter((path) => !opened.has(path))).toEqual([]);
});

/** Pages that begin alike are opened after each other in one window, which need not load the site anew for each. */
const sections = new Map<string, string[]>();
for (const path of forEverybody) {
  const section = path.split(/[/?#]/, 2)[1] ?? '';
  sections.set(section, [...(sections.get(section) ?? []), path]);
}

for (const [section, paths] of sections) {
  test(`the pages below /${section} are there for everybody`, async ({ page }) => {
    test.setTimeout(300_000);
    for (const path of paths) await test.step(path, () => look(page, path));
  });
}

for (const [name, { paths, find }] of Object.entries(byAccount)) {
  test(`the pages of ${name} are there`, async ({ page }) => {
    test.setTimeout(300_000);
    await signIn(page, name);
    // So that there is a mail to look at, also when this is the first journey.
    await ask(page.request, 'post', '/api/password-resets', { email: 'niemand@elders.example' });
    const found: string[] = [];
    for (const [pattern, search] of Object.entries(find ?? {})) {
      const pages = await search((path) => ask(page.request, 'get', path));
      expect(pages.length, `pages of ${pattern}`).toBeGreaterThan(0);
      found.push(...pages);
    }
    for (const path of [...paths, ...found]) await test.step(path, () => look(page, path));
  });
}

async function look(page: Page, path: string): Promise<void> {
  await open(page, path);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectReadable(page);
  await page.emulateMedia({ colorScheme: 'light' });
  const address = new URL(page.url()).origin;
  await page.context().addCookies([{ name: 'taal', value: 'en', url: address }]);
  await open(page, path);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectAccessibleHere(page);
  await page.context().addCookies([{ name: 'taal', value: 'nl', url: address }]);
}

async function open(page: Page, path: string): Promise<void> {
  // The same address but for what stands after its # would not be loaded anew.
  if (path.includes('#')) await page.goto('about:blank');
  await page.goto(path);
  await expect(page.getByRole('main').getByRole('heading').or(page.getByRole('alert')).first()).toBeVisible();
  await quiet(page);
}
