import { aSubmittedApplication, expect, expectAccessible, signIn, test } from '../support/journey';
import type { Browser, Page } from '@playwright/test';

// Staff: from the work list to a letter, through four people; and what the applicant and everybody see of it.

async function pageOf(browser: Browser, name: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, name);
  return page;
}

test('an application becomes a decision that everybody can read', async ({ browser }, info) => {
  test.setTimeout(120_000);
  const applicant = await pageOf(browser, 'bewoner');
  const title = `Soep op het plein (${info.project.name})`;
  const { id, number, slug } = await aSubmittedApplication(applicant.request, title, true);

  const caseWorker = await pageOf(browser, 'behandelaar');
  await caseWorker.getByRole('link', { name: 'Medewerkers' }).click();
  await caseWorker.getByLabel('Zoek op nummer of titel').fill(number);
  await expect(caseWorker.getByText('1 dossier', { exact: false })).toBeVisible();
  await expectAccessible(caseWorker);
  await caseWorker.getByRole('link', { name: number }).click();
  await caseWorker.getByRole('button', { name: 'In behandeling nemen' }).click();
  await expect(caseWorker.getByText('Gedaan: In behandeling nemen')).toBeVisible();
  await expect(caseWorker.getByRole('heading', { name: /^De wijk:/ })).toBeVisible();

  await caseWorker.getByRole('button', { name: 'Vragen om aanvulling' }).click();
  await caseWorker.getByLabel('Wat mist er?').fill('Een offerte van de pannen.');
  await caseWorker.getByRole('button', { name: 'Vragen om aanvulling' }).click();
  await expect(caseWorker.getByText('Gedaan: Vragen om aanvulling')).toBeVisible();

  await applicant.goto(`/buurtbudget/aanvragen/${id}`);
  await expect(applicant.getByText('Een offerte van de pannen.')).toBeVisible();
  await expectAccessible(applicant);
  await applicant.getByRole('link', { name: 'Vul uw aanvraag aan' }).click();
  await applicant.getByLabel('Uw antwoord').fill('De offerte is € 400,50.');
  await applicant.getByRole('button', { name: 'Verstuur de aanvulling' }).click();
  await expect(applicant.getByRole('heading', { name: 'Ontvangen' })).toBeVisible();

  await caseWorker.reload();
  await expect(caseWorker.getByText('De offerte is € 400,50.')).toBeVisible();
  await caseWorker.getByRole('button', { name: 'Compleet verklaren' }).click();
  await expect(caseWorker.getByText('Gedaan: Compleet verklaren')).toBeVisible();
  await expect(caseWorker.getByText('Vraag eerst advies over de openbare ruimte', { exact: false })).toBeVisible();
  await caseWorker.getByLabel('Uw vraag').fill('Past dit op het plein?');
  await caseWorker.getByRole('button', { name: 'Advies vragen' }).click();
  await expect(caseWorker.getByText('Gedaan: Advies vragen')).toBeVisible();
  await caseWorker.getByLabel('Nieuwe notitie').fill('Gebeld met het buurthuis.');
  await caseWorker.getByRole('button', { name: 'Bewaar de notitie' }).click();
  await expect(caseWorker.getByLabel('Nieuwe notitie')).toHaveValue('');
  await expectAccessible(caseWorker);

  for (const [name, opinion] of [
    ['adviseur-fysiek', 'Positief'],
    ['adviseur-sociaal', 'Positief, met een voorwaarde'],
  ] as const) {
    const adviser = await pageOf(browser, name);
    await adviser.goto(`/medewerkers/dossiers/${number}`);
    await adviser.getByLabel(opinion, { exact: true }).check();
    await adviser.getByLabel('Uw advies').fill('Er is ruimte genoeg.');
    await adviser.getByRole('button', { name: 'Advies geven' }).click();
    await expect(adviser.getByText('Gedaan: Advies geven')).toBeVisible();
    await expectAccessible(adviser);
    await adviser.context().close();
  }

  await caseWorker.reload();
  await caseWorker.getByLabel('Deels toekennen').check();
  await caseWorker.getByLabel("Bedrag in euro's").fill('300');
  await caseWorker.getByLabel('Waarom?').fill('De pannen kunnen voordeliger.');
  await caseWorker.getByRole('button', { name: 'Voorstel doen' }).click();
  await expect(caseWorker.getByRole('alert')).toBeFocused();
  await caseWorker.getByRole('checkbox', { name: /^Hoogste bedrag/ }).check();
  await caseWorker.getByRole('button', { name: 'Voorstel doen' }).click();
  await expect(caseWorker.getByText('Gedaan: Voorstel doen')).toBeVisible();
  await expect(caseWorker.getByRole('button', { name: 'Besluit nemen' })).toHaveCount(0);

  const budgetHolder = await pageOf(browser, 'budgethouder');
  await budgetHolder.goto('/medewerkers/werkvoorraad?van=my-turn');
  await budgetHolder.getByRole('link', { name: number }).click();
  await expect(budgetHolder.getByLabel('Waarom?')).toHaveValue('De pannen kunnen voordeliger.');
  await expectAccessible(budgetHolder);
  await budgetHolder.getByRole('button', { name: 'Besluit nemen' }).click();
  await expect(budgetHolder.getByText('Gedaan: Besluit nemen')).toBeVisible();
  await budgetHolder.goto('/medewerkers/budgetten');
  await expect(budgetHolder.getByRole('table')).toBeVisible();
  await expectAccessible(budgetHolder);

  await caseWorker.reload();
  await caseWorker.getByRole('button', { name: 'Brief versturen' }).click();
  await expect(caseWorker.getByText('Gedaan: Brief versturen')).toBeVisible();

  await applicant.goto(`/buurtbudget/aanvragen/${id}`);
  await expect(applicant.getByText('U krijgt € 300 van de € 350,50 die u vroeg.')).toBeVisible();
  await expectAccessible(applicant);

  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(`/initiatieven/${slug}`);
  await expect(visitor.getByText('De pannen kunnen voordeliger.')).toBeVisible();
  await expect(visitor.getByText('Gebeld met het buurthuis.')).toHaveCount(0);
  await expectAccessible(visitor);
});
