/**
 * What every Node-side jest project shares: ES modules (Nest 12 is ESM only), swc for speed
 * and decorators, our own packages read from source. Types are checked apart, by `tsc -b`.
 */
export const nodePreset = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: {
    '^@stoep/([a-z-]+)$': '<rootDir>/../libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

/** The same for a project below `libs/`. */
export const libPreset = {
  ...nodePreset,
  moduleNameMapper: { ...nodePreset.moduleNameMapper, '^@stoep/([a-z-]+)$': '<rootDir>/../$1/src/index.ts' },
};
