import { embedOriginOf } from './embed-origin.js';

describe('the site of another', () => {
  it.each([
    ['https://www.buurthuis.nl', 'https://www.buurthuis.nl'],
    ['  WWW.Buurthuis.NL/agenda?x=1#y ', 'https://www.buurthuis.nl'],
    ['https://buurt.example:8443/a', 'https://buurt.example:8443'],
    ['buurt.example:8443', 'https://buurt.example:8443'],
    ['https://café.example', 'https://xn--caf-dma.example'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('is read from %j as %j', (typed, origin) => expect(embedOriginOf(typed)).toBe(origin));

  it.each([
    ...['http://www.buurthuis.nl', 'https://*.buurthuis.nl', '*', 'https:', 'https://nl', 'javascript:alert(1)'],
    ...['https://a@buurthuis.nl', 'https://a.nl; script-src *', "https://a.nl' 'unsafe-inline'", 'data:text/html,x'],
    ...['', 'https://a_b.nl', 'https://-a.nl', 'ftp://a.nl', 'blob:https://a.nl/x', 'https://a..nl'],
  ])('is not %j', (typed) => expect(embedOriginOf(typed)).toBeNull());
});
