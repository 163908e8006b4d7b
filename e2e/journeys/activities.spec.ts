import type { APIRequestContext } from '@playwright/test';
import { ask, demoPassword, expect, expectAccessible, signIn, test } from '../support/journey';

// Lasting activities: an organiser plans a series, changes it and notes who came; a neighbour without an account joins,
// gets the place that another gives up, and opts out by the link in the mail.

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The newest mail to somebody about something, as the administrator reads it. */
async function mailTo(office: APIRequestContext, email: string, subject: string): Promise<string> {
  const mails = await ask<{ id: string; to: string; subject: string }[]>(office, 'get', '/api/mails');
  const mail = mails.find((one) => one.to === email && one.subject.includes(subject));
  return (await ask<{ text: string }>(office, 'get', `/api/mails/${mail?.id}`)).text;
}

const linkIn = (text: string): string => /https?:\S+(\/activiteiten\/\S+)/.exec(text)?.[1] ?? '';

test('an organiser plans a series, moves it to another day, and ends it', async ({ page }, info) => {
  const title = `Zingen in de kerk (${info.project.name})`;
  await page.goto('/activiteiten');
  await page.getByRole('link', { name: 'Begin een activiteit' }).click();
  await page.waitForURL(/\/account\/inloggen/);
  await signIn(page, 'bewoner');
  await page.getByRole('button', { name: 'Zet het online' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Er kloppen nog 5 dingen niet' })).toBeVisible();
  await page.getByLabel('Hoe heet het?').fill(title);
  await page.getByLabel('Wat gaat u doen?').fill('Wij zingen liedjes die iedereen kent.');
  await page.getByLabel('Wat is de eerste dag?').fill(dayFromNow(3));
  await page.getByLabel('Van (tijd)').first().fill('19:30');
  await page.getByLabel('Tot (tijd)').fill('21:00');
  await page.getByLabel('Welke plek?').selectOption({ index: 1 });
  await expect(page.getByText('En zo verder.')).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByLabel('Hoe heet het?')).toHaveValue(title);
  await page.getByRole('button', { name: 'Zet het online' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText(/^Elke \w+ om 19:30 uur$/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Bekijk wie er komt' }).click();
  await page.getByText('Verzet deze keer').click();
  await page.getByLabel('Nieuwe tijd').fill('20:15');
  await page.getByRole('button', { name: 'Verzet en stuur bericht' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /20:15/ })).toBeVisible();

  await page.getByRole('link', { name: 'Verander de data' }).click();
  await page.getByLabel('Een aantal keer').check();
  await page.getByLabel('Hoeveel keer?').fill('4');
  await page.getByLabel('Van (tijd)').first().fill('14:00');
  await page.getByLabel('Tot (tijd)').fill('15:30');
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
  await expect(page.getByRole('heading', { name: '4 keren worden verzet' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Verander de data en stuur bericht' }).click();
  await expect(page.getByText(/^Elke \w+ om 14:00 uur, 4 keer$/)).toBeVisible();

  await page.getByRole('link', { name: 'Bekijk wie er komt' }).click();
  await page.getByRole('button', { name: 'Stop de activiteit' }).click();
  await expect(page.getByText('4 keren die nog zouden komen, gaan niet door.')).toBeVisible();
  await page.getByLabel('Waarom stopt u?').fill('De kerk gaat dicht.');
  await page.getByRole('button', { name: 'Stop en stuur bericht' }).click();
  await page.goto('/mijn');
  const own = page.getByRole('link', { name: title });
  await expect(own).toContainText('Gestopt');
});

test('an organiser notes on the spot how many came', async ({ page }) => {
  await page.goto('/account/inloggen');
  await signIn(page, 'initiatiefnemer');
  await page.goto('/activiteiten/samen-koken/beheer');
  await page.getByLabel('Welke keer?').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Een meer' }).click();
  await page.getByRole('button', { name: /^Ja, met \d+ mensen$/ }).click();
  await expect(page.getByText(/^Genoteerd: het ging door, met \d+ mensen\.$/)).toBeVisible();
  await page.getByLabel('Uw bericht').fill('Neem volgende keer een schort mee.');
  await page.getByRole('button', { name: 'Stuur het bericht' }).click();
  await expect(page.getByText(/^Gestuurd aan \d+ deelnemers\.$/)).toBeVisible();
  await expectAccessible(page);
});

test('a neighbour without an account joins, gets a place that comes free, and opts out by mail', async ({
  page,
  browser,
  playwright,
  baseURL,
}, info) => {
  const office = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  await ask(office, 'post', '/api/sessions', { email: 'beheerder@lindermeer.example', password: demoPassword });
  const email = `ans-${info.project.name}@buren.example`;
  await page.goto('/account/inloggen');
  await signIn(page, 'bewoner');
  const { id } = await ask<{ id: string }>(page.request, 'post', '/api/activities', {
    title: `Schaken in het park (${info.project.name})`,
    point: { name: 'De schaaktafel', lon: 5.284, lat: 52.58 },
    signUp: 'required',
    capacity: 1,
    series: { dtstart: `${dayFromNow(2)}T10:00:00`, duration: 60, rrule: null },
  });
  const { slug } = await ask<{ slug: string }>(page.request, 'post', `/api/activities/${id}/publish`, {});

  const first = await (await browser.newContext()).newPage();
  await first.goto(new URL('/account/inloggen', page.url()).href);
  await signIn(first, 'initiatiefnemer');
  await first.goto(new URL(`/activiteiten/${slug}`, page.url()).href);
  await first.getByRole('button', { name: 'Meld mij aan' }).click();
  await expect(first.getByText('U komt. Tot dan!')).toBeVisible();

  const neighbour = await (await browser.newContext()).newPage();
  const open = (path: string) => neighbour.goto(new URL(path, page.url()).href);
  await open(`/activiteiten/${slug}`);
  await expect(neighbour.getByText('Vol. Op de wachtlijst: 0.')).toBeVisible();
  await neighbour.getByLabel('Uw naam').fill('Ans Vermeer');
  await neighbour.getByLabel('Uw e-mailadres').fill(email);
  await expectAccessible(neighbour);
  await neighbour.getByRole('button', { name: 'Meld mij aan' }).click();
  await expect(neighbour.getByText(`Wij mailden naar ${email}.`, { exact: false })).toBeVisible();
  await open(linkIn(await mailTo(office, email, 'Bevestig')));
  await neighbour.getByRole('button', { name: 'Ja, meld mij aan' }).click();
  await expect(neighbour.getByText('U staat op de wachtlijst', { exact: false })).toBeVisible();
  await expectAccessible(neighbour);

  await first.getByRole('button', { name: /^Meld mij af voor deze keer/ }).click();
  await expect(first.getByText('U heeft zich voor deze keer afgemeld.')).toBeVisible();
  expect(await mailTo(office, email, 'U kunt toch komen')).toContain('Er is een plek vrijgekomen');

  await open(linkIn(await mailTo(office, email, 'U doet mee')));
  await neighbour.getByRole('button', { name: 'Meld mij af' }).click();
  await expect(neighbour.getByText('U bent afgemeld.', { exact: false })).toBeVisible();
  await expectAccessible(neighbour);
});
