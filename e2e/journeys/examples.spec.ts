import { expect, expectAccessible, signIn, test } from '../support/journey';

// The catalogue of interventions: a resident starts from an example without an account, keeps what was filled in, shares
// the plan with the credit, and plans the series that comes with it.

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a resident starts from an example, shares the plan and plans its series', async ({ page }, info) => {
  const title = `GoldenSports in de Korenstraat (${info.project.name})`;
  await page.goto('/');
  await page.getByRole('link', { name: 'Geen idee hoe? Kijk bij de voorbeelden' }).click();
  // Five of the demo; the journey through the catalogue adds its own.
  await expect(page.getByRole('heading', { name: /^[5-7] voorbeelden$/ })).toBeVisible();
  await page.getByLabel('Hoe weten wij dat het werkt?').selectOption('Eigen ervaring');
  await expect(page.getByRole('heading', { name: /^[2-4] voorbeelden$/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'GoldenSports 65+' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Toon alles' }).click();
  await page.getByLabel('Voor wie').selectOption('Ouderen');
  await page.getByLabel('Wat brengt het').selectOption('Mensen bewegen meer');
  await expect(page).toHaveURL(/voor=elderly/);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'GoldenSports 65+' }).click();
  await expect(page.getByText('Of het werkt, is nog niet gemeten.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Begin met dit voorbeeld' }).click();
  const name = page.getByRole('textbox').first();
  await expect(name).toHaveValue('GoldenSports in onze buurt');
  await name.fill(title);
  await page.getByRole('button', { name: 'Volgende vraag' }).click();
  await page.getByLabel('Of kies alleen de buurt').selectOption({ index: 1 });
  await page.getByLabel('Hoe heet de plek?').fill('Het veld achter de school');
  await page.getByRole('button', { name: 'Volgende vraag' }).click();
  await page.goto('/account/inloggen?terug=/initiatieven/nieuw/controle');
  await signIn(page, 'bewoner');
  await expect(page.getByRole('definition').filter({ hasText: 'Elke dinsdagochtend sporten' })).toBeVisible();
  await expect(page.getByText('elke dinsdag van 10.00 tot 11.30 uur', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Deel als plan' }).click();

  await page.getByRole('link', { name: 'Plan de reeks' }).click();
  await expect(page.getByLabel('Hoe heet het?')).toHaveValue('GoldenSports 65+');
  await expect(page.getByLabel('Van (tijd)').first()).toHaveValue('10:00');
  await expect(page.getByLabel('Tot (tijd)')).toHaveValue('11:30');
  await expect(page.getByRole('checkbox', { name: 'Dinsdag' })).toBeChecked();
  await expect(page.getByLabel('Hoeveel keer?')).toHaveValue('40');
  await page.getByLabel('Wat is de eerste dag?').fill(dayFromNow(10));
  await page.getByLabel('Welke plek?').selectOption({ index: 1 });
  await expect(page.getByText('Elke dinsdag om 10:00 uur, 40 keer')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Zet het online' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'GoldenSports 65+' })).toBeVisible();

  await page.goto('/voorbeelden/goldensports-65-plus');
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('link', { name: 'GoldenSports 65+' }).first()).toBeVisible();
  await expect(page.getByText('Begonnen met voorbeeld:')).toBeVisible();
  await expectAccessible(page);
});

test('an example that is not there says so', async ({ page }) => {
  await page.goto('/initiatieven/nieuw?voorbeeld=bestaat-niet');
  await expect(page.getByRole('heading', { level: 1, name: 'Dit voorbeeld is er niet' })).toBeVisible();
  await page.getByRole('link', { name: 'Kijk bij de voorbeelden' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Voorbeelden' })).toBeVisible();
});
