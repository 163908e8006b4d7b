import { test as base } from '@playwright/test';
import { expect, watch } from '../support/journey';

// The watch over the content security policy has to be able to bark: here a page breaks the policy on purpose.

base('the watch notices a style that the policy does not allow', async ({ context }) => {
  const faults: string[] = [];
  watch(context, faults);
  const page = await context.newPage();
  await page.goto('/help');
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
  });
  await expect.poll(() => faults.filter((fault) => fault.startsWith('policy:')).length).toBeGreaterThan(0);
});
