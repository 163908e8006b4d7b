/** How the site talks to the server: keys that repeat with a retry, and problems that people can read. */
import { TestBed } from '@angular/core/testing';
import { Api } from './api';
import { Problem } from './problem';

function answer(status: number, body: unknown): Response {
  return { ok: status < 400, status, json: () => Promise.resolve(body) } as Response;
}

describe('the api', () => {
  const fetchMock = jest.fn<Promise<Response>, [string, RequestInit]>();
  let api: Api;
  let count = 0;

  beforeEach(() => {
    fetchMock.mockReset();
    Object.assign(globalThis, { fetch: fetchMock });
    Object.defineProperty(globalThis.crypto, 'randomUUID', { configurable: true, value: () => `key-${++count}` });
    api = TestBed.inject(Api);
  });

  const keyOf = (call: number) =>
    (fetchMock.mock.calls[call]?.[1].headers as Record<string, string>)['Idempotency-Key'];

  it('repeats the key when the same command is tried again after a cut connection', async () => {
    fetchMock.mockRejectedValueOnce(new TypeError('network')).mockResolvedValueOnce(answer(200, { id: 'a' }));
    await expect(api.post('/api/initiatives', { title: 'Bankje' })).rejects.toMatchObject({ reason: 'no-connection' });
    await api.post('/api/initiatives', { title: 'Bankje' });
    expect(keyOf(1)).toBe(keyOf(0));
  });

  it('repeats the key while the first try is still in flight', async () => {
    fetchMock.mockResolvedValueOnce(answer(409, { reason: 'still-in-flight' })).mockResolvedValueOnce(answer(200, {}));
    await api.post('/api/initiatives', { title: 'Heg' }).catch(() => undefined);
    await api.post('/api/initiatives', { title: 'Heg' });
    expect(keyOf(1)).toBe(keyOf(0));
  });

  it('takes a new key once there was an answer, and for another command', async () => {
    fetchMock.mockResolvedValue(answer(200, {}));
    await api.post('/api/notes', { text: 'Gebeld' });
    await api.post('/api/notes', { text: 'Gebeld' });
    await api.post('/api/notes', { text: 'Nog eens gebeld' });
    expect(new Set([keyOf(0), keyOf(1), keyOf(2)]).size).toBe(3);
  });

  it('leaves out of the address what was not chosen', async () => {
    fetchMock.mockResolvedValue(answer(200, []));
    await api.get('/api/initiatives', { state: ['idea', 'plan'], area: undefined, q: '' });
    expect(fetchMock.mock.calls[0]?.[0]).toBe('/api/initiatives?state=idea%2Cplan');
  });

  it('reads a refusal with its wrong fields', async () => {
    const errors = [{ field: 'email', reason: 'not-an-email' }];
    fetchMock.mockResolvedValue(answer(400, { status: 400, title: '', detail: '', reason: 'fields-wrong', errors }));
    await expect(api.post('/api/registrations', {})).rejects.toMatchObject({
      status: 400,
      reason: 'fields-wrong',
      errors,
    });
  });

  it('makes a problem of an answer that is not ours', async () => {
    const page = {
      ok: false,
      status: 502,
      json: () => Promise.reject(new SyntaxError('<html>')),
    } as unknown as Response;
    fetchMock.mockResolvedValue(page);
    const thrown: unknown = await api.get('/api/areas').catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(Problem);
    expect(thrown).toMatchObject({ status: 502, reason: 'unexpected' });
  });
});
