import type { Page } from '@playwright/test';
import { aSubmittedApplication, expect, expectAccessible, signIn, test } from '../support/journey';

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

test('a resident shares an idea and supports another by keyboard alone', async ({ page }, info) => {
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

  await page.goto('/initiatieven/boodschappenmaatjes');
  await tabTo(page, /Steun dit/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('strong').filter({ hasText: 'U steunt dit' })).toBeVisible();
  await tabTo(page, /Stop met steunen/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Steun dit' })).toBeVisible();
});

test('a case worker takes a dossier, completes it and proposes by keyboard alone', async ({ page, browser }, info) => {
  test.slow();
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
});
