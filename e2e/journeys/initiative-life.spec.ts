import { aPlan, ask, expect, expectAccessible, signIn, test } from '../support/journey';

// What happens around a plan: a photo, somebody who joins, a follower with a question, news, and what became of it; and an
// idea that staff answer.

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a plan gets a photo and a second initiator, is followed and asked about, and ends with what became of it', async ({
  page,
  browser,
}, info) => {
  const title = `Pannenkoeken op het plein (${info.project.name})`;
  await signIn(page, 'initiatiefnemer');
  const { slug } = await aPlan(page.request, title);
  await page.goto(`/initiatieven/${slug}`);

  await page.getByRole('button', { name: 'Plaats de foto' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Er kloppen nog 2 dingen niet' })).toBeVisible();
  await page.getByLabel('Kies een foto').setInputFiles({ name: 'plein.png', mimeType: 'image/png', buffer: picture });
  await expect(page.getByRole('img', { name: 'Voorbeeld van uw foto' })).toBeVisible();
  await page.getByLabel('Wat staat er op de foto?').fill('Het plein in de zon');
  await page.getByRole('button', { name: 'Plaats de foto' }).click();
  await expect(page.getByRole('img', { name: 'Het plein in de zon' })).toBeVisible();
  await page.getByLabel('E-mailadres').fill('bewoner@lindermeer.example');
  await page.getByRole('button', { name: 'Stuur de uitnodiging' }).click();
  await expect(page.getByText('Gevraagd en nog geen antwoord')).toBeVisible();
  await expectAccessible(page);

  const second = await (await browser.newContext()).newPage();
  await second.goto(new URL('/account/inloggen', page.url()).href);
  await signIn(second, 'bewoner');
  await second.goto(new URL('/mijn', page.url()).href);
  const asked = second.getByRole('article').filter({ hasText: title });
  await expect(asked).toContainText('Yusuf Demirci vraagt');
  await expectAccessible(second);
  await asked.getByRole('button', { name: 'Ja, ik doe mee' }).click();
  await second.goto(page.url());
  await expect(second.getByText('Van Yusuf Demirci, Anneke Vos')).toBeVisible();

  const neighbour = await (await browser.newContext()).newPage();
  await neighbour.goto(page.url());
  await expect(neighbour.getByRole('img', { name: 'Het plein in de zon' })).toBeVisible();
  await neighbour.getByRole('link', { name: 'Log in om een vraag te stellen' }).click();
  await expect(neighbour).toHaveURL(/account\/inloggen/);
  await signIn(neighbour, 'truus.beekman@lindermeer.example');
  await neighbour.getByRole('button', { name: 'Volg dit' }).click();
  await expect(neighbour.getByText('U volgt dit.', { exact: false })).toBeVisible();
  await neighbour.getByRole('button', { name: 'Stel een vraag' }).click();
  await neighbour.getByLabel('Stel een vraag').fill('Is er ook soep zonder vlees?');
  await neighbour.getByRole('button', { name: 'Plaats de vraag' }).click();
  await expect(neighbour.getByText('Is er ook soep zonder vlees?')).toBeVisible();
  await expectAccessible(neighbour);

  await second.reload();
  await second.getByLabel('Uw antwoord op: Is er ook soep zonder vlees?').fill('Altijd.');
  await second.getByRole('button', { name: 'Plaats het antwoord' }).click();
  await expect(second.getByText('Anneke Vos antwoordt', { exact: false })).toBeVisible();
  await second.getByRole('button', { name: 'Vertel hoe het gaat' }).click();
  await second.getByLabel('Uw nieuws').fill('De eerste pan stond er om vijf uur.');
  await second.getByRole('button', { name: 'Plaats het nieuws' }).click();
  await expect(second.getByText('De eerste pan stond er om vijf uur.')).toBeVisible();
  await second.getByRole('button', { name: 'We beginnen zonder geld' }).click();
  await second.getByRole('button', { name: 'Het is klaar' }).click();
  await second.getByLabel('Wat is ervan geworden?').fill('Twintig keer soep voor het hele plein.');
  await second.getByRole('button', { name: 'Rond het af' }).click();
  await expect(second.getByText('Dit is ervan geworden')).toBeVisible();
  await expectAccessible(second);
});

test('an idea shows what is like it before it is shared, and staff answer it', async ({ page, browser }, info) => {
  const title = `Een schommel bij de vijver ${info.project.name}`;
  await signIn(page, 'initiatiefnemer');
  const { id } = await ask<{ id: string }>(page.request, 'post', '/api/initiatives', {
    title,
    buurtCode: 'BU99000201',
  });
  const { slug } = await ask<{ slug: string }>(page.request, 'post', `/api/initiatives/${id}/publish`, { as: 'idea' });

  const other = await (await browser.newContext()).newPage();
  await other.goto(new URL('/initiatieven/nieuw', page.url()).href);
  await other.getByLabel('Uw idee in een paar woorden').fill('Schommels bij de vijver');
  await other.getByRole('button', { name: 'Volgende vraag' }).click();
  await other.getByLabel('Of kies alleen de buurt').selectOption('BU99000201');
  await other.getByRole('button', { name: 'Volgende vraag' }).click();
  await expect(other.getByRole('heading', { name: 'Lijkt dit op wat u wilt?' })).toBeVisible();
  await expect(other.getByRole('link', { name: title })).toBeVisible();
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Nee, mijn idee is anders' }).click();
  await expect(other.getByText('Goed, u deelt uw eigen idee.')).toBeVisible();

  const staff = await (await browser.newContext()).newPage();
  await staff.goto(new URL('/account/inloggen', page.url()).href);
  await signIn(staff, 'behandelaar');
  await staff.goto(new URL('/medewerkers/ideeen', page.url()).href);
  await expect(staff.getByRole('heading', { level: 1, name: 'Ideeën zonder antwoord' })).toBeVisible();
  await expectAccessible(staff);
  await staff.goto(new URL(`/initiatieven/${slug}`, page.url()).href);
  await staff.getByRole('button', { name: 'Geef antwoord namens de gemeente' }).click();
  await staff.getByLabel('Uw antwoord', { exact: true }).fill('Wij kijken of er plek is voor een schommel.');
  await staff.getByRole('button', { name: 'Plaats het antwoord' }).click();
  await expect(staff.getByText('Antwoord van de gemeente')).toBeVisible();
  await expectAccessible(staff);
});
