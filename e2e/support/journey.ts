// What every journey shares: a page that fails the test when Chromium reports a violation of the content security
// policy or a script falls over, a look at whether it is accessible, signing in, and a quick way to what is not the
// subject of a journey.
import { test as base, expect, type APIRequestContext, type BrowserContext, type Page } from '@playwright/test';
import { countAnswers } from './quiet';

export { expect };
export { expectAccessible, expectAccessibleHere, expectReadable } from './accessible';

export const demoPassword = 'welkom-op-de-stoep';

export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ browser, context }, use) => {
      const faults: string[] = [];
      watch(context, faults);
      const open = browser.newContext.bind(browser);
      // The pages of the other people of a journey are watched as well.
      browser.newContext = async (options) => {
        const another = await open(options);
        watch(another, faults);
        return another;
      };
      await use(undefined);
      browser.newContext = open;
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** Notes what Chromium says of the content security policy, and scripts that fall over. */
export function watch(context: BrowserContext, faults: string[]): void {
  context.on('page', (page) => {
    countAnswers(page);
    page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
    page.on('console', (message) => {
      const isPolicy = /content security policy|trusted ?types|violates/i.test(message.text());
      if (isPolicy) faults.push(`policy: ${message.text()}`);
    });
  });
}

/** Signs in by the form, as somebody of the demo or with an address of one's own. */
export async function signIn(page: Page, name: string): Promise<void> {
  if (!page.url().includes('/account/inloggen')) await page.goto('/account/inloggen');
  await page.getByLabel('E-mailadres').fill(name.includes('@') ? name : `${name}@lindermeer.example`);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('button', { name: 'Uitloggen' })).toBeVisible();
}

/** Calls the server as the browser of this page would. @throws when it is refused */
export async function ask<T>(
  request: APIRequestContext,
  method: 'get' | 'post' | 'put',
  path: string,
  data?: object,
): Promise<T> {
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  const answer = await request[method](path, { headers, ...(data && { data }) });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** A plan of whoever is signed in. */
export async function aPlan(
  request: APIRequestContext,
  title: string,
  touchesPublicSpace = false,
): Promise<{ id: string; slug: string }> {
  const draft = await ask<{ id: string; slug: string }>(request, 'post', '/api/initiatives', {
    title,
    what: 'Elke maandag koken wij soep en eten wij samen in het buurthuis.',
    why: 'Veel mensen in de straat eten alleen. Dat kan gezelliger.',
    category: 'meet',
    effects: ['less-lonely'],
    nonParticipantNotice: 'Er is meer aanloop en gezelligheid op het plein.',
    recurring: { meetings: 20, months: 6, rhythm: 'elke maandag om 17.00 uur' },
    touchesPublicSpace,
    buurtCode: 'BU99000201',
  });
  await ask(request, 'post', `/api/initiatives/${draft.id}/publish`, { as: 'plan' });
  return draft;
}

/** A public activity of who is signed in: once, in three days, at noon. */
export async function anActivity(request: APIRequestContext, title: string): Promise<{ slug: string }> {
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const { id } = await ask<{ id: string }>(request, 'post', '/api/activities', {
    ...{ title, what: 'Samen eten.', category: 'meet', signUp: 'optional' },
    point: { name: 'Het plein', lon: 5.284, lat: 52.58 },
    series: { dtstart: `${day}T12:00:00`, duration: 90 },
  });
  return ask<{ slug: string }>(request, 'post', `/api/activities/${id}/publish`, {});
}

/** An application for such a plan, sent in. */
export async function aSubmittedApplication(
  request: APIRequestContext,
  title: string,
  touchesPublicSpace = false,
): Promise<{ id: string; number: string; slug: string }> {
  const plan = await aPlan(request, title, touchesPublicSpace);
  const { id } = await ask<{ id: string }>(request, 'post', '/api/applications', {
    initiativeId: plan.id,
    schemeSlug: 'buurtbudget-2026',
  });
  await ask(request, 'put', `/api/applications/${id}`, {
    applicantKind: 'group',
    startsOn: '2027-06-01',
    costLines: [{ description: 'Pannen en borden', kind: 'materials', amountCents: 40_050 }],
    ownContributionCents: 5_000,
  });
  await ask(request, 'put', `/api/applications/${id}/payee`, {
    accountHolder: 'Soepgroep',
    iban: 'NL91ABNA0417164300',
  });
  const { number } = await ask<{ number: string }>(request, 'post', `/api/applications/${id}/submit`, {});
  return { id, number, slug: plan.slug };
}
