// What is there before any script: for a search engine, for a phone that is slow, and for who shares an address.
import { expect, test } from '../support/journey';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a plan can be read and found', async ({ page, request }) => {
    const list = (await (await request.get('/api/initiatives')).json()) as { items: { slug: string; title: string }[] };
    const plan = list.items[0];
    await page.goto(`/initiatieven/${plan?.slug}`);
    await expect(page).toHaveTitle(`${plan?.title} - Stoep Lindermeer`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(plan?.title ?? '');
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/initiatieven\/[a-z0-9-]+$/);
    expect((await page.locator('meta[name="description"]').getAttribute('content'))?.length).toBeGreaterThan(20);
  });

  test('the lists lead to what is in them', async ({ page }) => {
    await page.goto('/');
    await page.goto('/initiatieven');
    const link = page.getByRole('list').getByRole('link').first();
    const title = (await link.textContent()) ?? '';
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });
});

test('an address that leads nowhere says so to machines too', async ({ request }) => {
  expect((await request.get('/initiatieven/bestaat-niet')).status()).toBe(404);
  expect((await request.get('/buurten/BU00000000')).status()).toBe(404);
  expect((await request.get('/initiatieven/nieuw')).status()).toBe(200);
  expect((await request.get('/buurtbudget/aanvragen')).status()).toBe(200);
});

test('the first words make room for the page itself', async ({ page }) => {
  await page.goto('/buurtbudget');
  await expect(page.locator('stoep-root').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('#stoep-first')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});
