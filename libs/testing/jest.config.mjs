import { libPreset } from '../../jest.preset.mjs';

export default { ...libPreset, displayName: 'testing', rootDir: '.', testMatch: ['<rootDir>/src/**/*.spec.ts'] };
