import type { InvitationList } from '@stoep/contracts';
import { aPlan, must } from '../../testing/builders.js';
import { PlatformUnderTest, type Answer } from '../../testing/platform-under-test.js';

/** The limits as they are for real people. A proxy at 127.0.0.1 tells who asks, so that one test has many addresses. */
let platform: PlatformUnderTest;

beforeEach(async () => {
  platform = await PlatformUnderTest.start({ rateLimitFactor: 1, trustedProxies: ['127.0.0.1'] });
});
afterEach(() => platform.stop());

const signIn = (email: string, address: string, password = 'fout wachtwoord'): Promise<Answer> =>
  platform.visitor().post('/api/sessions', { email, password }, { 'x-forwarded-for': address });

async function statusesOf(
  count: number,
  attempt: (number: number) => Promise<Pick<Answer, 'status'>>,
): Promise<number[]> {
  const statuses: number[] = [];
  for (let number = 0; number < count; number++) statuses.push((await attempt(number)).status);
  return statuses;
}

describe('attempts to sign in', () => {
  it.each(['bewoner@lindermeer.example', 'niemand@lindermeer.example'])(
    'are refused after ten wrong ones for %s, from whatever address, and say how long',
    async (email) => {
      const statuses = await statusesOf(10, (number) => signIn(email, `192.0.2.${number}`));
      expect(statuses).toEqual(Array(10).fill(401));
      const refused = await signIn(email.toUpperCase(), '192.0.2.99', 'welkom-op-de-stoep');
      expect(refused).toMatchObject({ status: 429, body: { reason: 'too-many-tries', facts: { n: 15 } } });
      expect(refused.headers['content-type']).toContain('application/problem+json');
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800);
      expect((await signIn('initiatiefnemer@lindermeer.example', '192.0.2.99', 'welkom-op-de-stoep')).status).toBe(201);
    },
  );

  it('start afresh once it went right', async () => {
    const email = 'bewoner@lindermeer.example';
    await statusesOf(9, () => signIn(email, '192.0.2.1'));
    expect((await signIn(email, '192.0.2.1', 'welkom-op-de-stoep')).status).toBe(201);
    expect(await statusesOf(10, () => signIn(email, '192.0.2.1'))).toEqual(Array(10).fill(401));
  });

  it('are refused after a hundred from one address, and other addresses go on', async () => {
    await platform.db.query(`UPDATE attempt_count SET points = 0`);
    await signIn('een@voorbeeld.nl', '192.0.2.5');
    await platform.db.query(`UPDATE attempt_count SET points = 100 WHERE key LIKE 'sign-in:address:%'`);
    expect((await signIn('twee@voorbeeld.nl', '192.0.2.5')).status).toBe(429);
    expect((await signIn('twee@voorbeeld.nl', '192.0.2.6')).status).toBe(401);
  });

  it('are refused for everybody when a whole municipality is being tried', async () => {
    await signIn('een@voorbeeld.nl', '192.0.2.5');
    await platform.db.query(`UPDATE attempt_count SET points = 3000 WHERE key LIKE 'sign-in:municipality:%'`);
    expect((await signIn('twee@voorbeeld.nl', '192.0.2.6')).status).toBe(429);
  });

  it('are counted in memory when the database cannot', async () => {
    await platform.db.query('DROP TABLE attempt_count');
    const statuses = await statusesOf(11, () => signIn('bewoner@lindermeer.example', '192.0.2.1'));
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
  });

  it('keep no address and no name of anybody', async () => {
    await signIn('bewoner@lindermeer.example', '192.0.2.1');
    const rows = await platform.db.query<{ key: string }[]>('SELECT key FROM attempt_count');
    expect(rows.length).toBe(3);
    expect(rows.filter(({ key }) => /bewoner|192/.test(key))).toEqual([]);
  });
});

describe('the other doors', () => {
  it.each([
    ['/api/registrations', { password: 'een lang wachtwoord', displayName: 'Jannie' }, 202],
    ['/api/password-resets', {}, 202],
  ])('%s is refused after five for one address, known or not', async (path, rest, status) => {
    for (const email of ['bewoner@lindermeer.example', 'niemand@voorbeeld.nl']) {
      const statuses = await statusesOf(6, () => platform.visitor().post(path, { email, ...rest }));
      expect(statuses).toEqual([...Array<number>(5).fill(status), 429]);
    }
  });

  it('asks nobody to take part more than five times an hour, by whichever plan and whoever asks', async () => {
    const [one, other] = [await platform.as('bewoner'), await platform.as('initiatiefnemer')];
    const plans = [await aPlan(one), await aPlan(one), await aPlan(other)];
    const ask = async (number: number) => {
      const asker = number % 3 === 2 ? other : one;
      const invitations = `/api/initiatives/${plans[number % 3]?.id}/invitations`;
      const answer = await asker.post<InvitationList>(invitations, { email: 'niemand@elders.example' });
      const id = answer.status === 201 ? answer.body.invitations[0]?.id : null;
      if (id) await asker.delete(`${invitations}/${id}`);
      return answer;
    };
    expect(await statusesOf(6, ask)).toEqual([...Array<number>(5).fill(201), 429]);
    const plan = { initiativeId: plans[0]?.id, schemeSlug: 'buurtbudget-2026' };
    const { id } = must(await one.post<{ id: string }>('/api/applications', plan), 201);
    const named = await one.post(`/api/applications/${id}/co-applicants`, { email: 'niemand@elders.example' });
    expect(named.status).toBe(429);
  });

  it('asks nobody by a list of all who carry it more often than by name', async () => {
    const one = await platform.as('bewoner');
    const plan = await aPlan(one);
    await platform.db.query(
      `INSERT INTO co_initiator (municipality_id, initiative_id, person_id, since)
       SELECT municipality_id, $1, id, now() FROM person WHERE municipality_id = 1 AND email = 'initiatiefnemer@lindermeer.example'`,
      [plan.id],
    );
    const wanted = { initiativeId: plan.id, schemeSlug: 'buurtbudget-2026' };
    const { id } = must(await one.post<{ id: string }>('/api/applications', wanted), 201);
    const named = `/api/applications/${id}/co-applicants`;
    const askAll = async () => {
      const answer = await one.post<{ coApplicants: { id: string }[] }>(`${named}/initiators`);
      await platform.db.query('DELETE FROM co_applicant WHERE application_id = $1', [id]);
      return answer;
    };
    expect(await statusesOf(6, askAll)).toEqual([...Array<number>(5).fill(201), 429]);
    const byName = await one.post(named, { email: 'initiatiefnemer@lindermeer.example' });
    expect(byName.status).toBe(429);
  });

  it('lets nobody fill the mailboxes of followers, or of who carries initiatives', async () => {
    const [author, neighbour] = [await platform.as('bewoner'), await platform.as('initiatiefnemer')];
    const plans = [await aPlan(author)];
    const news = () => author.post(`/api/initiatives/${plans[0]?.id}/news`, { text: 'Er is weer soep.' });
    expect(await statusesOf(7, news)).toEqual([...Array<number>(6).fill(201), 429]);
    while (plans.length < 6) plans.push(await aPlan(author));
    const ask = (number: number) =>
      neighbour.post(`/api/initiatives/${plans[Math.floor(number / 4)]?.id}/questions`, { text: 'Mag mijn hond mee?' });
    expect(await statusesOf(21, ask)).toEqual([...Array<number>(20).fill(201), 429]);
  });

  it('lets nobody start one initiative after the other, or leave one row after the other behind', async () => {
    const author = await platform.as('bewoner');
    const start = (number: number) => author.post('/api/initiatives', { title: `Nummer ${number}` });
    expect(await statusesOf(21, start)).toEqual([...Array<number>(20).fill(201), 429]);
    const elsewhere = () => platform.visitor().post('/api/oidc/start', {});
    expect((await statusesOf(101, elsewhere)).at(-1)).toBe(429);
  });

  it('links of mails cannot be guessed at will', async () => {
    const token = 'x'.repeat(43);
    const confirm = () => platform.visitor().post('/api/registrations/confirm', { token });
    expect((await statusesOf(11, confirm)).at(-1)).toBe(429);
  });
});

describe('a forged X-Forwarded-For', () => {
  it('is not believed unless a trusted proxy says it', async () => {
    const bare = await PlatformUnderTest.start({ rateLimitFactor: 1, trustedProxies: [] });
    const attempt = (number: number) =>
      bare
        .visitor()
        .post('/api/password-resets', { email: `n${number}@voorbeeld.nl` }, { 'x-forwarded-for': `192.0.2.${number}` });
    expect((await statusesOf(41, attempt)).at(-1)).toBe(429);
    await bare.stop();
  });

  it('is believed for the address the proxy saw, not for what the visitor wrote before it', async () => {
    const attempt = (number: number) =>
      platform
        .visitor()
        .post(
          '/api/password-resets',
          { email: `n${number}@voorbeeld.nl` },
          { 'x-forwarded-for': `198.51.100.${number}, 192.0.2.7` },
        );
    expect((await statusesOf(41, attempt)).at(-1)).toBe(429);
  });
});
