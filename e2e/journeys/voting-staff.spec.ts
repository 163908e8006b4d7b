import type { Page } from '@playwright/test';
import { aPlan, aSubmittedApplication, ask, expect, expectAccessible, signIn, test } from '../support/journey';

// Staff run a round from the screen: they make it, judge its plans, publish and open it; after the vote they close it, two
// people count, and a third releases the result.

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
/** As a field for date and time takes it. The journeys' browsers live in Amsterdam. */
const field = (page: Page, hours: number) =>
  page.evaluate(
    (at) => new Date(at).toLocaleString('sv-SE').slice(0, 16).replace(' ', 'T'),
    Date.now() + hours * 3_600_000,
  );

async function aColleague(page: Page, name: string): Promise<Page> {
  const context = await page.context().browser()?.newContext({ viewport: page.viewportSize() });
  if (!context) throw new Error('no browser');
  const other = await context.newPage();
  await signIn(other, name);
  return other;
}

test('staff make, open, close, count and release a round', async ({ page }, info) => {
  // Five people come by, and everybody waits until a vote of a quarter of a minute is over.
  test.setTimeout(150_000);
  const title = `Proefstemming (${info.project.name})`;
  const plans = [`Stembloemen (${info.project.name})`, `Stemmaaltijd (${info.project.name})`];
  const resident = await aColleague(page, 'bewoner');
  const { number } = await aSubmittedApplication(resident.request, plans[0] ?? '');
  await aPlan(resident.request, plans[1] ?? '');

  await signIn(page, 'behandelaar');
  await page.goto('/medewerkers/stemmingen');
  await expect(page.getByRole('link', { name: 'Waterrijk koos' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Maak een stemronde' }).click();
  await page.getByRole('button', { name: 'Bewaar de ronde' }).click();
  await expect(page.getByText('Geef de ronde een naam van 3 tot 100 tekens.').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('Naam van de ronde').fill(title);
  await page.getByLabel('Uitleg voor bewoners').fill('Wij proberen het stemmen uit.');
  await page.getByLabel('Regeling').selectOption({ index: 1 });
  await page.getByLabel('Gebied', { exact: true }).selectOption({ label: 'Molenwijk' });
  await page.getByLabel("Geld om te verdelen, in euro's").fill('1000');
  const hours = { 'Plannen verzamelen vanaf': -72, 'Plannen bekijken vanaf': -48, 'Stemmen vanaf': -2 };
  for (const [label, at] of Object.entries({ ...hours, 'Stemmen tot': 24, 'Uitslag op': 48 }))
    await page.getByLabel(label).fill(await field(page, at));
  await page.getByLabel('Hoogstens een aantal plannen').check();
  await page.getByLabel('Hoogstens zoveel plannen').fill('2');
  await page.getByRole('button', { name: 'Bewaar de ronde' }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await expectAccessible(page);

  for (const [index, plan] of plans.entries()) {
    const choice = page.getByRole('option', { name: plan });
    await page.getByLabel('Plan', { exact: true }).selectOption({ label: (await choice.textContent())?.trim() ?? '' });
    await page.getByLabel("Kosten in euro's").fill(String(400 + 300 * index));
    await page.getByRole('button', { name: 'Zet dit plan erin' }).click();
    await expect(page.getByRole('heading', { name: plan })).toBeVisible();
    await page.getByRole('button', { name: `Beoordeel ${plan}` }).click();
    const article = page.getByRole('article').filter({ hasText: plan });
    await article.getByLabel('Kan', { exact: true }).check();
    await article.getByRole('button', { name: 'Bewaar dit oordeel' }).click();
    await expect(article.getByRole('button', { name: `Beoordeel ${plan}` })).toBeVisible();
    await expect(article.getByText('Kan', { exact: true })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Publiceer de ronde' }).click();
  await expect(page.getByText('Gepubliceerd', { exact: true }).first()).toBeVisible();
  const slug = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await endSoon(page, slug, 16);
  await page.reload();
  await page.getByRole('button', { name: 'Open de stemming' }).click();
  await expect(page.getByText('Open', { exact: true }).first()).toBeVisible();

  await ask(resident.request, 'put', `/api/rounds/${slug}/my-entry`, { buurtCode: 'BU99000201' });
  await ask(resident.request, 'post', `/api/rounds/${slug}/ballots`, { selection: [{ planId: '1' }] });
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('button', { name: 'Sluit de stemming' })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Sluit de stemming' }).click();
  await expect(page.getByText('Er is 1 stem.')).toBeVisible();
  await page.getByRole('button', { name: 'Tel de stemmen' }).click();
  await expect(page.getByText('Telling 1:', { exact: false })).toBeVisible();
  await expect(page.getByText('U hebt al geteld.', { exact: false })).toBeVisible();

  const colleague = await aColleague(page, 'behandelaar2');
  await colleague.goto(`/medewerkers/stemmingen/${slug}`);
  await colleague.getByRole('button', { name: 'Tel de stemmen' }).click();
  await expect(colleague.getByText('De twee tellingen zijn precies gelijk.')).toBeVisible();
  await expectAccessible(colleague);

  const holder = await aColleague(page, 'budgethouder');
  await holder.goto(`/medewerkers/stemmingen/${slug}`);
  await holder.getByRole('button', { name: 'Geef de uitslag vrij' }).click();
  await expect(holder.getByText('Uitslag bekend').first()).toBeVisible();
  await holder.getByRole('link', { name: 'Telling' }).click();
  await expect(holder.getByRole('heading', { name: 'Dezelfde stemmen met andere regels' })).toBeVisible();
  await expectAccessible(holder);
  const result = await ask<{ plans: { place: number | null }[] }>(
    resident.request,
    'get',
    `/api/rounds/${slug}/result`,
  );
  expect(result.plans.map(({ place }) => place)).toContain(1);

  await page.goto(`/medewerkers/stemmingen/${slug}`);
  await page.getByRole('link', { name: 'Wat wacht na deze stemming' }).click();
  const row = page.getByRole('row').filter({ hasText: number });
  await expect(row.getByText('Plaats 1')).toBeVisible();
  await page.getByLabel('Stemming').selectOption({ label: 'Gekozen' });
  await expect(page).toHaveURL(/stemming=won/);
  await expectAccessible(page);
  await row.getByRole('link', { name: number }).click();
  for (const step of ['In behandeling nemen', 'Compleet verklaren'])
    await page.getByRole('button', { name: step }).click();
  await expect(page.getByText('Dit voorstel volgt de uitslag van')).toBeVisible();
  await expect(page.getByLabel('Waarom?')).toHaveValue(/op plaats 1 en kreeg 1 stem\./);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Voorstel doen' }).click();
  await expect(page.getByRole('heading', { name: 'Voorstel', exact: true })).toBeVisible();

  await holder.goto(`/medewerkers/dossiers/${number}`);
  const proposal = holder.getByRole('region', { name: 'Voorstel', exact: true });
  await expect(proposal.getByText('Bewoners kozen dit plan, op plaats 1.', { exact: false })).toBeVisible();
  await expect(proposal.getByRole('link', { name: 'bekijk wat na deze stemming wacht' })).toBeVisible();
  await expectAccessible(holder);
});

/** A round that is published may still end earlier, with a reason; a field for it goes to the minute, and nobody waits for that. */
async function endSoon(page: Page, slug: string, seconds: number): Promise<void> {
  const file = await ask<Record<string, unknown> & { dates: object; rules: Record<string, unknown>; version: number }>(
    page.request,
    'get',
    `/api/round-files/${slug}`,
  );
  const { title, description, schemeSlug, areaCode, dates, rules, budgetCents, version } = file;
  const { budgetCents: _sum, ...limits } = rules['limits'] as { budgetCents: number };
  await ask(page.request, 'put', `/api/round-files/${slug}`, {
    ...{ title, description, schemeSlug, areaCode, budgetCents, version, limits },
    ...dates,
    closesAt: inHours(seconds / 3_600),
    paperUntil: null,
    ballotKind: rules['ballotKind'],
    counting: rules['counting'],
    minAge: null,
    ageOn: null,
    eligibleAreas: [areaCode],
    voterClasses: rules['voterClasses'],
    rollKind: rules['rollKind'],
    reason: 'De proef is kort.',
  });
}
