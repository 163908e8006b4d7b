// What a person who sees, hears or moves otherwise would meet on a page: axe, at the width of a telephone and of a desk.
// The layout is made by style sheets alone, so one page is looked at in both widths without doing a journey twice.
import axe from 'axe-core';
import { expect, type Frame, type Page } from '@playwright/test';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const telephone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };

/** WCAG 2.2 A and AA in both widths, as the page is now: after what the journey did to it. Nothing sticks out of it. */
export async function expectAccessible(page: Page): Promise<void> {
  const size = page.viewportSize() ?? desk;
  const other = size.width === telephone.width ? desk : telephone;
  await expectAccessibleHere(page);
  await page.setViewportSize(other);
  await expectAccessibleHere(page);
  await page.setViewportSize(size);
}

/** The same in the one width that the page has now. */
export async function expectAccessibleHere(page: Page): Promise<void> {
  const width = `${page.viewportSize()?.width ?? ''} px wide`;
  expect(await faultsOf(page, { type: 'tag', values: levels }), width).toEqual([]);
  const [needed = 0, there = 0] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(needed, `nothing sticks out of the page, ${width}`).toBeLessThanOrEqual(there + 1);
}

/** The contrast of all text, as the colours are now: enough after a change of nothing but the colours. */
export async function expectReadable(page: Page): Promise<void> {
  expect(await faultsOf(page, { type: 'rule', values: ['color-contrast'] })).toEqual([]);
}

async function faultsOf(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  const faults: string[] = [];
  for (const frame of page.frames()) faults.push(...(await faultsIn(frame, runOnly)));
  return faults;
}

/** Each frame by itself, so that axe need not be in all of them at once, and once in each document. */
async function faultsIn(frame: Frame, runOnly: axe.RunOnly): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  return frame.evaluate(async (only) => {
    // Of what passes nothing is asked, which takes half as long.
    const options = { runOnly: only, resultTypes: ['violations' as const], iframes: false, preload: false };
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} (${failureSummary ?? ''})`),
    );
  }, runOnly);
}
