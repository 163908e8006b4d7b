import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/journey';

// A resident with a keyboard and nothing else: from the home page to a shared idea. No click, no focus set by script.

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement?.closest<HTMLElement>('a, button, input, select, textarea') ?? null;
      const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '';
      return `${element?.getAttribute('aria-label') ?? ''} ${label} ${element?.textContent ?? ''}`.replace(/\s+/g, ' ');
    });
    if (name.test(focused)) return;
  }
  throw new Error(`The keyboard does not get to ${name}`);
}

test('a resident shares an idea and supports another by keyboard alone', async ({ page }, info) => {
  await page.goto('/account/inloggen');
  await tabTo(page, /E-mailadres/);
  await page.keyboard.type('wijkprofessional@lindermeer.example');
  await tabTo(page, /^ ?Wachtwoord/);
  await page.keyboard.type('welkom-op-de-stoep');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Uitloggen' })).toBeVisible();

  await page.goto('/');
  await tabTo(page, /Direct naar de inhoud/);
  await page.keyboard.press('Enter');
  await tabTo(page, /Wat wilt u in uw buurt/);
  await page.keyboard.type(`Schaken in het park (${info.project.name})`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Waar is het?' })).toBeVisible();
  await tabTo(page, /Of kies alleen de buurt/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /Volgende vraag/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Dit is genoeg voor een idee' })).toBeVisible();
  await tabTo(page, /Deel als idee/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Uw idee is gedeeld' })).toBeVisible();
  await expectAccessible(page);

  await page.goto('/initiatieven/boodschappenmaatjes');
  await tabTo(page, /Steun dit/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('strong').filter({ hasText: 'U steunt dit' })).toBeVisible();
  await tabTo(page, /Stop met steunen/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Steun dit' })).toBeVisible();
});
