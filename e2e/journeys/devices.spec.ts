import { chromiumWithWindows } from '../../tools/find-chromium.mjs';
import { CHROMIUM_FLAGS } from '../playwright.config';
import { expect, expectAccessible, signIn, test } from '../support/journey';

// Reminders on a device: agreeing to them, what the worker shows when a message comes, and stopping. The service of the
// browser's maker is out of reach of the journeys, so its answer is put in its place.

const executablePath = chromiumWithWindows(process.env['CHROMIUM'] ?? '');
test.use({ launchOptions: { executablePath, args: CHROMIUM_FLAGS } });

const endpoint = `https://push.example/${Math.random().toString(36).slice(2)}`;
const keys = { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) };

test('somebody gets reminders on their device, and stops them', async ({ page, context }, info) => {
  await context.grantPermissions(['notifications']);
  await page.addInitScript(
    (subscription) => {
      PushManager.prototype.subscribe = () =>
        Promise.resolve({ toJSON: () => subscription } as unknown as PushSubscription);
    },
    { endpoint, keys },
  );
  // Somebody of their own in each width, since both run at once.
  await signIn(page, info.project.name === 'phone' ? 'bewoner' : 'auditor');
  await page.goto('/mijn/instellingen/agenda');
  await expect(page.getByRole('heading', { name: 'Herinneringen op uw apparaat' })).toBeVisible();
  await page.getByRole('button', { name: 'Laat herinneringen zien op dit apparaat' }).click();
  await expect(page.getByText(/Chrome op \w+, sinds/)).toBeVisible();
  await expect(page.getByLabel('Hoe wilt u herinneringen krijgen?')).toHaveValue('both');
  await expectAccessible(page);

  const browser = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) =>
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0]) resolve(registrations[0].registrationId);
    }),
  );
  await browser.send('ServiceWorker.enable');
  await browser.send('ServiceWorker.deliverPushMessage', {
    origin: new URL(page.url()).origin,
    registrationId: await registered,
    data: JSON.stringify({
      title: 'Samen koken',
      body: 'morgen 10:00 uur',
      link: '/activiteiten/samen-koken',
      tag: 'een',
    }),
  });
  await expect
    .poll(() =>
      page.evaluate(async () =>
        (await (await navigator.serviceWorker.ready).getNotifications()).map(({ title, body }) => `${title}: ${body}`),
      ),
    )
    .toEqual(['Samen koken: morgen 10:00 uur']);

  await page.getByRole('button', { name: 'Haal weg' }).click();
  await expect(page.getByLabel('Hoe wilt u herinneringen krijgen?')).toHaveCount(0);
});
