/** Tests of the commands themselves: plain Node modules, nothing to translate. */
export default {
  displayName: 'tools',
  rootDir: '.',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.spec.mjs'],
  transform: {},
};
