import { libPreset } from '../../jest.preset.mjs';

export default { ...libPreset, displayName: 'recurrence', rootDir: '.', testMatch: ['<rootDir>/src/**/*.spec.ts'] };
