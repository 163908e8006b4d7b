import { complaintsAbout } from './check-lock.mjs';

describe('the check of the lock file', () => {
  it('accepts a lock with every platform and links to our own projects', () => {
    const packages = {
      '': {},
      'node_modules/fast': { optionalDependencies: { 'fast-linux': '1.0.0' } },
      'node_modules/fast-linux': { optional: true },
      'node_modules/@stoep/rules': { resolved: 'libs/rules', link: true },
    };
    expect(complaintsAbout({ packages })).toEqual([]);
  });

  it('finds a platform package below the package that wants it', () => {
    const packages = {
      'node_modules/outer/node_modules/fast': { optionalDependencies: { 'fast-mac': '1.0.0' } },
      'node_modules/outer/node_modules/fast-mac': {},
    };
    expect(complaintsAbout({ packages })).toEqual([]);
  });

  it('names a platform package that npm left out', () => {
    const packages = { 'node_modules/fast': { optionalDependencies: { 'fast-linux-musl': '1.0.0' } } };
    expect(complaintsAbout({ packages })).toEqual([
      'fast-linux-musl, wanted by node_modules/fast on another kind of machine, is missing.',
    ]);
  });

  it('refuses a download address', () => {
    const packages = { 'node_modules/fast': { resolved: 'https://packages.example/fast.tgz' } };
    expect(complaintsAbout({ packages })[0]).toContain('node_modules/fast has a download address');
  });
});
