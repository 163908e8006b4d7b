import { nodePreset } from '../jest.preset.mjs';

export default {
  ...nodePreset,
  displayName: 'backend',
  rootDir: '.',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  globalSetup: './jest.global-setup.mjs',
  globalTeardown: './jest.global-teardown.mjs',
  maxWorkers: 2,
  testTimeout: 30_000,
};
