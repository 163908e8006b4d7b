import type { AccountView, SessionView } from '@stoep/contracts';
import { must } from '../../../testing/builders.js';
import { aNewPerson, newestMail, newPassword, tokenIn } from '../../../testing/mailbox.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';

let platform: PlatformUnderTest;
beforeAll(async () => (platform = await PlatformUnderTest.start()));
afterAll(() => platform.stop());

const account = async (visitor: Visitor) => must(await visitor.get<AccountView>('/api/my/account'), 200);
const person = async (visitor: Visitor) => (await visitor.get<SessionView>('/api/sessions/current')).body.person;

describe('my sessions', () => {
  it('are listed with a device one recognises, and end when I say so', async () => {
    const here = await aNewPerson(platform, 'sessies@voorbeeld.nl', 'Sessie de Vries');
    const telephone = platform.visitor();
    const userAgent = { 'user-agent': 'Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/140.0 Mobile Safari/537.36' };
    must(
      await telephone.post('/api/sessions', { email: 'sessies@voorbeeld.nl', password: newPassword }, userAgent),
      201,
    );
    const { sessions } = await account(here);
    expect(sessions).toMatchObject([
      { isCurrent: true, browser: 'other', system: 'other' },
      { isCurrent: false, browser: 'chrome', system: 'android' },
    ]);
    must(await here.delete(`/api/my/sessions/${sessions[1]?.id}`), 200);
    expect((await telephone.get('/api/my/account')).status).toBe(401);
    expect((await account(here)).sessions.length).toBe(1);
  });

  it('all end but this one', async () => {
    const here = await aNewPerson(platform, 'overal@voorbeeld.nl', 'Overal Ingelogd');
    const others = [platform.visitor(), platform.visitor()];
    for (const other of others)
      must(await other.post('/api/sessions', { email: 'overal@voorbeeld.nl', password: newPassword }), 201);
    must(await here.delete('/api/my/sessions'), 200);
    for (const other of others) expect((await other.get('/api/my/account')).status).toBe(401);
    expect((await here.get('/api/my/account')).status).toBe(200);
  });

  it('of somebody else stay as they are', async () => {
    const mine = await platform.as('bewoner');
    const other = await platform.as('auditor');
    const id = (await account(other)).sessions[0]?.id;
    must(await mine.delete(`/api/my/sessions/${id}`), 200);
    expect((await other.get('/api/my/account')).status).toBe(200);
  });
});

describe('my name and password', () => {
  it('change: the name at once, the password with the old one, and other devices are signed out', async () => {
    const here = await aNewPerson(platform, 'naam@voorbeeld.nl', 'Oude Naam');
    const elsewhere = platform.visitor();
    must(await elsewhere.post('/api/sessions', { email: 'naam@voorbeeld.nl', password: newPassword }), 201);
    must(await here.put('/api/my/account/name', { displayName: '  Café Łódź ß 🙂 ' }), 200);
    expect((await person(here))?.displayName).toBe('Café Łódź ß 🙂');
    const change = (currentPassword: string) =>
      here.put('/api/my/account/password', { currentPassword, newPassword: 'een heel ander wachtwoord' });
    expect(await change('niet mijn wachtwoord')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'currentPassword', reason: 'password-wrong' }] },
    });
    must(await change(newPassword), 200);
    expect((await elsewhere.get('/api/my/account')).status).toBe(401);
    expect((await here.get('/api/my/account')).status).toBe(200);
    expect((await newestMail(platform, 'naam@voorbeeld.nl')).subject).toBe('Uw wachtwoord is veranderd');
  });
});

describe('my e-mail address', () => {
  it('changes once the link in the mail is opened, and the old address hears of it', async () => {
    const here = await aNewPerson(platform, 'oud@voorbeeld.nl', 'Adres Wissel');
    const ask = { currentPassword: newPassword, email: 'Nieuw@Voorbeeld.nl' };
    must(await here.post('/api/my/account/email', ask), 202);
    expect((await person(here))?.email).toBe('oud@voorbeeld.nl');
    const token = tokenIn(await newestMail(platform, 'nieuw@voorbeeld.nl'));
    must(await platform.visitor().post('/api/email-changes/confirm', { token }), 200);
    expect((await person(here))?.email).toBe('nieuw@voorbeeld.nl');
    expect((await newestMail(platform, 'oud@voorbeeld.nl')).subject).toBe('Uw e-mailadres is veranderd');
    expect(await platform.visitor().post('/api/email-changes/confirm', { token })).toMatchObject({ status: 400 });
  });

  it('does not tell that somebody else has the address', async () => {
    const here = await aNewPerson(platform, 'nieuwsgierig@voorbeeld.nl', 'Nieuws Gierig');
    const answers = [];
    for (const email of ['bewoner@lindermeer.example', 'vrij@voorbeeld.nl'])
      answers.push(await here.post('/api/my/account/email', { currentPassword: newPassword, email }));
    expect(answers[0]).toMatchObject({ status: answers[1]?.status, body: answers[1]?.body });
    expect((await newestMail(platform, 'bewoner@lindermeer.example')).subject).toBe('U hebt al een account');
  });
});

describe('a name', () => {
  const rename = async (displayName: string) =>
    (await platform.as('bewoner')).put('/api/my/account/name', { displayName });

  it.each([
    ['Café Łódź ß'],
    ['Nguyễn Thị Ánh'],
    ['עמנואל כהן'],
    ['سعید می\u200cخواهد'],
    ['👩\u200d🌾 Anneke'],
    ['O’Brien-van ’t Hof'],
  ])('may be written as people write it: %s', async (name) => {
    expect((await rename(name)).status).toBe(200);
    const [row] = await platform.db.query<{ name: string }[]>(
      `SELECT display_name AS name FROM person WHERE email = 'bewoner@lindermeer.example'`,
    );
    expect(row?.name).toBe(name);
  });

  it.each([
    ['a line break', 'Anneke\nKlik op https://kwaad.example'],
    ['a carriage return', 'Anneke\rBcc'],
    ['a line separator', 'Anneke\u2028Vos'],
    ['an override of direction', 'Anneke\u202Esov'],
    ['an isolate', '\u2066Anneke\u2069'],
    ['a mark of direction', 'Anneke\u200F'],
    ['a space without width', 'Anne\u200Bke'],
    ['a soft hyphen', 'Anne\u00ADke'],
    ['a filler', 'Anneke\u3164\u3164Vos'],
    ['a bell', 'Anneke\u0007'],
    ['tags', 'Anneke\u{E0041}\u{E0042}'],
    ['a joiner that joins nothing', '\u200DAnneke'],
  ])('holds no %s', async (_, name) => {
    expect(await rename(name)).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'displayName', reason: 'name-unseen-signs' }] },
    });
  });

  it('on more than one line is refused by the database as well', async () => {
    const update = `UPDATE person SET display_name = $1 WHERE email = 'bewoner@lindermeer.example'`;
    await expect(platform.db.query(update, ['Anneke\nVos'])).rejects.toThrow('a_name_is_one_visible_line');
    await expect(platform.db.query(update, ['Anneke\u202EVos'])).rejects.toThrow('a_name_is_one_visible_line');
  });
});
