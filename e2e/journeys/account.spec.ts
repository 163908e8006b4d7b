import { ask, expect, expectAccessible, test } from '../support/journey';

// Somebody new registers, looks at their settings, changes their name, begins a second step, and leaves again.

const password = 'een lang wachtwoord';

test('somebody manages their account and leaves', async ({ page, browser }, info) => {
  const email = `vertrekker-${info.project.name}@voorbeeld.nl`;
  await ask(page.request, 'post', '/api/registrations', { email, password, displayName: 'Wim de Vertrekker' });
  const office = await browser.newContext();
  await ask(office.request, 'post', '/api/sessions', {
    email: 'beheerder@lindermeer.example',
    password: 'welkom-op-de-stoep',
  });
  const mails = await ask<{ id: string; to: string }[]>(office.request, 'get', '/api/mails');
  const mail = await ask<{ text: string }>(
    office.request,
    'get',
    `/api/mails/${mails.find(({ to }) => to === email)?.id}`,
  );
  await office.close();
  await page.goto(`/account/bevestigen#${/#([\w-]+)/.exec(mail.text)?.[1]}`);
  await expect(page.getByRole('heading', { name: 'Uw account is klaar' })).toBeVisible();

  await page.goto('/mijn');
  await page.getByRole('link', { name: 'Uw gegevens, wachtwoord en apparaten' }).click();
  await expect(page.getByText('Dit apparaat')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /Aanpassen.*Naam/ }).click();
  await page.getByLabel('Naam', { exact: true }).fill('Wim zonder Haast');
  await page.getByRole('button', { name: 'Bewaar naam' }).click();
  await expect(page.getByText('Wim zonder Haast')).toBeVisible();

  await page.getByRole('link', { name: /Aanpassen.*Wachtwoord/ }).click();
  await page.getByLabel('Uw wachtwoord van nu').fill('niet mijn wachtwoord');
  await page.getByLabel('Nieuw wachtwoord').fill('een ander lang wachtwoord');
  await page.getByRole('button', { name: 'Bewaar wachtwoord' }).click();
  await expect(page.getByText('Dit wachtwoord klopt niet.').first()).toBeVisible();
  await expectAccessible(page);

  await page.goto('/mijn/instellingen/tweede-stap');
  await page.getByLabel('Uw wachtwoord van nu').fill(password);
  await page.getByRole('button', { name: 'Zet de tweede stap aan' }).click();
  await expect(page.getByRole('img', { name: /Plaatje met een code/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Code').fill('000000');
  await page.getByRole('button', { name: 'Bevestig de code' }).click();
  await expect(page.getByText(/Deze code klopt niet/).first()).toBeVisible();

  await page.goto('/mijn/instellingen/gegevens');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download mijn gegevens' }).click();
  expect((await download).suggestedFilename()).toBe('mijn-gegevens-stoep.json');
  await page.getByRole('button', { name: 'Verwijder mijn account' }).click();
  await expect(page.getByRole('link', { name: 'Zet een vinkje als u het zeker weet.' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Uw wachtwoord van nu').fill(password);
  await page.getByRole('checkbox', { name: /Ik begrijp dat dit niet terug kan/ }).check();
  await page.getByRole('button', { name: 'Verwijder mijn account' }).click();
  await expect(page.getByRole('heading', { name: 'Uw account is verwijderd' })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole('banner').getByRole('link', { name: 'Inloggen' })).toBeVisible();
});
