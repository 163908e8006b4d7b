import { libPreset } from '../../jest.preset.mjs';

export default { ...libPreset, displayName: 'contracts', rootDir: '.', testMatch: ['<rootDir>/src/**/*.spec.ts'] };
