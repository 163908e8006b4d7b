import { aPlan, expect, expectAccessible, signIn, test } from '../support/journey';

// A neighbour reports, a moderator hides, the author appeals and another moderator decides; and somebody shares an idea with a
// name in it and changes it.

test('a plan is reported, hidden, appealed for and shown again', async ({ page, browser }, info) => {
  const title = `Muziek op straat (${info.project.name})`;
  await signIn(page, 'bewoner');
  const { slug } = await aPlan(page.request, title);
  await page.goto(`/initiatieven/${slug}`);
  const address = page.url();

  const neighbour = await (await browser.newContext()).newPage();
  await neighbour.goto(address);
  await neighbour
    .getByRole('button', { name: /Meld dit/ })
    .first()
    .click();
  await neighbour.getByRole('button', { name: 'Verstuur de melding' }).click();
  await neighbour.getByLabel('Het is kwetsend').check();
  await expectAccessible(neighbour);
  await neighbour.getByRole('button', { name: 'Verstuur de melding' }).click();
  await expect(neighbour.getByText('Een medewerker kijkt ernaar', { exact: false })).toBeVisible();

  const moderator = await (await browser.newContext()).newPage();
  await moderator.goto(new URL('/account/inloggen', address).href);
  await signIn(moderator, 'moderator');
  await moderator.goto(new URL('/medewerkers/moderatie?deel=reported', address).href);
  await expectAccessible(moderator);
  await moderator.getByRole('link', { name: title }).click();
  await moderator.getByLabel('Verberg het', { exact: true }).check();
  await moderator.getByLabel('Het is kwetsend').check();
  await moderator.getByLabel('Uitleg voor de schrijver').fill('Dit kwetst mensen in de straat.');
  await expectAccessible(moderator);
  await moderator.getByRole('button', { name: 'Neem het besluit' }).click();
  await expect(moderator.getByText('Dit is nu niet te zien.')).toBeVisible();

  await neighbour.goto(address);
  await expect(neighbour.getByRole('heading', { name: 'Dit initiatief is niet te zien' })).toBeVisible();
  await expectAccessible(neighbour);

  await page.goto('/mijn');
  await page.getByRole('link', { name: `Initiatief: ${title}` }).click();
  await expect(page.getByText('Dit kwetst mensen in de straat.')).toBeVisible();
  await page.getByLabel('Waarom klopt het besluit niet?').fill('Het gaat over muziek, niet over mensen.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Maak bezwaar' }).click();
  await expect(page.getByText('U hebt bezwaar gemaakt.', { exact: false })).toBeVisible();

  const colleague = await (await browser.newContext()).newPage();
  await colleague.goto(new URL('/account/inloggen', address).href);
  await signIn(colleague, 'wijkprofessional');
  await colleague.goto(new URL('/medewerkers/moderatie?deel=appeals', address).href);
  await colleague.getByRole('link', { name: title }).click();
  await colleague.getByLabel('De schrijver krijgt gelijk').check();
  await colleague.getByLabel('Uitleg voor de schrijver').fill('De tekst noemt niemand.');
  await colleague.getByRole('button', { name: 'Neem het besluit' }).click();
  await expect(colleague.getByText('Bezwaar: de schrijver krijgt gelijk')).toBeVisible();

  await neighbour.goto(address);
  await expect(neighbour.getByRole('heading', { name: title })).toBeVisible();
  await neighbour.goto(new URL('/over/moderatie', address).href);
  await expect(neighbour.getByRole('table')).toContainText('202');
  await expectAccessible(neighbour);
});

test('an idea with a name in it waits, and is shared once the name is out', async ({ page }, info) => {
  const title = `Bankje bij Piet Jansen (${info.project.name})`;
  await signIn(page, 'bewoner');
  const started = await page.request.post('/api/initiatives', {
    headers: { 'Idempotency-Key': crypto.randomUUID() },
    data: { title, buurtCode: 'BU99000201' },
  });
  const { slug } = (await started.json()) as { slug: string };
  await page.goto(`/initiatieven/${slug}/bewerken/controle`);
  await page.getByRole('button', { name: /Deel/ }).first().click();
  await expect(page.getByText('Wij kijken eerst of er geen namen van mensen in staan')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Piet Jansen' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Verander de tekst' }).click();
  await page.getByRole('textbox').first().fill(`Bankje bij de bakker (${info.project.name})`);
  await page.getByRole('button', { name: 'Volgende vraag' }).click();
  await expect(page).not.toHaveURL(/titel$/);
  await page.goto(page.url().replace(/[^/]+$/, 'controle'));
  await page.getByRole('button', { name: /Deel/ }).first().click();
  await expect(page).toHaveURL(/gelukt/);
});
