import { anActivity, expect, expectAccessible, signIn, test } from '../support/journey';

// Organising together and lending a hand: each side says yes before it knows who the other is.

test('an organiser finds somebody who can help, and both learn who the other is', async ({ page }, info) => {
  const title = `Soep met hulp (${info.project.name})`;
  await signIn(page, 'bewoner');
  const { slug } = await anActivity(page.request, title);

  const context = await page.context().browser()?.newContext({ viewport: page.viewportSize() });
  const helper = await (context ?? page.context()).newPage();
  await signIn(helper, 'financien');
  await helper.goto('/mijn/instellingen');
  await helper.getByRole('link', { name: 'Vertel wat u kunt' }).click();
  await helper.getByRole('button', { name: 'Bewaar' }).click();
  await expect(helper.getByText('Kies wat u kunt. Of haal alles weg.').first()).toBeVisible();
  await helper.getByLabel('Sjouwen en klaarzetten').check();
  await helper.getByLabel('Wilt u er iets bij zeggen?').fill(`Ik til alles (${info.project.name})`);
  await expectAccessible(helper);
  await helper.getByRole('button', { name: 'Bewaar' }).click();
  await expect(helper.getByText('Bewaard. Organisatoren kunnen u nu vinden.')).toBeVisible();

  await page.goto(`/activiteiten/${slug}/beheer`);
  await page.getByLabel('Waarmee?').selectOption({ label: 'Sjouwen en klaarzetten' });
  const found = page.getByRole('article').filter({ hasText: `Ik til alles (${info.project.name})` });
  await found.getByRole('button', { name: 'Vraag om hulp' }).click();
  await found.getByLabel('Wat wilt u vragen?').fill('Kunt u de tafels klaarzetten?');
  await found.getByRole('button', { name: 'Verstuur' }).click();
  await expect(page.getByText('Wacht op antwoord')).toBeVisible();
  await expectAccessible(page);

  await helper.goto('/mijn');
  const asked = helper.getByRole('article').filter({ hasText: title });
  await expect(asked.getByText('bewoner@lindermeer.example')).toHaveCount(0);
  await expectAccessible(helper);
  await asked.getByRole('button', { name: /^Zeg ja/ }).click();
  await expect(asked.getByText('bewoner@lindermeer.example', { exact: false })).toBeVisible();

  await helper.goto('/mijn/instellingen/talenten');
  await helper.getByRole('button', { name: 'Haal alles weg' }).click();
  await expect(helper.getByText('Alles is weg. Niemand vindt u nog.')).toBeVisible();
  await context?.close();
});

test('a neighbour offers help, and is asked to organise along', async ({ page }, info) => {
  const title = `Buurtthee (${info.project.name})`;
  await signIn(page, 'bewoner');
  const { slug } = await anActivity(page.request, title);

  const context = await page.context().browser()?.newContext({ viewport: page.viewportSize() });
  const neighbour = await (context ?? page.context()).newPage();
  await signIn(neighbour, 'financien');
  await neighbour.goto(`/activiteiten/${slug}`);
  await neighbour.getByRole('button', { name: 'Verstuur' }).click();
  await expect(neighbour.getByRole('alert')).toBeVisible();
  await neighbour.getByLabel('Ik wil helpen').check();
  await neighbour.getByLabel('Schrijf kort wat').fill('Ik schenk thee.');
  await neighbour.getByRole('button', { name: 'Verstuur' }).click();
  await expect(neighbour.getByText('U biedt hulp aan')).toBeVisible();
  await expectAccessible(neighbour);

  await page.goto(`/activiteiten/${slug}/beheer`);
  await page.getByRole('button', { name: /^Zeg ja/ }).click();
  await expect(page.getByText('financien@lindermeer.example', { exact: false })).toBeVisible();
  await page.getByLabel('E-mailadres').fill('financien@lindermeer.example');
  await page.getByRole('button', { name: 'Stuur de uitnodiging' }).click();
  await expect(
    page.getByRole('button', { name: 'Trek de uitnodiging in voor financien@lindermeer.example' }),
  ).toBeVisible();
  await expectAccessible(page);

  await neighbour.goto('/mijn');
  const invited = neighbour.getByRole('article').filter({ hasText: title }).filter({ hasText: 'Doet u mee' });
  await invited.getByRole('button', { name: 'Ja, ik doe mee' }).click();
  await expect(neighbour.getByRole('link', { name: title, exact: true }).first()).toBeVisible();
  await neighbour.goto(`/activiteiten/${slug}/beheer`);
  await neighbour.getByRole('button', { name: 'Stop met meedoen' }).click();
  await expect(neighbour.getByText('U organiseert deze activiteit niet.')).toBeVisible();
  await context?.close();
});
