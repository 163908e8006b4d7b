// Waits until a page has all it asked for: no answer is under way, and none was asked for while it drew itself twice.
import { expect, type Page } from '@playwright/test';

const underWay = new WeakMap<Page, Set<unknown>>();

/** Begin with it before the page is opened; to be called for a page that was opened since. */
export function countAnswers(page: Page): void {
  const open = new Set<unknown>();
  underWay.set(page, open);
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

/** For a page of a journey: `test` has counted its answers from the beginning. */
export async function quiet(page: Page): Promise<void> {
  const open = underWay.get(page);
  if (!open) throw new Error('The answers of this page were not counted.');
  await expect(async () => {
    expect(open.size).toBe(0);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(open.size).toBe(0);
  }).toPass({ intervals: [20, 50, 100], timeout: 15_000 });
}
