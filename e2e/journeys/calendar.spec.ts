import { expect, expectAccessible, signIn, test } from '../support/journey';

// Dates in one's own calendar, and reminders: following an activity, a secret address that is made and revoked, choosing,
// and the link at the foot of a reminder, which does nothing until the button is pressed.

test('somebody follows an activity in a calendar', async ({ page }) => {
  await page.goto('/activiteiten/koffieochtend');
  await page.getByText('Zet in uw agenda').click();
  await expect(page.getByRole('link', { name: 'Volg in mijn agenda' })).toHaveAttribute(
    'href',
    /^webcal:.*agenda\.ics$/,
  );
  await expectAccessible(page);
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Bewaar als bestand' }).click();
  expect((await file).suggestedFilename()).toBe('koffieochtend.ics');
});

test('somebody has a calendar and reminders of their own', async ({ page }, info) => {
  await page.goto('/account/inloggen');
  await signIn(page, info.project.name === 'phone' ? 'adviseur-sociaal' : 'adviseur-fysiek');
  await page.goto('/mijn/instellingen');
  await page.getByRole('link', { name: 'Bekijk agenda en herinneringen' }).click();
  await page.getByRole('button', { name: 'Maak een adres' }).click();
  await expect(page.getByLabel('Adres van uw agenda')).toHaveValue(/agenda\.ics$/);
  const address = new URL(await page.getByLabel('Adres van uw agenda').inputValue()).pathname;
  expect((await page.request.get(address)).headers()['content-type']).toContain('text/calendar');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Trek het adres in' }).click();
  await expect(page.getByRole('button', { name: 'Maak een adres' })).toBeVisible();
  expect((await page.request.get(address)).status()).toBe(404);
  await page.getByLabel('Voor al uw activiteiten').selectOption('Geen herinnering');
  await expect(page.getByText('Bewaard')).toBeAttached();
  await page.reload();
  await expect(page.getByLabel('Voor al uw activiteiten')).toHaveValue('none');
  await page.getByLabel('Voor al uw activiteiten').selectOption('Een dag van tevoren een mail');
});

test('the link in a reminder shows a button, and the button stops them', async ({ page }) => {
  const nobody = '00000000-0000-4000-8000-000000000000';
  await page.goto(`/api/reminder-stops/${nobody}/${nobody}`);
  await expect(page).toHaveURL(/\/activiteiten\/herinneringen#/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stop voor deze activiteit' }).click();
  await expect(page.getByText('U krijgt deze herinneringen niet meer.')).toBeVisible();
});
