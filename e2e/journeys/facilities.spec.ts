import { expect, expectAccessible, signIn, test } from '../support/journey';

// The directory and the money: a resident asks for a room, its keeper answers, and staff see whether what is paid for goes on.

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a resident asks for a room and its keeper gives it once', async ({ page, browser }, info) => {
  const purpose = `Vergadering van de straat (${info.project.name})`;
  const day = dayFromNow(info.project.name === 'phone' ? 41 : 40);
  await page.goto('/voorzieningen');
  await page.getByLabel('Ingang zonder drempel').check();
  await expect(page.getByRole('heading', { name: '3 plekken' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Buurthuis De Linde' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Log in' }).click();
  await signIn(page, 'bewoner');
  await page.goto('/voorzieningen/buurthuis-de-linde');
  await page.getByRole('button', { name: 'Verstuur de aanvraag' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Welke dag?').fill(day);
  await page.getByLabel('Van (tijd)').fill('19:00');
  await page.getByLabel('Tot (tijd)').fill('21:00');
  await page.getByLabel('Waarvoor?').fill(purpose);
  await page.getByRole('button', { name: 'Verstuur de aanvraag' }).click();
  const mine = page.getByRole('listitem').filter({ hasText: purpose });
  await expect(mine).toContainText('Wacht op antwoord');
  await expectAccessible(page);

  const keeping = await browser.newContext();
  const keeper = await keeping.newPage();
  await signIn(keeper, 'initiatiefnemer');
  await keeper.goto('/voorzieningen/buurthuis-de-linde/agenda');
  const request = keeper.getByRole('article', { name: purpose });
  await request.getByRole('button', { name: 'Zeg nee' }).click();
  await expect(request.getByRole('alert')).toBeVisible();
  await request.getByLabel('Uw antwoord').fill('De sleutel hangt achter de bar.');
  await request.getByRole('button', { name: 'Geef de plek' }).click();
  await expect(request).toHaveCount(0);
  await expect(keeper.getByRole('listitem').filter({ hasText: purpose })).toBeVisible();
  await expectAccessible(keeper);
  await keeping.close();

  await page.reload();
  await expect(mine).toContainText('Het kan');
  await expect(mine).toContainText('De sleutel hangt achter de bar.');
});

test('staff see whether funded activities go on, and which places are not used', async ({ page }) => {
  await signIn(page, 'behandelaar');
  await page.goto('/medewerkers/activiteiten');
  await expect(page.getByRole('heading', { level: 1, name: 'Gaat het door?' })).toBeVisible();
  await expect(page.getByText('Nog niets gepland').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('row').filter({ hasText: 'Gaat door' }).getByRole('link').first().click();
  await expect(page.getByText(/Aangevraagd: \d+ keer/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Repaircafé' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/medewerkers/voorzieningen');
  await expect(page.getByRole('row').filter({ hasText: 'Buurthuis De Linde' })).toContainText('In gebruik');
  await expectAccessible(page);
});
