import { libPreset } from '../../jest.preset.mjs';

export default { ...libPreset, displayName: 'rules', rootDir: '.', testMatch: ['<rootDir>/src/**/*.spec.ts'] };
