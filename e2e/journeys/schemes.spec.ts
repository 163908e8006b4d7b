import { aPlan, demoPassword, expect, expectAccessible, signIn, test } from '../support/journey';

// Schemes: an administrator makes one, looks at its form, publishes and closes it; a visitor checks a plan and begins
// without an account; nothing is lost on the way to sending.

test('an administrator makes a scheme, is told what is wrong, looks at the form, publishes and closes it', async ({
  page,
}, info) => {
  const name = `Groene gevels (${info.project.name})`;
  await signIn(page, 'beheerder');
  await page.goto('/medewerkers/beheer/regelingen');
  await expectAccessible(page);
  await page.getByLabel('Naam van de nieuwe regeling').fill(name);
  await page.getByRole('button', { name: 'Maak de regeling' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();

  await page.getByRole('button', { name: 'Publiceer de regeling' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /Er kloppen nog \d+ dingen niet/ })).toBeVisible();
  await expect(page.getByText('Kies voor welke gebieden de regeling is.').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('Samenvatting in één zin').fill('Tot € 500 voor planten in uw straat.');
  await page.getByLabel('Waar is het geld voor?').fill('Wij willen een groenere straat.');
  await page.getByLabel('Open vanaf').fill('2026-01-01');
  await page.getByLabel('Open tot en met').fill('2099-12-31');
  await page.getByLabel('De regel over de termijn, in gewone woorden').fill('U hoort het binnen 8 weken.');
  await page.getByLabel('Waar staat dit?').first().fill('Artikel 5');
  await page.getByLabel('Naam', { exact: true }).last().fill('Marleen de Groot');
  await page.getByLabel('Telefoonnummer').fill('0990 - 55 01 20');
  await page.getByLabel('E-mailadres').fill('groen@lindermeer.example');
  const area = page.getByRole('group', { name: 'Waar het plan is' });
  await area.getByLabel('Deze regel geldt').check();
  await area.getByLabel('Oude Stad').check();
  await area.getByLabel('De regel in gewone woorden').fill('Uw plan is in de Oude Stad.');
  await area.getByLabel('Waar staat dit?').fill('Artikel 2');
  await page.getByRole('button', { name: 'Voeg een vraag toe' }).click();
  await page.getByLabel('De vraag', { exact: true }).fill('Wie geeft de planten water?');
  await page.getByRole('button', { name: 'Voeg een budget toe' }).click();
  await page.getByLabel('Gebied').selectOption({ label: 'Oude Stad' });
  await page.getByLabel("Bedrag in euro's", { exact: true }).fill('1000');
  await page.getByRole('button', { name: 'Bewaar het concept' }).click();
  await expect(page.getByText('Het concept is bewaard.')).toBeVisible();
  await expect(page.getByText('hoogstens 8 vragen', { exact: false })).toBeVisible();

  await page.getByRole('link', { name: 'Bekijk het formulier' }).click();
  await expect(page.getByText('Dit is een voorbeeld', { exact: false })).toBeVisible();
  await expect(page.getByText('Vraag 1 van 8')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Terug naar de regeling' }).click();
  await page.getByRole('button', { name: 'Publiceer de regeling' }).click();
  await expect(page.getByText('Versie 1 is gepubliceerd.').first()).toBeVisible();

  await expect(page.getByRole('heading', { name: 'De regeling is nu open' })).toBeVisible();
  await page.getByLabel('Reden, voor iedereen te lezen').fill('Het geld is op.');
  await page.getByRole('button', { name: 'Sluit de regeling nu' }).click();
  await expect(page.getByRole('heading', { name: 'De regeling is nu gesloten' })).toBeVisible();
  await page.getByRole('link', { name: 'Bekijk de regeling zoals iedereen die ziet' }).click();
  await expect(page.getByText('De reden: Het geld is op.', { exact: false })).toBeVisible();
  await expectAccessible(page);
});

test('a visitor checks a plan, begins without an account, signs in and finds every answer back', async ({
  page,
  browser,
}, info) => {
  const other = await browser.newPage();
  await other.request.post('/api/sessions', {
    data: { email: 'bewoner@lindermeer.example', password: demoPassword },
  });
  const title = `Straatpicknick (${info.project.name})`;
  await aPlan(other.request, title);

  await page.goto('/buurtbudget/buurtbudget-2026');
  await page.getByLabel('Groep bewoners').check();
  await page.getByLabel('Alle kosten samen').fill('800');
  await page.getByLabel('Hoeveel daarvan betaalt u zelf?').fill('100');
  await expect(page.getByText('U betaalt zelf', { exact: false }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Alle kosten samen')).toHaveValue('800');
  await page.getByRole('button', { name: 'Ga verder met deze antwoorden' }).click();

  await expect(page.getByText('Vraag 1 van 8')).toBeVisible();
  await expect(page.getByLabel('Groep bewoners')).toBeChecked();
  await expectAccessible(page);
  const next = () => page.getByRole('button', { name: 'Bewaar en ga verder' }).click();
  await next();
  await page.getByLabel('De eerste dag van uw plan').fill('2020-01-01');
  await next();
  await expect(page.getByText('Deze dag is al voorbij', { exact: false }).first()).toBeVisible();
  await page.getByLabel('De eerste dag van uw plan').fill('2028-06-01');
  await next();
  await expect(page.getByLabel("Bedrag in euro's")).toHaveValue('800');
  await page.reload();
  await expect(page.getByLabel("Bedrag in euro's")).toHaveValue('800');
  for (let question = 3; question < 8; question++) {
    await expect(page.getByText(`Vraag ${question} van 8`)).toBeVisible();
    await next();
  }
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Log in en kies uw plan' }).click();
  await expect(page).toHaveURL(/inloggen/);
  await signIn(page, 'bewoner');
  await expect(page.getByText('De antwoorden die u al gaf, gaan mee', { exact: false })).toBeVisible();
  await page.getByRole('radio', { name: title }).check();
  await page.getByRole('button', { name: 'Begin met de aanvraag' }).click();
  await expect(page.getByLabel('Groep bewoners')).toBeChecked();
  await page.goto(page.url().replace(/\d$/, '3'));
  await expect(page.getByLabel("Bedrag in euro's")).toHaveValue('800');
});

test('two tabs on one application: the second is asked what stays, and loses nothing', async ({
  page,
  context,
}, info) => {
  await signIn(page, 'bewoner');
  const plan = await aPlan(page.request, `Twee tabbladen (${info.project.name})`);
  await page.goto(`/buurtbudget/aanvragen/nieuw?initiatief=${plan.id}&regeling=buurtbudget-2026`);
  await page.getByRole('button', { name: 'Begin met de aanvraag' }).click();
  await expect(page.getByText('Vraag 1 van 8')).toBeVisible();
  const remarks = page.url().replace(/\d$/, '7');
  const second = await context.newPage();
  await second.goto(remarks);
  await expect(second.getByLabel('Uw opmerking')).toBeVisible();
  await page.goto(remarks);
  await page.getByLabel('Uw opmerking').fill('In het eerste tabblad');
  await page.getByRole('button', { name: 'Bewaar en ga verder' }).click();
  await expect(page.getByText('Vraag 8 van 8')).toBeVisible();
  await second.getByLabel('Uw opmerking').fill('In het tweede tabblad');
  await second.getByRole('button', { name: 'Bewaar en ga verder' }).click();
  await expect(second.getByText('Deze aanvraag is ook ergens anders veranderd')).toBeVisible();
  await expect(second.getByText('In het eerste tabblad')).toBeVisible();
  await expect(second.getByLabel('Uw opmerking')).toHaveValue('In het tweede tabblad');
  await expectAccessible(second);
  await second.getByRole('button', { name: 'Houd wat hier staat' }).click();
  await expect(second.getByText('Deze aanvraag is ook ergens anders veranderd')).toHaveCount(0);
  await second.reload();
  await expect(second.getByLabel('Uw opmerking')).toHaveValue('In het tweede tabblad');
});
