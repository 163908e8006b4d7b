import { aPlan, ask, expect, expectAccessible, signIn, test } from '../support/journey';

// Applying together, and the desk that applies for somebody without e-mail.

test('an applicant names a neighbour, who says yes, and then it can be sent', async ({ page, browser }, info) => {
  await signIn(page, 'bewoner');
  const plan = await aPlan(page.request, `Samen soep (${info.project.name})`);
  const begin = { initiativeId: plan.id, schemeSlug: 'buurtbudget-2026' };
  const { id } = await ask<{ id: string }>(page.request, 'post', '/api/applications', begin);
  const costLines = [{ description: 'Pannen', kind: 'materials', amountCents: 20_000 }];
  const answers = { applicantKind: 'group', startsOn: '2027-06-01', costLines, ownContributionCents: 0 };
  await ask(page.request, 'put', `/api/applications/${id}`, answers);
  const payee = { accountHolder: 'Soepgroep', iban: 'NL91ABNA0417164300' };
  await ask(page.request, 'put', `/api/applications/${id}/payee`, payee);

  await page.goto(`/buurtbudget/aanvragen/${id}/vragen/1`);
  await page.getByLabel('E-mailadres van wie meedoet').fill('geen adres');
  await page.getByRole('button', { name: 'Vraag mee te doen' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.getByLabel('E-mailadres van wie meedoet').fill('initiatiefnemer@lindermeer.example');
  await page.getByLabel('E-mailadres van wie meedoet').press('Enter');
  await expect(page.getByText('Heeft nog geen antwoord gegeven')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/buurtbudget/aanvragen/${id}/vragen/8`);
  await expect(page.getByRole('link', { name: 'Nog niet iedereen die u noemde, zei ja.' })).toBeVisible();

  const neighbour = await (await browser.newContext()).newPage();
  await signIn(neighbour, 'initiatiefnemer');
  await neighbour.goto('/mijn');
  const card = neighbour
    .getByRole('article')
    .filter({ hasText: `Samen aanvragen: ${`Samen soep (${info.project.name})`}` });
  await expectAccessible(neighbour);
  await card.getByRole('button', { name: 'Doe mee met de aanvraag' }).click();
  await expect(card).toBeHidden();
  await neighbour.goto(`/buurtbudget/aanvragen/${id}`);
  await expect(neighbour.getByText('U doet mee met deze aanvraag.', { exact: false })).toBeVisible();
  await expectAccessible(neighbour);

  await page.reload();
  await expect(page.getByText('Yusuf Demirci: Doet mee sinds', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Verstuur de aanvraag' }).click();
  await expect(page.getByRole('heading', { name: 'Wij hebben uw aanvraag ontvangen' })).toBeVisible();
});

test('the desk applies for somebody and prints the letter', async ({ page }, info) => {
  const name = `Geertruida Hofstra (${info.project.name})`;
  await signIn(page, 'balie');
  await page.goto('/medewerkers');
  await expect(page).toHaveURL(/\/medewerkers\/balie$/);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Vraag aan voor iemand' }).click();
  await page.getByRole('button', { name: 'Bewaar en schrijf het plan' }).click();
  await expect(page.getByRole('alert').first()).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel('Voornaam en achternaam').fill(name);
  await page.getByLabel('Postadres').fill('Korenstraat 99\n1234 AB Lindermeer');
  await page.getByLabel('Toestemming met handtekening').check();
  await page.getByRole('button', { name: 'Bewaar en schrijf het plan' }).click();
  await expect(page.getByText(`U vult dit in voor ${name}.`)).toBeVisible();
  await expectAccessible(page);

  // Writing a plan is walked elsewhere; here it is there already.
  const list = await ask<{ name: string; initiativeId: string }[]>(page.request, 'get', '/api/desk/residents');
  const initiativeId = list.find((one) => one.name === name)?.initiativeId ?? '';
  await ask(page.request, 'put', `/api/initiatives/${initiativeId}`, {
    title: `Bloembakken (${info.project.name})`,
    what: 'Bloembakken in de straat, en elke maand samen onderhouden.',
    why: 'De straat is grijs en de buren zien elkaar weinig.',
    category: 'meet',
    effects: ['less-lonely'],
    nonParticipantNotice: 'De straat wordt groener.',
    recurring: { meetings: 20, months: 10, rhythm: 'elke twee weken' },
    touchesPublicSpace: false,
    buurtCode: 'BU99000201',
  });
  await ask(page.request, 'post', `/api/initiatives/${initiativeId}/publish`, { as: 'plan' });
  await page.goto('/medewerkers/balie');
  const card = page.getByRole('article').filter({ hasText: name });
  await card.getByRole('button', { name: 'Begin de aanvraag bij Buurtbudget 2026' }).click();
  await expect(page.getByText(`U vult dit in voor ${name}.`, { exact: false })).toBeVisible();
  await expectAccessible(page);
  const id = /aanvragen\/([\w-]+)/.exec(page.url())?.[1] ?? '';
  const costLines = [{ description: 'Bakken', kind: 'materials', amountCents: 20_000 }];
  const answers = { applicantKind: 'resident', startsOn: '2027-06-01', costLines, ownContributionCents: 0 };
  await ask(page.request, 'put', `/api/applications/${id}`, answers);
  const payee = { accountHolder: 'G. Hofstra', iban: 'NL91ABNA0417164300' };
  await ask(page.request, 'put', `/api/applications/${id}/payee`, payee);
  await page.goto(`/buurtbudget/aanvragen/${id}/vragen/8`);
  await page.getByRole('button', { name: 'Verstuur de aanvraag' }).click();

  await expect(page.getByRole('heading', { name: 'Brieven' })).toBeVisible();
  await expect(page.getByText(`Beste ${name},`, { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.evaluate(() => (window.print = () => document.body.setAttribute('data-printed', 'yes')));
  await page.getByRole('button', { name: 'Print deze brief' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
  await expect(page.getByText('Geprint op', { exact: false })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print deze brief' })).toBeHidden();
  await expect(page.getByText(`Beste ${name},`, { exact: false })).toBeVisible();
});
