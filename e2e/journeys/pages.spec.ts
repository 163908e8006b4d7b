import { expect, expectAccessible, signIn, test } from '../support/journey';

// Every page as it first appears: a heading, axe, nothing that sticks out, and no report of the policy.

const forEverybody = [
  '/',
  '/buurten',
  '/buurten/GM9900',
  '/buurten/WK990001',
  '/buurten/BU99000101',
  '/initiatieven',
  '/ideeen',
  '/initiatieven/licht-in-de-fietstunnel-onder-het-spoor',
  '/initiatieven/nieuw/titel',
  '/initiatieven/nieuw/waar',
  '/initiatieven/bestaat-niet',
  '/buurtbudget',
  '/buurtbudget/kleine-buurtideeen-2026',
  '/buurtbudget/bestaat-niet',
  '/account/inloggen',
  '/account/registreren',
  '/account/wachtwoord-vergeten',
  '/account/nieuw-wachtwoord#tokentokentokentokentoken',
  '/help',
  '/toegankelijkheid',
  '/privacy',
  '/over',
  '/contact',
  '/geen-toegang',
];

const byAccount = {
  initiatiefnemer: ['/mijn', '/buurtbudget/aanvragen/nieuw'],
  behandelaar: [
    '/medewerkers/werkvoorraad',
    '/medewerkers/dossiers/BB-2026-0008',
    '/medewerkers/dossiers/BB-2026-0012',
    '/medewerkers/dossiers/BB-0000-0000',
  ],
  beheerder: ['/medewerkers/budgetten', '/medewerkers/beheer/mensen', '/medewerkers/beheer/mails'],
};

for (const path of forEverybody) {
  test(`${path} is there for everybody`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('main').getByRole('heading').or(page.getByRole('alert')).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  });
}

for (const [name, paths] of Object.entries(byAccount)) {
  test(`the pages of ${name} are there`, async ({ page }) => {
    await signIn(page, name);
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole('main').getByRole('heading').or(page.getByRole('alert')).first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
    }
  });
}
