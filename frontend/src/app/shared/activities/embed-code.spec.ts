/** The line to copy holds no more than an address and a title, whatever is in them. */
import { embedCode } from './embed-code';

it('cannot be broken out of', () => {
  const code = embedCode('https://a.example/embed/agenda?x="><script>&y=1', 'Te "doen"');
  const frame = new DOMParser().parseFromString(code, 'text/html').body;
  expect(frame.children).toHaveLength(1);
  expect(frame.firstElementChild?.getAttribute('src')).toBe('https://a.example/embed/agenda?x="><script>&y=1');
  expect(frame.firstElementChild?.getAttribute('title')).toBe('Te "doen"');
});
