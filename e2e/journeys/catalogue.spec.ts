import { anActivity, expect, expectAccessible, signIn, test } from '../support/journey';

// The catalogue of examples as an administrator keeps it, and a public activity that moves to another place.

test('an administrator adds an example, and residents can begin with it', async ({ page }, info) => {
  const title = `Samen breien (${info.project.name})`;
  await signIn(page, 'beheerder');
  await page.goto('/medewerkers/voorbeelden');
  await expect(page.getByRole('link', { name: 'GoldenSports 65+' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Hoe heet het voorbeeld?').fill(title);
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();

  await page.getByLabel('Iedereen', { exact: true }).first().check();
  await page.getByRole('button', { name: 'Bewaar het voorbeeld' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Er kloppen nog 4 dingen niet' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('In één zin').fill('Breien met de buurt, elke week.');
  await page.getByLabel('Wat is het?').fill('Wij breien sjaals en praten.');
  await page.getByLabel('Voor wie, in woorden').fill('Iedereen die van breien houdt');
  await page.getByLabel('Buren leren elkaar kennen').check();
  await page.getByRole('button', { name: 'Bewaar het voorbeeld' }).click();
  await page.getByRole('link', { name: 'Bekijk wat bewoners zien' }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await expect(page.getByText('Wij breien sjaals en praten.')).toBeVisible();
});

test('an organiser takes an activity to another place, after seeing what that does', async ({ page }, info) => {
  const title = `Dammen (${info.project.name})`;
  await signIn(page, 'bewoner');
  const { slug } = await anActivity(page.request, title);
  await page.goto(`/activiteiten/${slug}/bewerken`);
  await page.getByLabel('In een gebouw of op een plek die wij kennen').check();
  await page.getByLabel('Welke plek?').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Bewaar de tekst' }).click();
  await expect(page.getByText('1 keer is op de nieuwe plek.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bewaar en stuur bericht' }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await expect(page.getByText('Het plein')).toHaveCount(0);
});
