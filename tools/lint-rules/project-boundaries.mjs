// Which project may import which, by the tags in each project.json. Drawn in ARCHITECTURE.md.

const ANYTHING_OF_A_SERVER_OR_A_SCREEN = ['@nestjs/*', '@angular/*', 'typeorm', 'pg', 'fastify', 'rxjs'];

/** Options of @nx/enforce-module-boundaries. */
export const boundaries = {
  enforceBuildableLibDependency: false,
  // The journeys look for a browser in the same way as `npm test` does.
  allow: ['../../tools/find-chromium.mjs'],
  depConstraints: [
    may('rules', [], ANYTHING_OF_A_SERVER_OR_A_SCREEN),
    may('recurrence', [], ANYTHING_OF_A_SERVER_OR_A_SCREEN),
    may('tally', [], ANYTHING_OF_A_SERVER_OR_A_SCREEN),
    may('contracts', ['rules'], ANYTHING_OF_A_SERVER_OR_A_SCREEN),
    may('embedded-postgres', []),
    may('testing', ['embedded-postgres', 'rules', 'contracts']),
    may('backend', ['rules', 'recurrence', 'tally', 'contracts', 'embedded-postgres', 'testing'], ['@angular/*']),
    may('frontend', ['rules', 'recurrence', 'tally', 'contracts'], ['@nestjs/*', 'typeorm', 'pg', 'fastify']),
    may('e2e', ['rules', 'tally', 'contracts'], ['@nestjs/*', '@angular/*']),
  ],
};

/** The same for no-restricted-imports, which also sees packages that are not installed. */
export const frameworks = [
  {
    group: ANYTHING_OF_A_SERVER_OR_A_SCREEN,
    message: 'The rules and contracts are used on both sides and know neither framework nor database.',
  },
];

function may(scope, others, banned = []) {
  return {
    sourceTag: `scope:${scope}`,
    onlyDependOnLibsWithTags: [scope, ...others].map((name) => `scope:${name}`),
    bannedExternalImports: banned,
  };
}
