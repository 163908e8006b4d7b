import { expect, expectAccessible, test } from '../support/journey';

// Somebody without an account: what is going on near me, and is there money?

test('a visitor finds their neighbourhood by postcode and reads how it is doing', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat speelt er in uw buurt?');
  await page.getByRole('combobox').fill('1995');
  await page.getByRole('option').first().click();
  await expect(page).toHaveURL(/\/buurten\/BU/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Verzonnen cijfers voor de demo').first()).toBeVisible();
  await expectAccessible(page);
});

test('a visitor filters the list, shares its address, and reads an initiative and its decision', async ({ page }) => {
  await page.goto('/initiatieven');
  await expect(page.getByRole('heading', { name: /\d+ gevonden/ })).toBeVisible();
  const all = await page.getByRole('heading', { name: /\d+ gevonden/ }).innerText();
  await page.getByLabel('Soort').selectOption({ label: 'Groen' });
  await expect(page).toHaveURL(/soort=|category=/);
  const found = page.getByRole('heading', { name: /\d+ gevonden/ });
  await expect(found).not.toHaveText(all);
  const count = await found.innerText();
  await page.reload();
  await expect(found).toHaveText(count);
  await expectAccessible(page);

  await page.goto('/initiatieven');
  await page.getByLabel('Hoe ver is het').selectOption({ label: 'Klaar of door de gemeente opgepakt' });
  await page.getByRole('link', { name: 'Licht in de fietstunnel onder het spoor' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Licht in de fietstunnel onder het spoor');
  await expectAccessible(page);
});

test('a visitor checks a plan against the rules without an account', async ({ page }) => {
  await page.goto('/buurtbudget');
  await page.getByRole('heading', { name: 'Buurtbudget 2026' }).getByRole('link').click();
  await page.getByLabel('Bewoner', { exact: true }).check();
  await page.getByLabel('Aantal keren').fill('1');
  await page.getByLabel('In hoeveel maanden?').fill('1');
  await page.getByLabel('Alle kosten samen').fill('6.000');
  await page.getByLabel('Hoeveel daarvan betaalt u zelf?').fill('500');
  await expect(page.getByText('Dat is € 500 te veel', { exact: false })).toBeVisible();
  await expect(page.getByText('Nodig is 6 keer in 3 maanden', { exact: false })).toBeVisible();
  await expectAccessible(page);
});

test('a visitor is told so when a page does not exist', async ({ page }) => {
  await page.goto('/bestaat/niet');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});
