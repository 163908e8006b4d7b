import type { SessionView } from '@stoep/contracts';
import fc from 'fast-check';
import { aPlan, must } from '../../../testing/builders.js';
import { aNewPerson, newestMail, newPassword } from '../../../testing/mailbox.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';
import { erasedName } from './erase-account.service.js';

let platform: PlatformUnderTest;
beforeAll(async () => (platform = await PlatformUnderTest.start()));
afterAll(() => platform.stop());

const erase = async (visitor: Visitor) =>
  must(await visitor.post('/api/my/erasure', { currentPassword: newPassword, agrees: true }), 200);

/** Every mail and letter of everybody else, to the byte. */
async function mailsOfOthers(personId: string): Promise<unknown[]> {
  const mails = await platform.db.query<unknown[]>(
    'SELECT mail::text FROM outbox_mail mail WHERE person_id IS DISTINCT FROM $1 ORDER BY id',
    [personId],
  );
  return [
    ...mails,
    ...(await platform.db.query<unknown[]>('SELECT letter::text FROM letter_to_print letter ORDER BY id')),
  ];
}

describe('an account that is erased', () => {
  const aWordOfMails = ['besluit', 'wachtwoord', 'Beste', 'uw', 'account', 'Verwijderd account', 'Stoep', '{person:'];
  const asSomebodyElse = ['Naamgenoot', 'naamgenoot', 'Naamgenoot, Beste'];
  const aPattern = ['(.*)', '\\\\w+', '%%', '$&', '[^a]'];
  const names = [...aWordOfMails, ...asSomebodyElse, ...aPattern];

  it('changes no mail or letter of anybody else by a byte, whatever its name', async () => {
    const namesake = await aNewPerson(platform, 'naamgenoot@voorbeeld.nl', 'Naamgenoot');
    must(await platform.visitor().post('/api/password-resets', { email: 'naamgenoot@voorbeeld.nl' }), 202);
    const plan = await aPlan(namesake, { title: 'Een besluit over het wachtwoord' });
    must(await namesake.post(`/api/initiatives/${plan.id}/invitations`, { email: 'buur@elders.example' }), 201);
    const drawn = fc.sample(fc.string({ minLength: 2, maxLength: 12 }).filter(isName), { numRuns: 6, seed: 10 });
    for (const [index, name] of [...names, ...drawn].entries()) {
      const leaver = await aNewPerson(platform, `vertrekt-${index}@voorbeeld.nl`, name);
      const { id } = must(await leaver.get<SessionView>('/api/sessions/current'), 200).person ?? { id: '' };
      const before = await mailsOfOthers(id);
      await erase(leaver);
      expect({ name, mails: await mailsOfOthers(id) }).toEqual({ name, mails: before });
    }
  }, 120_000);

  it('takes no mails along of somebody whose address it asked for', async () => {
    await aNewPerson(platform, 'doelwit@voorbeeld.nl', 'Het Doelwit');
    must(await platform.visitor().post('/api/password-resets', { email: 'doelwit@voorbeeld.nl' }), 202);
    const mine = await newestMail(platform, 'doelwit@voorbeeld.nl');
    const leaver = await aNewPerson(platform, 'begerig@voorbeeld.nl', 'Begerig');
    const wanted = { currentPassword: newPassword, email: 'doelwit@voorbeeld.nl' };
    must(await leaver.post('/api/my/account/email', wanted), 202);
    await erase(leaver);
    const left = await platform.db.query<{ subject: string }[]>(
      `SELECT subject FROM outbox_mail WHERE recipient = 'doelwit@voorbeeld.nl'`,
    );
    expect(left.map(({ subject }) => subject)).toContain(mine.subject);
    expect(left.map(({ subject }) => subject)).toContain('U hebt al een account');
  });

  it('is named no longer in the mails that named it, which go on saying the rest', async () => {
    const me = await aNewPerson(platform, 'jan@voorbeeld.nl', 'Jan (van) Uitnodiging');
    const plan = await aPlan(me, { title: 'Vragen staat vrij aan Jan (van) Uitnodiging' });
    must(await me.post(`/api/initiatives/${plan.id}/invitations`, { email: 'ander@elders.example' }), 201);
    expect((await newestMail(platform, 'ander@elders.example')).text).toContain('Jan (van) Uitnodiging vraagt of u');
    await erase(me);
    const { text } = await newestMail(platform, 'ander@elders.example');
    expect(text).toContain(`${erasedName} vraagt of u samen iets wilt doen in de buurt: "Vragen staat vrij aan Jan`);
  });

  it('takes along what was sent to its address before anybody knew whose that was', async () => {
    const inviter = await aNewPerson(platform, 'vrager@voorbeeld.nl', 'Vrager');
    const plan = await aPlan(inviter, { title: 'Samen schommelen' });
    must(await inviter.post(`/api/initiatives/${plan.id}/invitations`, { email: 'later@voorbeeld.nl' }), 201);
    const me = await aNewPerson(platform, 'later@voorbeeld.nl', 'Later Bekend');
    const { body } = await me.get<{ mails: { tekst: string }[] }>('/api/my/data');
    expect(body.mails.map(({ tekst }) => tekst).join()).toContain('Vrager vraagt of u samen iets wilt doen');
    await erase(me);
    expect(await platform.db.query(`SELECT FROM outbox_mail WHERE recipient = 'later@voorbeeld.nl'`)).toEqual([]);
  });
});

/** What the server takes as a name (IsNameOnOneLine), without what the test looks for in a mail. */
function isName(text: string): boolean {
  return /^[!-~]{2,}$/.test(text) && !text.includes('#');
}
