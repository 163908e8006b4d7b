import { ask, demoPassword, expect, expectAccessible, signIn, test } from '../support/journey';

// A resident: from one field to an idea that neighbours support. The account comes when it is needed, and loses nothing.

test('a resident writes an idea, makes an account on the way, shares it, and a neighbour supports it once', async ({
  page,
  browser,
  playwright,
  baseURL,
}, info) => {
  const title = `Bankje bij de brug (${info.project.name})`;
  const email = `nieuw-${info.project.name}@voorbeeld.nl`;

  await page.goto('/');
  await page.getByLabel('Wat wilt u in uw buurt?').fill(title);
  await page.getByRole('button', { name: 'Deel uw idee' }).click();
  await page.getByLabel('Of kies alleen de buurt').selectOption({ index: 1 });
  await page.getByLabel('Hoe heet de plek?').fill('De kade bij de brug');
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByLabel('Hoe heet de plek?')).toHaveValue('De kade bij de brug');
  await page.getByRole('button', { name: 'Volgende vraag' }).click();
  await page.getByRole('button', { name: 'Deel als idee' }).click();

  await page.getByRole('link', { name: 'Maak een account' }).click();
  await page.getByRole('button', { name: 'Maak account' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Er kloppen nog' })).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel('Uw naam').fill('Nieuwe Buur');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Kies een wachtwoord').fill(demoPassword);
  await page.getByRole('button', { name: 'Maak account' }).click();
  await expect(page.getByRole('heading', { name: 'Kijk in uw mail' })).toBeVisible();

  const administrator = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  await ask(administrator, 'post', '/api/sessions', { email: 'beheerder@lindermeer.example', password: demoPassword });
  const mails = await ask<{ id: string; to: string }[]>(administrator, 'get', '/api/mails');
  const mail = await ask<{ text: string }>(
    administrator,
    'get',
    `/api/mails/${mails.find(({ to }) => to === email)?.id}`,
  );
  const link = /https?:\/\/\S+/.exec(mail.text)?.[0] ?? '';
  await page.goto(new URL(link).pathname + new URL(link).hash);
  await expect(page.getByRole('heading', { name: 'Uw account is klaar' })).toBeVisible();
  await page.goto('/initiatieven/nieuw');
  await page.getByRole('button', { name: 'Ga daarmee verder' }).click();
  await page.getByRole('button', { name: 'Deel als idee' }).click();
  await expect(page.getByRole('heading', { name: 'Uw idee is gedeeld' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Bekijk hoe het eruitziet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('button', { name: 'Steun dit' })).toHaveCount(0);

  const neighbour = await (await browser.newContext()).newPage();
  await neighbour.goto(page.url());
  await neighbour.getByRole('button', { name: 'Steun dit' }).click();
  await expect(neighbour).toHaveURL(/account\/inloggen/);
  await signIn(neighbour, 'bewoner');
  await expect(neighbour.getByRole('strong').filter({ hasText: 'U steunt dit' })).toBeVisible();
  await expect(neighbour.getByText('1 buur steunt dit')).toBeVisible();
  await neighbour.reload();
  await expect(neighbour.getByText('1 buur steunt dit')).toBeVisible();
  await neighbour.getByRole('button', { name: 'Stop met steunen' }).click();
  await expect(neighbour.getByText('Nog niemand steunt dit', { exact: false })).toBeVisible();
});
