import { ask, expect, expectAccessible, test } from '../support/journey';

// The week on paper: chosen from the agenda, printed, and read by who has nothing but the notice board.

const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test('a neighbour prints the week of a wijk for the notice board', async ({ page }) => {
  await page.goto('/activiteiten?gebied=WK990001');
  await page.getByRole('link', { name: 'Weekblad afdrukken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Weekblad afdrukken' })).toBeVisible();
  await expect(page.getByLabel('Wijk of buurt')).toHaveValue('WK990001');
  const sheet = page.getByRole('article', { name: /^Te doen in / });
  await expect(sheet).toContainText(/Week \d+: .* tot en met/);
  await expect(sheet).toContainText('/agenda/WK990001');
  await expectAccessible(page);

  await page.getByLabel('Wijk of buurt').selectOption('');
  await expect(sheet).toContainText('Vragen? Bel Corrie: 06 0000 0000');
  await page.getByLabel('Week', { exact: true }).selectOption({ index: 1 });
  await expect(page).toHaveURL(/week=20\d\d-W\d\d/);
  await expect(sheet.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await page.getByLabel('Extra grote letters').check();
  await expect(page).toHaveURL(/letters=groot/);
  await expectAccessible(page);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Druk het weekblad af' })).toBeHidden();
  await expect(sheet).toBeVisible();
  const large = pagesIn(await page.pdf({ preferCSSPageSize: true }));
  expect(large).toBeGreaterThan(1);
});

test('the sheet says what does not go on', async ({ page }) => {
  await page.goto('/activiteiten/weekblad');
  const thisWeek = await ask<{ dates: { slug: string; status: string }[] }>(page.request, 'get', '/api/week-sheet');
  const isOff = thisWeek.dates.some(({ slug, status }) => slug === 'zaalvoetbal' && status === 'cancelled');
  if (!isOff) await page.getByLabel('Week', { exact: true }).selectOption({ index: 1 });
  await expect(page.getByText('Gaat niet door: Zaalvoetbal voor buren')).toBeVisible();
});

test('the short address on paper leads to the agenda of the buurt', async ({ page }) => {
  await page.goto('/agenda/WK990001');
  await expect(page).toHaveURL(/\/activiteiten\?gebied=WK990001$/);
  await expect(page.getByLabel('Wijk of buurt')).toHaveValue('WK990001');
  await page.goto('/agenda');
  await expect(page).toHaveURL(/\/activiteiten$/);
});
