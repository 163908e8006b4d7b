import { ask, expect, expectAccessible, signIn, test } from '../support/journey';
import { byAccount, forEverybody } from '../support/pages';

// Every page as it first appears: a heading, axe, nothing that sticks out, and no report of the policy.

for (const path of forEverybody) {
  test(`${path} is there for everybody`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('main').getByRole('heading').or(page.getByRole('alert')).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  });
}

for (const [name, { paths, find }] of Object.entries(byAccount)) {
  test(`the pages of ${name} are there`, async ({ page }) => {
    test.slow();
    await signIn(page, name);
    const found = (await find?.((path) => ask(page.request, 'get', path))) ?? [];
    for (const path of [...paths, ...found]) {
      await page.goto(path);
      await expect(page.getByRole('main').getByRole('heading').or(page.getByRole('alert')).first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
    }
  });
}
