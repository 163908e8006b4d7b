import type { APIRequestContext, Page } from '@playwright/test';
import { aPlan, ask, demoPassword, expect, expectAccessible, signIn, test } from '../support/journey';

// A list, letters and paper: staff bring in a voter roll and print letters, the desk replaces one, two clerks type a form.

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

async function aColleague(page: Page, name: string): Promise<Page> {
  const context = await page.context().browser()?.newContext({ viewport: page.viewportSize() });
  if (!context) throw new Error('no browser');
  const other = await context.newPage();
  await signIn(other, name);
  return other;
}

/** With a list of persons and paper; voting ends in a few hours. */
function content(title: string) {
  return {
    title,
    description: 'Met papier.',
    schemeSlug: 'buurtbudget-2026',
    areaCode: 'WK990002',
    collectsAt: inHours(-72),
    checksAt: inHours(-48),
    opensAt: inHours(-2),
    closesAt: inHours(3),
    resultAt: inHours(72),
    paperUntil: inHours(48),
    ballotKind: 'at-most',
    limits: { most: 2 },
    counting: {
      ...{ rule: 'greedy', utility: 'count', completion: 'none', start: 'exact', stop: 'supported' },
      ...{ increment: 100, then: 'none', ties: 'cost-votes-id', threshold: 1 },
    },
    budgetCents: 100_000,
    minAge: null,
    ageOn: null,
    eligibleAreas: ['WK990002'],
    voterClasses: ['resident'],
    rollKind: 'list-person',
  };
}

interface Known {
  version: number;
}

async function step(request: APIRequestContext, slug: string, path: string, body: object = {}) {
  const { version } = await ask<Known>(request, 'get', `/api/round-files/${slug}`);
  await ask(request, path.startsWith('plans/') ? 'put' : 'post', `/api/round-files/${slug}/${path}`, {
    ...{ version, reason: '' },
    ...body,
  });
}

test('staff bring in a list and print letters, and two clerks type a form on paper', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(120_000);
  const title = `Met papier (${info.project.name})`;
  const resident = await browser.newPage();
  await resident.request.post('/api/sessions', {
    data: { email: 'bewoner@lindermeer.example', password: demoPassword },
  });
  const plan = await aPlan(resident.request, `Leeshoek (${info.project.name})`);
  await signIn(page, 'behandelaar');
  const round = content(title);
  const { slug } = await ask<{ slug: string }>(page.request, 'post', '/api/round-files', round);
  await step(page.request, slug, 'plans', { initiativeId: plan.id, costCents: 50_000 });
  await step(page.request, slug, 'plans/1', { isFeasible: true, costCents: 50_000, judgement: '' });
  await step(page.request, slug, 'publish');

  await page.goto(`/medewerkers/stemmingen/${slug}`);
  await page.getByRole('link', { name: 'Kiezerslijst en brieven' }).click();
  const upload = (text: string) =>
    page
      .getByLabel('CSV-bestand')
      .setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await upload('nummer;buurt\nP-1;Molenveld\nP-1;Nergens\n');
  await page.getByRole('button', { name: 'Lees de lijst in' }).click();
  await expect(page.getByText('Regel 3, nummer. Dit nummer staat al op een eerdere regel.')).toBeVisible();
  await expectAccessible(page);
  await upload('nummer;buurt;adresregel1\nP-1;BU99000201;Łódźstraat 1\nP-2;BU99000201;Molenweg 2\n');
  await page.getByRole('button', { name: 'Lees de lijst in' }).click();
  await expect(page.getByText('De lijst is ingelezen: 2 regels.')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Maak de brieven' }).click();
  expect((await download).suggestedFilename()).toBe(`brieven-${slug}.pdf`);
  await expect(page.getByText('Met een werkende code: 2.', { exact: false })).toBeVisible();
  await expectAccessible(page);

  await endSoon(page.request, slug, round, 8);
  await step(page.request, slug, 'open');
  const clerk = await aColleague(page, 'balie');
  await clerk.goto(`/medewerkers/stemmingen/${slug}/kiezerslijst`);
  await clerk.getByLabel('Nummer of adres op de lijst').fill('P-2');
  const letter = clerk.waitForEvent('download');
  await clerk.getByRole('button', { name: 'Print aan de balie' }).click();
  await letter;
  await clerk.getByRole('link', { name: 'Papieren stemmen' }).click();
  await clerk.getByLabel('Aantal formulieren').fill('1');
  await clerk.getByRole('button', { name: 'Maak de bundel' }).click();
  await expect(clerk.getByRole('heading', { name: 'Bundel 1' })).toBeVisible();

  const type = async (by: Page) => {
    await by.goto(`/medewerkers/stemmingen/${slug}/papier/1`);
    await by.getByLabel('Nummer van het formulier in de bundel').fill('1');
    await by.getByLabel('Nummer of adres van de stemmer').fill('P-1');
    await by.getByLabel(`1. Leeshoek (${info.project.name})`).check();
    await by.getByRole('button', { name: 'Bewaar dit formulier' }).click();
    await expect(by.getByText('Formulier 1 is bewaard.')).toBeVisible({ timeout: 2_000 });
  };
  // Not before the vote is over: the server says so until then.
  await expect(() => type(clerk)).toPass({ timeout: 30_000 });
  await expect(clerk.getByText('Door u ingevoerd, wacht op een collega')).toBeVisible();
  await type(page);
  await expect(page.getByRole('cell', { name: 'Telt', exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sluit de bundel' }).click();
  await expect(page.getByText('Telt: 1. Telt niet: 0. Dubbel: 0.')).toBeVisible();
  await page.goto(`/medewerkers/stemmingen/${slug}`);
  await page.getByRole('button', { name: 'Sluit de stemming' }).click();
  await expect(page.getByText('Er is 1 stem.')).toBeVisible();
});

async function endSoon(request: APIRequestContext, slug: string, round: object, seconds: number): Promise<void> {
  const { version } = await ask<Known>(request, 'get', `/api/round-files/${slug}`);
  const closesAt = inHours(seconds / 3_600);
  const body = { ...round, closesAt, version, reason: 'De proef is kort.' };
  await ask(request, 'put', `/api/round-files/${slug}`, body);
}
