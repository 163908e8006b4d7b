import { demoPassword, expect, expectAccessible, test } from '../support/journey';

// Somebody who reads English: chooses it once, and the whole site speaks it until they choose Dutch again.

/** Words of the menus and the lists that would stand out in an English page. */
const dutch =
  /\b(Hoofdmenu|Initiatieven|Buurtbudget|Medewerkers|Mijn|Inloggen|Uitloggen|Rustige|Toegankelijkheid|Hulp|Over|Kruimelpad|Bladeren|Volgende|Vorige|gevonden|Zoek|Kaart|Nog|steunen)\b/;

test('a visitor reads the site in English, signs in, and goes back to Dutch', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is going on in your neighbourhood?');
  await expect(page.getByRole('banner')).not.toContainText(dutch);
  await expect(page.getByRole('contentinfo')).not.toContainText(dutch);
  await expect(page.getByText(/€\d[\d,]* left/).first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Initiatives', exact: true }).click();
  await expect(page).toHaveTitle(/^Initiatives - /);
  await expect(page.getByRole('heading', { name: /\d+ found/ })).toBeVisible();
  await page.getByLabel('Kind').selectOption({ label: 'Green' });
  await expect(page).toHaveURL(/soort=green/);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { name: /\d+ found/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('banner').getByRole('link', { name: 'Budget', exact: true }).click();
  await page.getByRole('heading', { name: 'Buurtbudget 2026' }).getByRole('link').click();
  await expect(page.getByText(/€\d{1,3},\d{3}/).first()).toBeVisible();
  await expect(
    page.getByText(/(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{1,2} [A-Z][a-z]+ 20\d\d/).first(),
  ).toBeVisible();
  await page.getByLabel('All costs together').fill('6.000');
  await page.getByLabel('How much of that do you pay yourself?').fill('500');
  await expect(page.getByText('That is €500 too much', { exact: false })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail address').fill('initiatiefnemer@lindermeer.example');
  await page.getByLabel('Password', { exact: true }).fill('wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('The e-mail address or the password is wrong.').first()).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await page.getByRole('link', { name: 'My Stoep' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My Stoep');
  await expect(page.getByRole('heading', { name: 'My ideas and plans' })).toBeVisible();
  await expect(page.getByRole('banner')).not.toContainText(dutch);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Nederlands' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn Stoep');
});

test('what somebody typed stays when they change the language, and the choices follow', async ({ page }) => {
  await page.goto('/buurtbudget');
  await page.getByRole('heading', { name: 'Buurtbudget 2026' }).getByRole('link').click();
  await page.getByLabel('Aantal keren').fill('7');
  await page.getByLabel('Bewoner', { exact: true }).check();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByLabel('Number of times')).toHaveValue('7');
  await expect(page.getByLabel('Resident', { exact: true })).toBeChecked();
});
