import { expect, expectAccessible, test } from '../support/journey';

// Two municipalities on one server, each on its own host name, in its own colours.

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the second municipality has its own look that can be read (${colorScheme})`, async ({ page, baseURL }) => {
    await page.emulateMedia({ colorScheme });
    const there = (baseURL ?? '').replace(/\/\/[^:/]+/, '//duinrade.localhost');
    await page.goto(there);
    await expect(page).toHaveTitle(/Duinrade/);
    await expect(page.getByRole('link', { name: 'Duinrade aan Zee' })).toBeVisible();
    const accent = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--stoep-accent'),
    );
    expect(accent).toBe(colorScheme === 'light' ? '#005b70' : '#7fd3e6');
    await expectAccessible(page);
    await page.goto(`${there}/initiatieven/strandstoelen-voor-iedereen`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Strandstoelen voor iedereen');
    await expectAccessible(page);
  });
}

test('somebody of the second municipality signs in there, and is nobody elsewhere', async ({ page, baseURL }) => {
  const there = (baseURL ?? '').replace(/\/\/[^:/]+/, '//duinrade.localhost');
  await page.goto(`${there}/account/inloggen`);
  await page.getByRole('button', { name: /^Bewoner/ }).click();
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('link', { name: 'Mijn' })).toBeVisible();
  await page.goto('/initiatieven/strandstoelen-voor-iedereen');
  await expect(page.getByRole('link', { name: 'Inloggen' }).first()).toBeVisible();
  await expect(page.getByText('Strandstoelen voor iedereen')).toHaveCount(0);
});
