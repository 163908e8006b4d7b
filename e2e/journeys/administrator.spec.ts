import { expect, expectAccessible, signIn, test } from '../support/journey';

// The administrator gives staff their roles and reads what was mailed. The auditor reads, and changes nothing.

test('an administrator gives a role for one wijk and takes it back', async ({ page }, info) => {
  const name = info.project.name === 'phone' ? 'Ria' : 'Joris';
  await signIn(page, 'beheerder');
  await page.goto('/medewerkers/beheer/mensen');
  await page.getByLabel('Zoek op naam of e-mailadres').fill(name);
  await page
    .getByRole('button', { name: new RegExp(`Wijzig de rollen van ${name}`) })
    .first()
    .click();
  await page.getByRole('checkbox', { name: 'Auditor' }).check();
  await page.getByRole('group', { name: 'Waar geldt de rol Auditor?' }).getByRole('checkbox').first().check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bewaar de rollen' }).click();
  await expect(page.getByText(/De rollen van .* zijn bewaard/)).toBeVisible();
  await expect(page.getByText(/Auditor, alleen/)).toBeVisible();
  await page
    .getByRole('button', { name: new RegExp(`Wijzig de rollen van ${name}`) })
    .first()
    .click();
  await page.getByRole('checkbox', { name: 'Auditor' }).uncheck();
  await page.getByRole('button', { name: 'Bewaar de rollen' }).click();
  await expect(page.getByText(/Auditor, alleen/)).toHaveCount(0);
});

test('an administrator reads the mails that went out', async ({ page }) => {
  await page.request.post('/api/password-resets', { data: { email: 'moderator@lindermeer.example' } });
  await signIn(page, 'beheerder');
  await page.goto('/medewerkers/beheer/mails');
  await page.getByRole('link', { name: 'Kies een nieuw wachtwoord' }).first().click();
  await expect(page.getByText('Dat doet u met deze link', { exact: false })).toBeVisible();
  await expectAccessible(page);
});

test('an auditor reads a dossier and can change nothing', async ({ page }) => {
  await signIn(page, 'auditor');
  await page.goto('/medewerkers/dossiers/BB-2026-0008');
  await expect(page.getByText('U kunt nu niets doen in dit dossier.')).toBeVisible();
  await expect(page.getByLabel('Nieuwe notitie')).toHaveCount(0);
  await expectAccessible(page);
});

test('a resident who opens a page for staff is told that it is not for them', async ({ page }) => {
  await signIn(page, 'bewoner');
  await page.goto('/medewerkers/werkvoorraad');
  await expect(page).toHaveURL(/geen-toegang/);
  await expectAccessible(page);
});
