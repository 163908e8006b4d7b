import { printedCode } from '@stoep/rules';
import { expect, expectAccessible, signIn, test } from '../support/journey';

// Voting as neighbours meet it: with an account, with the code of a letter, and the count done again by anybody.

test('a resident chooses while the money is in sight, votes, and changes the vote', async ({ page }, info) => {
  await page.goto('/stemmen');
  await page.getByRole('link', { name: 'Molenwijk kiest' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: /Stem nu|Ga verder/ }).click();
  const bar = page.getByRole('region', { name: 'Uw keuze' });
  await expect(bar.getByText('Nog € 20.000 van € 20.000 te kiezen')).toBeVisible();
  await page.getByRole('button', { name: 'Kies Wandelclub' }).click();
  await page.getByRole('button', { name: 'Kies Meidenvoetbal' }).click();
  await page.getByRole('button', { name: 'Kies Huiswerkclub' }).click();
  await expect(page.getByText('3 plannen gekozen')).toBeVisible();
  // 20,000 less 6,500, 5,200 and 4,500 is 3,800: nothing else of more than that fits.
  await expect(bar.getByText('Nog € 3.800 van € 20.000 te kiezen')).toBeVisible();
  await page.getByRole('button', { name: 'Kies Zomeravonden' }).click();
  await expect(page.getByText(/Past niet meer bij uw keuze/).first()).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText('4 plannen gekozen')).toBeVisible();

  await page.getByRole('link', { name: 'Verder met deze keuze' }).click();
  await page.getByRole('link', { name: 'Log in om te stemmen' }).click();
  await expect(page).toHaveURL(/account\/inloggen/);
  await signIn(page, info.project.name === 'phone' ? 'initiatiefnemer' : 'bewoner');
  await expect(page.getByRole('heading', { name: 'Klopt uw keuze?' })).toBeVisible();
  await page.getByLabel('Uw buurt').selectOption({ label: 'Molenveld' });
  await page.getByLabel('Uw geboortedatum').fill('1948-03-01');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Verder', exact: true }).click();
  await page.getByRole('button', { name: 'Breng mijn stem uit' }).click();
  await expect(page.getByRole('heading', { name: 'Uw ontvangstbewijs' })).toBeVisible();
  await expectAccessible(page);
  const first = await page.locator('.stoep-receipt').textContent();

  await page.goto('/stemmen/molenwijk-kiest');
  await expect(page.getByText('U hebt gestemd')).toBeVisible();
  await page.getByRole('link', { name: 'Stem nu' }).click();
  await page.getByRole('button', { name: 'Kies Taalcafé' }).click();
  await page.getByRole('link', { name: 'Verder met deze keuze' }).click();
  await page.getByRole('button', { name: 'Verander mijn stem' }).click();
  await expect(page.getByRole('heading', { name: 'Uw ontvangstbewijs' })).toBeVisible();
  expect(await page.locator('.stoep-receipt').textContent()).not.toBe(first);
});

test('a neighbour comes from a letter to a counted ballot in at most five screens', async ({ page }, info) => {
  const screens: string[] = [];
  page.on('framenavigated', (frame) => {
    const { pathname } = new URL(frame.url());
    if (frame === page.mainFrame() && screens.at(-1) !== pathname) screens.push(pathname);
  });
  const code = printedCode(info.project.name === 'phone' ? 'DEMSTEPWEVER' : 'DEMSTEPMARKT');
  await page.goto(`/stem/oude-stad-kiest#${code}`);
  await expect(page.getByText('Uw code klopt')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Begin met kiezen' }).click();
  await page
    .getByRole('button', { name: /^Kies (?!uw)/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Uw keuze' }).getByText('U kunt nog 2 plannen kiezen')).toBeVisible();
  await page.getByRole('link', { name: 'Verder met deze keuze' }).click();
  await page.getByRole('button', { name: 'Breng mijn stem uit' }).click();
  await expect(page.getByRole('heading', { name: 'Uw ontvangstbewijs' })).toBeVisible();
  expect(screens.at(-1)).toBe('/stemmen/oude-stad-kiest/ontvangst');
  expect(screens.length, screens.join(' ')).toBeLessThanOrEqual(5);
});

test('a resident keeps the code of the letter with the account, and votes again without it', async ({ page }, info) => {
  const isPhone = info.project.name === 'phone';
  await signIn(page, isPhone ? 'initiatiefnemer' : 'bewoner');
  await page.goto('/stemmen/oude-stad-kiest/kiezen');
  const choose = async (place: number) => {
    await page
      .getByRole('button', { name: /^Kies (?!uw)/ })
      .nth(place)
      .click();
    await page.getByRole('link', { name: 'Verder met deze keuze' }).click();
  };
  await choose(0);
  await page.getByLabel('Code uit uw brief').fill(printedCode(isPhone ? 'DEMSTEPPERRN' : 'DEMSTEPSTATN'));
  await page.getByLabel('Bewaar deze code bij mijn account').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Verder met deze code' }).click();
  await expect(page.getByText('U stemt als')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Breng mijn stem uit' }).click();
  await expect(page.getByRole('heading', { name: 'Uw ontvangstbewijs' })).toBeVisible();

  await page.goto('/stemmen/oude-stad-kiest/kiezen');
  await choose(1);
  await expect(page.getByText('U stemt als')).toBeVisible();
  await expect(page.getByLabel('Code uit uw brief')).toHaveCount(0);
  await page.getByRole('button', { name: 'Verander mijn stem' }).click();
  await expect(page.getByRole('heading', { name: 'Uw ontvangstbewijs' })).toBeVisible();
});

test('a wrong code says so, and the selection goes along to another device', async ({ page, browser, baseURL }) => {
  await page.goto('/stemmen/oude-stad-kiest/kiezen');
  await page
    .getByRole('button', { name: /^Kies (?!uw)/ })
    .first()
    .click();
  await page.getByText('Verder op een ander apparaat').click();
  const link = await page.locator('.stoep-details a').getAttribute('href');
  await expect(page.getByRole('img', { name: 'QR-code met uw keuze' })).toBeVisible();
  await page.getByRole('link', { name: 'Verder met deze keuze' }).click();
  await page.getByLabel('Code uit uw brief').fill('DEMS-TEPM-ARKT-0');
  await page.getByRole('button', { name: 'Verder met deze code' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);

  const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  const { pathname, hash } = new URL(link ?? '', baseURL);
  await other.goto(pathname + hash);
  await expect(other.getByText('Uw keuze van het andere apparaat staat klaar.').first()).toBeVisible();
  await expect(other.getByText('1 plan gekozen')).toBeVisible();
});

test('anybody reads the result and counts it again in the browser', async ({ page }) => {
  await page.goto('/stemmen/waterrijk-koos');
  await page.getByRole('link', { name: 'Bekijk de uitslag' }).click();
  await expect(page.getByRole('heading', { name: 'Deze plannen zijn gekozen' })).toBeVisible();
  await page.getByLabel('Tekens van uw ontvangstbewijs').fill('abc');
  await page.getByRole('button', { name: 'Zoek', exact: true }).click();
  await expect(page.getByText(/^Niet gevonden/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Tel zelf na' }).click();
  await page.getByRole('button', { name: 'Tel', exact: true }).click();
  await expect(page.getByText('Uw telling geeft dezelfde uitslag')).toBeVisible();
  await page.getByText('Vergelijk telregels').click();
  await expect(page.getByRole('rowheader', { name: 'Phragmén' })).toBeVisible();
  await expectAccessible(page);
});

test('a file of one’s own is counted, and a broken one refused with its lines', async ({ page }) => {
  await page.goto('/natellen');
  const file = page.getByLabel('Bestand met stemmen (.pb)');
  await file.setInputFiles({ name: 'kapot.pb', mimeType: 'text/plain', buffer: Buffer.from('META\nkey;value\n') });
  await expect(page.getByRole('alert')).toContainText('line 2: the section PROJECTS is missing');
  await expectAccessible(page);
  const meta = ['description;x', 'country;NL', 'unit;x', 'instance;1', 'num_projects;2', 'num_votes;3', 'budget;100'];
  const rest = ['vote_type;approval', 'rule;greedy', 'date_begin;2026', 'date_end;2026'];
  const rows = [
    'PROJECTS',
    'project_id;cost;name',
    '1;60;Bank',
    '2;60;Pad',
    'VOTES',
    'voter_id;vote',
    'a;1',
    'b;1',
    'c;2',
  ];
  const text = ['META', 'key;value', ...meta, ...rest, ...rows].join('\n');
  await file.setInputFiles({ name: 'eigen.pb', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByLabel('Telregel').selectOption('greedy');
  await page.getByRole('button', { name: 'Tel', exact: true }).click();
  await expect(page.getByRole('rowheader', { name: 'Bank' })).toBeVisible();
});
