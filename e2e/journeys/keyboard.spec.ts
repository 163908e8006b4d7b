import type { Page } from '@playwright/test';
import { aPlan, aSubmittedApplication, expect, expectAccessible, signIn, test } from '../support/journey';

// A resident and a case worker with a keyboard and nothing else. No click, no focus set by script.

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement?.closest<HTMLElement>('a, button, input, select, textarea') ?? null;
      const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '';
      return `${element?.getAttribute('aria-label') ?? ''} ${label} ${element?.textContent ?? ''}`.replace(/\s+/g, ' ');
    });
    if (name.test(focused)) return;
  }
  throw new Error(`The keyboard does not get to ${name}`);
}

async function signInByKeyboard(page: Page, name: string): Promise<void> {
  await page.goto('/account/inloggen');
  await tabTo(page, /E-mailadres/);
  await page.keyboard.type(`${name}@lindermeer.example`);
  await tabTo(page, /^ ?Wachtwoord/);
  await page.keyboard.type('welkom-op-de-stoep');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Uitloggen' })).toBeVisible();
}

async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Goes to a group of radio buttons, and through it by the arrows. */
async function choose(page: Page, anyOfGroup: RegExp, name: string): Promise<void> {
  await tabTo(page, anyOfGroup);
  const choice = page.getByRole('radio', { name });
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 8 && !(await choice.isChecked()); presses++) await page.keyboard.press('ArrowDown');
  await expect(choice).toBeChecked();
}

test('a resident shares an idea and supports another by keyboard alone', async ({ page, browser }, info) => {
  const neighbour = await (await browser.newContext()).newPage();
  await signIn(neighbour, 'bewoner');
  const { slug } = await aPlan(neighbour.request, `Dammen in het park (${info.project.name})`);
  await neighbour.context().close();
  await signInByKeyboard(page, 'wijkprofessional');

  await page.goto('/');
  await tabTo(page, /Direct naar de inhoud/);
  await page.keyboard.press('Enter');
  await tabTo(page, /Wat wilt u in uw buurt/);
  await page.keyboard.type(`Schaken in het park (${info.project.name})`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Waar is het?' })).toBeVisible();
  await tabTo(page, /Of kies alleen de buurt/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /Volgende vraag/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Dit is genoeg voor een idee' })).toBeVisible();
  await tabTo(page, /Deel als idee/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Uw idee is gedeeld' })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/initiatieven/${slug}`);
  await tabTo(page, /Steun dit/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('strong').filter({ hasText: 'U steunt dit' })).toBeVisible();
  await tabTo(page, /Stop met steunen/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Steun dit' })).toBeVisible();
});

test('a resident applies for a buurtbudget by keyboard alone', async ({ page }, info) => {
  test.slow();
  await signInByKeyboard(page, 'bewoner');
  const plan = await aPlan(page.request, `Samen koken (${info.project.name})`);
  const atQuestion = (number: number) => expect(page.getByText(`Vraag ${number} van 8`)).toBeVisible();
  const next = () => press(page, /Bewaar en ga verder/);

  await page.goto(`/initiatieven/${plan.slug}`);
  await press(page, /Vraag buurtbudget aan/);
  await expect(page.getByRole('radio', { name: /^Buurtbudget 2026/ })).toBeVisible();
  await tabTo(page, /^ ?Buurtbudget 2026/);
  await page.keyboard.press('Space');
  await press(page, /Begin met de aanvraag/);

  await atQuestion(1);
  await choose(page, /Bewoner|Groep bewoners|organisatie/i, 'Groep bewoners');
  await next();
  await atQuestion(2);
  await tabTo(page, /De eerste dag van uw plan/);
  // The same whether a browser asks for the day or for the month first.
  await page.keyboard.type('06062027');
  await expect(page.getByLabel('De eerste dag van uw plan')).toHaveValue('2027-06-06');
  await next();
  await atQuestion(3);
  await tabTo(page, /Omschrijving/);
  await page.keyboard.type('Pannen');
  await tabTo(page, /Bedrag in euro/);
  await page.keyboard.type('400,50');
  await next();
  await atQuestion(4);
  await tabTo(page, /Eigen bijdrage/);
  await page.keyboard.type('50');
  await next();
  await atQuestion(5);
  await next();
  await atQuestion(6);
  await tabTo(page, /Naam van de rekeninghouder/);
  await page.keyboard.type('Kookgroep');
  await tabTo(page, /Rekeningnummer/);
  await page.keyboard.type('NL91 ABNA 0417 1643 00');
  await next();
  await atQuestion(7);
  await next();
  await atQuestion(8);
  await press(page, /Verstuur de aanvraag/);
  await expect(page.getByRole('heading', { name: 'Wij hebben uw aanvraag ontvangen' })).toBeVisible();
  await expectAccessible(page);
});

test('staff bring a dossier from its intake to the letter by keyboard alone', async ({ page, browser }, info) => {
  test.setTimeout(240_000);
  const applicant = await (await browser.newContext()).newPage();
  await signIn(applicant, 'bewoner');
  const { number } = await aSubmittedApplication(applicant.request, `Kaarten in de kantine (${info.project.name})`);
  await applicant.context().close();

  await signInByKeyboard(page, 'behandelaar2');
  await page.goto('/medewerkers/werkvoorraad');
  await expect(page.getByRole('heading', { name: 'Werkvoorraad' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type(number);
  await expect(page.getByText('1 dossier', { exact: false })).toBeVisible();
  await press(page, new RegExp(number));
  await expect(page).toHaveURL(new RegExp(`dossiers/${number}`));

  await press(page, /In behandeling nemen/);
  await expect(page.getByText('Gedaan: In behandeling nemen')).toBeVisible();
  await press(page, /Compleet verklaren/);
  await expect(page.getByText('Gedaan: Compleet verklaren')).toBeVisible();
  await tabTo(page, /Nieuwe notitie/);
  await page.keyboard.type('Gebeld met de kantine.');
  await press(page, /Bewaar de notitie/);
  await expect(page.getByLabel('Nieuwe notitie')).toHaveValue('');

  await tabTo(page, /Toekennen/);
  await page.keyboard.press('Space');
  await tabTo(page, /Waarom\?/);
  await page.keyboard.type('Het plan brengt buren bij elkaar.');
  await press(page, /Voorstel doen/);
  await expect(page.getByText('Gedaan: Voorstel doen')).toBeVisible();
  await expectAccessible(page);

  const budgetHolder = await (await browser.newContext()).newPage();
  await signInByKeyboard(budgetHolder, 'budgethouder');
  await budgetHolder.goto(`/medewerkers/dossiers/${number}`);
  await press(budgetHolder, /Besluit nemen/);
  await expect(budgetHolder.getByText('Gedaan: Besluit nemen')).toBeVisible();
  await budgetHolder.context().close();

  await page.reload();
  await press(page, /Brief versturen/);
  await expect(page.getByText('Gedaan: Brief versturen')).toBeVisible();
  await expectAccessible(page);
});
