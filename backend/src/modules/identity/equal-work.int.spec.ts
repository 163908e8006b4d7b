import { jest } from '@jest/globals';
import { PlatformUnderTest } from '../../testing/platform-under-test.js';
import { rewriteStatements } from '../../testing/without-guard.js';
import { Passwords } from './passwords.js';

/** Whether an account exists shows in no answer and in no work: the same statements and the same hashes, counted. */
let platform: PlatformUnderTest;
const statements: string[] = [];

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  // The municipality of a host name is looked up once and then remembered.
  await platform.visitor().get('/api/municipality');
  rewriteStatements(platform.db, (statement) => {
    statements.push(statement.trim().split(/\s+/, 3).join(' '));
    return statement;
  });
});
afterAll(() => platform.stop());

async function workOf(path: string, body: Record<string, string>) {
  const passwords = platform.app.get(Passwords);
  const hashes = [jest.spyOn(passwords, 'hash'), jest.spyOn(passwords, 'matches')];
  statements.length = 0;
  const { status, body: answer } = await platform.visitor().post(path, body);
  const counted = hashes.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  hashes.forEach((spy) => spy.mockRestore());
  return { status, answer, hashes: counted, statements: [...statements] };
}

const known = 'bewoner@lindermeer.example';
const unknown = 'niemand@lindermeer.example';

describe('known and unknown accounts', () => {
  it('cost the same to sign in to', async () => {
    const work = await workOf('/api/sessions', { email: known, password: 'fout wachtwoord' });
    expect(work).toMatchObject({ status: 401, hashes: 1 });
    expect(work.statements.length).toBeGreaterThan(0);
    expect(await workOf('/api/sessions', { email: unknown, password: 'fout wachtwoord' })).toEqual(work);
  });

  it('cost the same to ask a new password for', async () => {
    const work = await workOf('/api/password-resets', { email: known });
    expect(work).toMatchObject({ status: 202, hashes: 0 });
    expect(await workOf('/api/password-resets', { email: unknown })).toEqual(work);
  });

  it('cost as many hashes and statements to register', async () => {
    const registration = { password: 'een lang wachtwoord', displayName: 'Jannie' };
    const work = await workOf('/api/registrations', { email: known, ...registration });
    const other = await workOf('/api/registrations', { email: unknown, ...registration });
    expect(work).toMatchObject({ status: 202, hashes: 1 });
    expect(other).toMatchObject({ status: 202, hashes: 1, answer: work.answer });
    expect(other.statements.length).toBe(work.statements.length);
  });
});

describe('hashing', () => {
  it('refuses with "try again" when the queue is too long, instead of letting everybody wait', async () => {
    const passwords = new Passwords();
    const all = await Promise.allSettled(Array.from({ length: 80 }, () => passwords.matches(null, 'x')));
    const refused = all.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBe(80 - 62);
    expect(refused[0]).toMatchObject({ reason: { status: 503, reason: 'try-again' } });
  });
});
