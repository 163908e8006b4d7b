import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as unwatched } from '@playwright/test';
import { ask, demoPassword, expect, expectAccessible, signIn, test } from '../support/journey';

// The agenda within the site of another: an administrator lets the site in, it shows the agenda there, and nowhere else.

/** A site of somebody else with the agenda in it. */
async function otherSite(agenda: string): Promise<{ address: string; server: Server }> {
  const page = `<!doctype html><html lang="nl"><title>Buurthuis</title><h1>Buurthuis</h1><iframe src="${agenda}" title="Te doen" width="100%" height="640"></iframe>`;
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(page));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

test('an administrator lets a site in, which then shows the agenda', async ({ page, baseURL }) => {
  const { address, server } = await otherSite(`${baseURL}/embed/agenda?gebied=WK990001`);
  await page.goto('/account/inloggen');
  await signIn(page, 'beheerder');
  await page.goto('/medewerkers/beheer/insluiten');
  await page.getByLabel('Adres van de site').fill('https://*.buurthuis.example');
  await page.getByRole('button', { name: 'Laat deze site toe' }).click();
  await expect(page.getByRole('alert')).toContainText('Vul het adres van een hele site in.');
  await page.getByLabel('Adres van de site').fill(`${address}/welkom`);
  await page.getByRole('button', { name: 'Laat deze site toe' }).click();
  await expect(page.getByText(address, { exact: true })).toBeVisible();
  await page.getByLabel('Wijk', { exact: true }).selectOption('WK990001');
  await expect(page.getByLabel('Code voor uw site')).toHaveValue(
    new RegExp(`^<iframe src="${baseURL}/embed/agenda\\?gebied=WK990001" title="[^"]+"`),
  );
  await expectAccessible(page);

  const visitor = await page.context().newPage();
  await visitor.goto(address);
  const frame = visitor.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1, name: /^Te doen in / })).toBeVisible();
  const [opened] = await Promise.all([
    visitor.waitForEvent('popup'),
    frame.getByRole('link', { name: /^Bekijk alles op Stoep Lindermeer/ }).click(),
  ]);
  await expect(opened).toHaveURL(/\/activiteiten\?gebied=WK990001$/);
  await expect(opened.getByRole('heading', { level: 1, name: 'Activiteiten' })).toBeVisible();

  await page.getByRole('button', { name: new RegExp(`^Haal weg.*${address}$`) }).click();
  await expect(page.getByText(address, { exact: true })).toBeHidden();
  server.close();
});

test('the embedded agenda can be read by everybody, without a script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto('/embed/agenda?dagen=14');
  await expect(plain.getByRole('link', { name: /^Koffieochtend/ }).first()).toBeVisible();
  await expect(plain.getByRole('link', { name: /^Koffieochtend/ }).first()).toHaveAttribute('target', '_blank');
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test('the embedded agenda passes axe, light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/embed/agenda?dagen=14');
    await expectAccessible(page);
  }
});

// Chromium reports the refusal, which is what this is about; so nobody watches for reports here.
unwatched('a site that was not let in gets nothing, whatever it frames', async ({ page, playwright, baseURL }) => {
  const office = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  await ask(office, 'post', '/api/sessions', { email: 'beheerder@lindermeer.example', password: demoPassword });
  const allowed = await otherSite(`${baseURL}/activiteiten`);
  const other = await otherSite(`${baseURL}/embed/agenda`);
  await ask(office, 'post', '/api/embed-origins', { origin: allowed.address });
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  for (const { address } of [other, allowed]) {
    await page.goto(address);
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveCount(0);
  }
  expect(refused.filter((text) => /frame-ancestors/.test(text)).length).toBeGreaterThanOrEqual(2);
  const gone = await office.delete('/api/embed-origins', { params: { origin: allowed.address } });
  expect(gone.ok()).toBe(true);
  allowed.server.close();
  other.server.close();
});
