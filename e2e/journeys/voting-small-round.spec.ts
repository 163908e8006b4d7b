import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { expect, expectAccessible, signIn, test } from '../support/journey';

// Few voters, so nearly every ballot is somebody's own: everybody checks the protocol, sworn recounters get the file.

test('anybody checks the protocol of a round whose ballots are not public', async ({ page }) => {
  await page.goto('/stemmen/lindedorp-koos/uitslag');
  await expect(page.getByText('Beëdigde tellers krijgen het hele bestand.', { exact: false })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Verslag van de telling (JSON)' })).toBeVisible();
  await expect(page.locator('a[href$="/ballots.pb"]')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Tel zelf na' }).click();
  await expect(page).toHaveURL(/lindedorp-koos\/natellen/);
  await expect(page.getByText('Het verslag klopt met zichzelf')).toBeVisible();
  await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await expectAccessible(page);
});

test('an auditor says why, and takes the file that has the published hash to the sworn recounters', async ({
  page,
}, info) => {
  const reason = `Natelling door de beëdigde tellers (${info.project.name})`;
  await signIn(page, 'auditor');
  await page.goto('/medewerkers/stemmingen/lindedorp-koos');
  await page.getByRole('button', { name: 'Haal het bestand op' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Waarvoor haalt u het bestand op?').fill(reason);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Haal het bestand op' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('stemmen.pb');
  const hash = createHash('sha256')
    .update(await buffer(await file.createReadStream()))
    .digest('hex');
  await expect(page.getByText(hash, { exact: true })).toBeVisible();
  await expect(page.getByText(reason)).toBeVisible();
  await expectAccessible(page);

  await page.goto('/stemmen/lindedorp-koos/uitslag');
  await expect(page.getByText(hash, { exact: true })).toBeVisible();
});

test('a resident says what they chose, and sees what their part of the money paid for', async ({ page }) => {
  await page.goto('/stemmen/waterrijk-koos/uitslag');
  const share = page.getByRole('region', { name: 'Uw deel' });
  await expect(share.getByText(/^Het geld is verdeeld over 151 stemmers/)).toBeVisible();
  await share.getByText('Wat betaalde uw deel?').click();
  await share.getByRole('checkbox').first().check();
  await expect(share.getByText('van uw deel').first()).toBeVisible();
  await expect(share.getByText('Niet gebruikt')).toBeVisible();
  await expectAccessible(page);
});
