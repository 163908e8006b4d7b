import { partsOf } from './parts.mjs';

const namesOf = (only) => partsOf('test', only).map(({ name }) => name);

describe('what a run consists of', () => {
  it('is a part, where a word is the name of one', () => {
    expect(namesOf(['lint', 'backend'])).toEqual(['lint and boundaries', 'server']);
  });

  it('is the tests with a word in their path, in every part that has some', () => {
    const parts = partsOf('test', ['facilities']);
    expect(parts.map(({ name }) => name)).toEqual(expect.arrayContaining(['server', 'journeys in Chromium']));
    expect(parts.map(({ args }) => args.at(-1))).toEqual(parts.map(() => 'facilities'));
    expect(namesOf(['erasure-and-mails'])).toEqual(['server']);
  });

  it('is refused where nothing is called so', () => {
    expect(() => partsOf('test', ['nothing-is-called-so'])).toThrow(/No test has "nothing-is-called-so"/);
  });
});
