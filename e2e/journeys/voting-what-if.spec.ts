import { expect, expectAccessible, signIn, test } from '../support/journey';

// Staff try rules on the ballots of another city before they choose one for their own: nothing of it leaves the browser.

const pb = `META
key;value
description;Plein
country;NL
unit;Elders
instance;2026
num_projects;3
num_votes;5
budget;100
vote_type;approval
rule;greedy
date_begin;2026
date_end;2026
PROJECTS
project_id;cost;name
1;80;Fontein
2;30;Bank
3;20;Pad
VOTES
voter_id;vote
a;1
b;1
c;1
d;2,3
e;2,3
`;

test('staff put two rules side by side over a file from elsewhere', async ({ page }) => {
  await signIn(page, 'behandelaar');
  await page.goto('/medewerkers/stemmingen/proberen');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
  const file = page.getByLabel('Bestand met stemmen (.pb)');
  await file.setInputFiles({ name: 'kapot.pb', mimeType: 'text/plain', buffer: Buffer.from('META\nkey;value\n') });
  await expect(page.getByRole('alert')).toContainText('line 2');
  await file.setInputFiles({ name: 'elders.pb', mimeType: 'text/plain', buffer: Buffer.from(pb) });
  await page.getByRole('radio', { name: /^Meeste stemmen Wij/ }).check();
  await page.getByRole('button', { name: 'Voeg deze regel toe' }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(2);
  await page.getByRole('radio', { name: /^Gelijke stemwaarde/ }).check();
  await page.getByRole('button', { name: 'Voeg deze regel toe' }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(3);
  // Worked out by hand: the fountain has most votes and leaves 20 for the path. Of 20 euros each, its three supporters
  // cannot pay 80; the two others pay for both of theirs.
  const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  await expect(row('Fontein').getByRole('cell').first()).toHaveText('gekozen');
  await expect(row('Bank').getByRole('cell').first()).not.toHaveText('gekozen');
  await expect(row('Bank').getByRole('cell').last()).toHaveText('gekozen');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Haal regel 1 weg' }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(2);
});
