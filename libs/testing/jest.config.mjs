import { libPreset } from '../../jest.preset.mjs';

export default {
  ...libPreset,
  displayName: 'testing',
  rootDir: '.',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  // Each test starts real servers, on machines that do other things as well.
  testTimeout: 60_000,
};
