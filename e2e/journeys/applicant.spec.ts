import { aPlan, expect, expectAccessible, signIn, test } from '../support/journey';

// An applicant: the form, one question a page; what the rules mean before it goes; and where it stands after.

test('an applicant fills in the form, sees what the rules say, and sends it', async ({ page }, info) => {
  await signIn(page, 'bewoner');
  const plan = await aPlan(page.request, `Buurtsoep (${info.project.name})`);
  const next = () => page.getByRole('button', { name: 'Bewaar en ga verder' }).click();
  const atQuestion = (number: number) => expect(page.getByText(`Vraag ${number} van 8`)).toBeVisible();

  await page.goto(`/initiatieven/${plan.slug}`);
  await page.getByRole('link', { name: 'Vraag buurtbudget aan' }).click();
  await page.getByRole('radio', { name: /^Buurtbudget 2026/ }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Begin met de aanvraag' }).click();

  await atQuestion(1);
  await page.getByLabel('Groep bewoners').check();
  await next();
  await atQuestion(2);
  await page.getByLabel('De eerste dag van uw plan').fill('2027-06-01');
  await next();

  await atQuestion(3);
  await page.getByLabel('Omschrijving').fill('Pannen');
  await page.getByLabel("Bedrag in euro's").fill('veel');
  await next();
  await expect(page.getByRole('alert').filter({ hasText: 'Er klopt nog iets niet' })).toBeFocused();
  await expect(page).toHaveTitle(/^1 fout/);
  await expectAccessible(page);
  await page.getByLabel("Bedrag in euro's").fill('400,50');
  await page.getByRole('button', { name: 'Voeg kosten toe' }).click();
  await page.getByLabel('Omschrijving').nth(1).fill('Een krat bier');
  await page.getByLabel('Soort').nth(1).selectOption('alcohol');
  await page.getByLabel("Bedrag in euro's").nth(1).fill('20');
  await expect(page.getByText('Samen: € 420,50')).toBeVisible();
  await next();

  await atQuestion(4);
  await page.getByLabel("Eigen bijdrage in euro's").fill('50');
  await expect(page.getByText('U vraagt € 370,50 aan', { exact: false })).toBeVisible();
  await page.reload();
  await expect(page.getByText('De kosten zijn € 420,50', { exact: false })).toBeVisible();
  await page.getByLabel("Eigen bijdrage in euro's").fill('50');
  await next();
  await atQuestion(5);
  await next();

  await atQuestion(6);
  await page.getByLabel('Naam van de rekeninghouder').fill('Soepgroep');
  await page.getByLabel('Rekeningnummer (IBAN)').fill('NL92 ABNA 0417 1643 00');
  await next();
  await expect(page.getByRole('alert').filter({ hasText: 'IBAN' })).toBeVisible();
  await expect(page.getByLabel('Rekeningnummer (IBAN)')).toHaveValue('NL92 ABNA 0417 1643 00');
  await page.getByLabel('Rekeningnummer (IBAN)').fill('NL91 ABNA 0417 1643 00');
  await next();
  await atQuestion(7);
  await next();

  await atQuestion(8);
  await expect(page.getByText('Deze kosten betalen wij niet: Een krat bier.')).toBeVisible();
  await expect(page.getByText('Soepgroep, … 4300')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Verstuur de aanvraag' }).click();
  await expect(page.getByRole('heading', { name: 'Wij hebben uw aanvraag ontvangen' })).toBeVisible();
  await expect(page.getByText(/Het nummer is BB-\d{4}-\d{4}/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Bekijk uw aanvraag' }).click();
  await expect(page.getByRole('heading', { name: 'Ontvangen' })).toBeVisible();
  await expect(page.getByText('U krijgt ons besluit uiterlijk op', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Trek de aanvraag in' }).click();
  await page.getByLabel('Waarom trekt u de aanvraag in?').fill('Wij maken het plan eerst beter.');
  await page.getByRole('button', { name: 'Ja, trek de aanvraag in' }).click();
  await expect(page.getByRole('heading', { name: 'Ingetrokken' })).toBeVisible();
  await expectAccessible(page);
});
