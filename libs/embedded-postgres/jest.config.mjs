import { libPreset } from '../../jest.preset.mjs';

export default {
  ...libPreset,
  displayName: 'embedded-postgres',
  rootDir: '.',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
