import { randomUUID } from 'node:crypto';
import type { ErasureBlocker, SessionView } from '@stoep/contracts';
import { Housekeeping } from '../../../platform/housekeeping.js';
import { aDraftApplication, aPlan, aSubmittedApplication, must } from '../../../testing/builders.js';
import { aNewPerson, newestMail, newPassword } from '../../../testing/mailbox.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';
import { erasedName } from './erase-account.service.js';
import { below, notTheirs } from './below.js';
import { holdings } from './holdings.js';

let platform: PlatformUnderTest;
beforeAll(async () => (platform = await PlatformUnderTest.start()));
afterAll(() => platform.stop());

const name = 'Quirijn Xandersloot';
const email = 'quirijn@xandersloot.example';
const erase = (visitor: Visitor, currentPassword = newPassword) =>
  visitor.post('/api/my/erasure', { currentPassword, agrees: true });

/** Every row of every table that holds the text anywhere. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await platform.db.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const table of tables) {
    const rows = await platform.db.query<unknown[]>(
      `SELECT 1 FROM "${table.name}" AS row WHERE row::text ILIKE $1 LIMIT 1`,
      [`%${text}%`],
    );
    if (rows.length > 0) found.push(table.name);
  }
  return found;
}

describe('the list of what is kept about people', () => {
  it('names every column of the schema that holds a person', async () => {
    const columns = await platform.db.query<{ place: string }[]>(
      `SELECT DISTINCT held.relname || '.' || attribute.attname AS place FROM pg_attribute attribute
       JOIN pg_class held ON held.oid = attribute.attrelid AND held.relkind = 'r' AND held.relnamespace = 'public'::regnamespace
       LEFT JOIN pg_constraint reference ON reference.conrelid = held.oid AND reference.contype = 'f'
         AND reference.confrelid = 'person'::regclass AND attribute.attnum = ANY (reference.conkey)
       WHERE attribute.attname <> 'municipality_id' AND attribute.attnum > 0 AND NOT attribute.attisdropped
         AND (reference.oid IS NOT NULL OR (attribute.atttypid = 'uuid'::regtype AND attribute.attname ~ '(_by|person_id)$'))`,
    );
    const listed = new Set(holdings.flatMap(({ table, columns: own }) => own.map((column) => `${table}.${column}`)));
    expect(columns.length).toBeGreaterThan(20);
    expect(columns.map(({ place }) => place).filter((place) => !listed.has(place))).toEqual([]);
  });

  it('reaches every table under what is theirs, or says why it does not', async () => {
    const shown = holdings.filter(({ download }) => download).map(({ table }) => table);
    const children = await platform.db.query<{ name: string }[]>(
      `SELECT DISTINCT child.relname AS name FROM pg_constraint reference
       JOIN pg_class child ON child.oid = reference.conrelid JOIN pg_class parent ON parent.oid = reference.confrelid
       WHERE reference.contype = 'f' AND parent.relname = ANY ($1)`,
      [shown],
    );
    const known = new Set([
      ...holdings.map(({ table }) => table),
      ...Object.values(below).map(({ table }) => table),
      ...Object.keys(notTheirs),
    ]);
    expect(children.length).toBeGreaterThan(20);
    expect(children.map(({ name: child }) => child).filter((child) => !known.has(child))).toEqual([]);
  });

  it.each([
    ['initiative', ['id', 'version', 'initiator_id', 'search', 'merged_into_id', 'intervention_id']],
    [
      'application',
      [
        ...['id', 'version', 'scheme_id', 'initiative_id', 'applicant_id', 'rule_outcomes', 'budget_id'],
        ...['case_worker_id', 'scheme_version', 'moved_from_version'],
      ],
    ],
  ])('shows every column of %s that somebody filled', async (table, inner) => {
    const columns = await platform.db.query<{ name: string }[]>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND column_name <> 'municipality_id'`,
      [table],
    );
    const shown = holdings
      .filter((one) => one.table === table)
      .flatMap((one) => Object.values(one.download?.shows ?? {}));
    const missing = columns.filter(
      ({ name: column }) => !inner.includes(column) && !shown.some((sql) => sql.includes(column)),
    );
    expect(missing).toEqual([]);
  });

  it('says why, wherever something is kept or not shown', () => {
    expect(holdings.filter(({ why }) => why.length < 10)).toEqual([]);
  });
});

/** Dates to come with room that one signs up for. */
function openDates() {
  return platform.db.query<{ id: string; title: string }[]>(
    `SELECT occurrence.id, title FROM occurrence JOIN activity ON activity.municipality_id = 1 AND activity.id = activity_id
     WHERE occurrence.municipality_id = 1 AND activity.state = 'published' AND sign_up <> 'none' AND status = 'scheduled'
       AND starts_at > now() + interval '2 days' AND (occurrence.capacity IS NULL OR taken < occurrence.capacity) ORDER BY starts_at`,
  );
}

describe('downloading my data', () => {
  it('gives what I wrote and did, and nothing of others', async () => {
    const me = await aNewPerson(platform, 'download@voorbeeld.nl', 'Download Dirksen');
    await aDraftApplication(me, { plan: { title: 'Boeken ruilen' } });
    const answer = await me.get('/api/my/data');
    expect(answer.headers['content-disposition']).toContain('attachment');
    expect(answer.body).toMatchObject({
      account: { naam: 'Download Dirksen', 'e-mailadres': 'download@voorbeeld.nl' },
      initiatieven: [{ titel: 'Boeken ruilen' }],
      aanvragen: [{ stand: 'draft' }],
      rekening: [{ opNaamVan: 'A. Vos', iban: 'NL91ABNA0417164300' }],
      kosten: [{ omschrijving: 'Pannen en borden' }],
      steun: [],
    });
    expect(JSON.stringify(answer.body)).not.toMatch(/lindermeer\.example|argon2/);
  });

  it('tells of which activity and on which day I signed up, and where my photos are', async () => {
    const me = await aNewPerson(platform, 'aanmelding@voorbeeld.nl', 'Anna Aanmelding');
    const dates = await openDates();
    must(await me.post(`/api/activity-dates/${dates[0]?.id}/join`, { partySize: 1 }), 200);
    const { body } = await me.get<{ aanmeldingen: unknown[] }>('/api/my/data');
    expect(body.aanmeldingen).toMatchObject([{ activiteit: dates[0]?.title, stand: 'going', personen: 1 }]);
  });

  it('gives the mails without the links that sign in or set a password', async () => {
    const address = 'open-sessie@voorbeeld.nl';
    const me = await aNewPerson(platform, address, 'Open Sessie');
    must(await platform.visitor().post('/api/password-resets', { email: address }), 202);
    const { body } = await me.get<{ mails: { onderwerp: string; tekst: string }[] }>('/api/my/data');
    expect(body.mails.length).toBeGreaterThan(1);
    expect(JSON.stringify(body.mails)).toContain('/account/nieuw-wachtwoord#…');
    expect(JSON.stringify(body.mails)).not.toMatch(/#[\w-]{20,}/);
  });
});

describe('erasing my account', () => {
  it('leaves my name and address nowhere in the database, and what others count on where it was', async () => {
    const me = await aNewPerson(platform, email, name);
    const idea = await aPlan(me, { title: 'Bankje bij de vijver' });
    const application = await aDraftApplication(me, { plan: { title: 'Muziek op straat' } });
    must(
      await me.put(`/api/applications/${application}/payee`, { accountHolder: name, iban: 'NL91ABNA0417164300' }),
      200,
    );
    must(await me.post('/api/my/account/email', { currentPassword: newPassword, email: `nieuw-${email}` }), 202);
    const [other] = await platform.db.query<{ id: string; supporters: number }[]>(
      `SELECT id, supporters FROM initiative WHERE state = 'idea' AND supporters > 0 LIMIT 1`,
    );
    await me.call('PUT', `/api/initiatives/${other?.id}/support`, {});
    expect((await tablesWith(email)).length).toBeGreaterThan(1);
    must(await erase(me), 200);
    expect(await tablesWith(name)).toEqual([]);
    expect(await tablesWith(email)).toEqual([]);
    const [left] = await platform.db.query<{ state: string; display_name: string }[]>(
      `SELECT state, display_name FROM initiative JOIN person ON person.id = initiator_id WHERE initiative.id = $1`,
      [idea.id],
    );
    expect(left).toEqual({ state: 'withdrawn', display_name: erasedName });
    expect((await me.get<SessionView>('/api/sessions/current')).body.person).toBeNull();
    expect((await platform.visitor().post('/api/sessions', { email, password: newPassword })).status).toBe(401);
    await aNewPerson(platform, email, 'Iemand Anders');
  });

  it('tells who follows my idea that it ends, and takes my drafts along, one below the other', async () => {
    const me = await aNewPerson(platform, 'draad@voorbeeld.nl', 'Dirk Draad');
    const follower = await aNewPerson(platform, 'volger@voorbeeld.nl', 'Vera Volger');
    const idea = await aPlan(me, { title: 'Een pluktuin' });
    must(await follower.put(`/api/initiatives/${idea.id}/follow`), 200);
    const draft = must(await me.post<{ id: string }>('/api/initiatives', { title: 'Nog niet klaar' }), 201);
    must(await me.post('/api/activities', { title: 'Ook niet klaar', initiativeId: draft.id }), 201);
    must(await erase(me), 200);
    const told = await newestMail(platform, 'volger@voorbeeld.nl');
    expect(told.text).toContain('Een pluktuin');
    expect(told.text).toContain('Het is gestopt.');
    expect(await tablesWith('niet klaar')).toEqual([]);
  });

  it('gives my places to who waits for them, and ends what I was a member of', async () => {
    const me = await aNewPerson(platform, 'plek@voorbeeld.nl', 'Petra Plek');
    const waiting = await aNewPerson(platform, 'wacht@voorbeeld.nl', 'Wim Wacht');
    const [date] = await openDates();
    await platform.db.query('UPDATE occurrence SET capacity = taken + 1, newcomer_places = 0 WHERE id = $1', [
      date?.id,
    ]);
    const join = (visitor: Visitor) => visitor.post(`/api/activity-dates/${date?.id}/join`, { partySize: 1 });
    expect(must(await join(me), 200)).toMatchObject({ state: 'going' });
    expect(must(await join(waiting), 200)).toMatchObject({ state: 'waiting' });
    must(await erase(me), 200);
    const states = await platform.db.query<unknown[]>(
      `SELECT display_name AS name, signup.state FROM signup JOIN participant ON participant.id = participant_id JOIN person ON person.id = person_id
       WHERE occurrence_id = $1 AND person.display_name = ANY ($2) ORDER BY signup.state`,
      [date?.id, [erasedName, 'Wim Wacht']],
    );
    expect(states).toEqual([
      { name: erasedName, state: 'declined' },
      { name: 'Wim Wacht', state: 'going' },
    ]);
  });

  it('asks for the password and for a clear yes', async () => {
    const me = await aNewPerson(platform, 'twijfel@voorbeeld.nl', 'Twijfel Teunissen');
    expect((await erase(me, 'niet mijn wachtwoord')).status).toBe(400);
    expect(await me.post('/api/my/erasure', { currentPassword: newPassword, agrees: false })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'agrees', reason: 'not-agreed' }] },
    });
    expect((await me.get('/api/my/account')).status).toBe(200);
  });

  it('is refused while an application runs, and says which', async () => {
    const me = await aNewPerson(platform, `${randomUUID()}@voorbeeld.nl`, 'Lopend Lammers');
    await aSubmittedApplication(me, { plan: { title: 'Schommel' } });
    expect(must(await me.get<ErasureBlocker[]>('/api/my/erasure'), 200)).toEqual([
      { reason: 'application-still-runs', title: 'Schommel' },
      { reason: 'initiative-still-runs', title: 'Schommel' },
    ]);
    expect(await erase(me)).toMatchObject({ status: 409, body: { reason: 'application-still-runs' } });
  });

  it('is refused for the only administrator', async () => {
    await platform.db.query(
      `DELETE FROM role_assignment WHERE role = 'administrator' AND person_id <> (SELECT id FROM person WHERE email = 'beheerder@lindermeer.example')`,
    );
    const administrator = await platform.as('beheerder');
    expect(await erase(administrator, 'welkom-op-de-stoep')).toMatchObject({
      status: 409,
      body: { reason: 'only-administrator' },
    });
  });
});

describe('mails', () => {
  it('keep nobody’s address and words for longer than three months, and are still not sent twice', async () => {
    await aNewPerson(platform, 'oude-mail@voorbeeld.nl', 'Oude Mail');
    await platform.db.query(
      `UPDATE outbox_mail SET created_at = now() - interval '91 days', state = 'sent' WHERE recipient = 'oude-mail@voorbeeld.nl'`,
    );
    await platform.app.get(Housekeeping).clean();
    expect(await tablesWith('oude-mail@voorbeeld.nl')).toEqual(['person']);
    const [row] = await platform.db.query<{ kept: number }[]>(
      `SELECT count(*) AS kept FROM outbox_mail WHERE body = '' AND key <> ''`,
    );
    expect(Number(row?.kept)).toBeGreaterThan(0);
  });
});
