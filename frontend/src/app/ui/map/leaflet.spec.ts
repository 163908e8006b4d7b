/** The policy for markup lets through what Leaflet makes itself, and nothing else. */
import { loadLeaflet } from './leaflet';

jest.mock('leaflet/dist/leaflet-src.esm.js', () => ({}), { virtual: true });

describe('the policy for markup', () => {
  it('refuses everything but the two constants of Leaflet', async () => {
    const createPolicy = jest.fn<unknown, [string, { createHTML(markup: string): string | null }]>();
    Object.assign(globalThis, { trustedTypes: { createPolicy } });
    await loadLeaflet();
    await loadLeaflet();
    expect(createPolicy).toHaveBeenCalledTimes(1);
    const [name, rules] = createPolicy.mock.calls[0] ?? [];
    expect(name).toBe('default');
    expect(rules?.createHTML('<svg/>')).toBe('<svg/>');
    expect(rules?.createHTML('<img src=x onerror=alert(1)>')).toBeNull();
  });
});
