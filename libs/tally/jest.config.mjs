import { libPreset } from '../../jest.preset.mjs';

export default { ...libPreset, displayName: 'tally', rootDir: '.', testMatch: ['<rootDir>/src/**/*.spec.ts'] };
