// Imports that must be refused, and some that must not: each is linted as if it were the text of that file.

/** @typedef {{ title: string, file: string, text: string, rule?: string }} Example `rule` is the one that refuses */

const NX = '@nx/enforce-module-boundaries';
const DOORS = 'stoep/module-doors';
const APART = 'stoep/features-apart';
const TABLES = 'stoep/own-tables';
const RESTRICTED = 'no-restricted-imports';
const RULES = 'libs/rules/src/index.ts';
const RECURRENCE = 'libs/recurrence/src/index.ts';
const CONTRACTS = 'libs/contracts/src/index.ts';
const SERVER = 'backend/src/main.ts';
const SCREEN = 'frontend/src/main.ts';

/** @type {Example[]} */
export const EXAMPLES = [
  refused('rules import contracts', RULES, "import '@stoep/contracts';", NX),
  refused('rules import Nest', RULES, "import { Injectable } from '@nestjs/common';", RESTRICTED),
  refused('rules import Angular', RULES, "import { signal } from '@angular/core';", RESTRICTED),
  refused('rules import the database driver', RULES, "import pg from 'pg';", RESTRICTED),
  refused('rules import TypeORM', RULES, "import { Entity } from 'typeorm';", RESTRICTED),
  refused('recurrence imports rules', RECURRENCE, "import '@stoep/rules';", NX),
  refused('contracts import Swagger', CONTRACTS, "import { ApiProperty } from '@nestjs/swagger';", RESTRICTED),
  refused('contracts import the testing library', CONTRACTS, "import '@stoep/testing';", NX),
  refused('the server imports the interface', SERVER, "import '../../frontend/src/main.js';", NX),
  refused('the server imports Angular', SERVER, "import { signal } from '@angular/core';", NX),
  refused('the server imports the testing library', SERVER, "import '@stoep/testing';", RESTRICTED),
  refused('the server reaches into a library', SERVER, "import '../../libs/rules/src/index.js';", NX),
  refused('the interface imports the server', SCREEN, "import '../../backend/src/main';", NX),
  refused('the interface imports the embedded database', SCREEN, "import '@stoep/embedded-postgres';", NX),
  refused('the interface imports Nest', SCREEN, "import { Injectable } from '@nestjs/common';", NX),
  refused(
    'the interface runs code of the contracts',
    SCREEN,
    "import { CreateInitiative } from '@stoep/contracts';",
    RESTRICTED,
  ),
  refused(
    'the platform imports a module',
    'backend/src/platform/clock.ts',
    "import '../modules/budgets/public.js';",
    DOORS,
  ),
  refused('a module goes around the door of another', aModuleFile(), "import '../budgets/budgets.query.js';", DOORS),
  refused(
    'a module re-exports from behind a door',
    aModuleFile(),
    "export * from '../budgets/budgets.query.js';",
    DOORS,
  ),
  refused(
    'a module imports lazily from behind a door',
    aModuleFile(),
    "void import('../budgets/budgets.query.js');",
    DOORS,
  ),
  refused('a feature imports another', aFeatureFile(), "import '../voting/voting.api';", APART),
  refused('a feature loads another lazily', aFeatureFile(), "void import('../voting/voting.routes');", APART),
  refused('a module reads the table of another', aModuleFile(), sql('SELECT 1 FROM talent'), TABLES),
  refused('a module joins the table of another', aModuleFile(), sql('SELECT 1 FROM advice JOIN talent'), TABLES),
  refused('a module writes the table of another', aModuleFile(), sql('UPDATE talent SET kinds = 1'), TABLES),
  refused('a module empties the table of another', aModuleFile(), sql('DELETE FROM talent'), TABLES),
  refused('a module fills the table of another', aModuleFile(), sql('INSERT INTO talent VALUES (1)'), TABLES),
  refused('the platform reads the table of a module', 'backend/src/platform/clock.ts', sql('SELECT FROM area'), TABLES),
  refused('the platform imports the schema', 'backend/src/platform/clock.ts', "import '../schema/migrate.js';", DOORS),
  refused(
    'a promise is forgotten',
    SERVER,
    'async function work(): Promise<void> {}\nwork();',
    '@typescript-eslint/no-floating-promises',
  ),
  refused('any is used', SERVER, 'export const anything: any = 1;', '@typescript-eslint/no-explicit-any'),
  refused('the console is used', SERVER, "console.log('hello');", 'no-console'),
  allowed('the server imports rules', SERVER, "import '@stoep/rules';"),
  allowed(
    'the interface imports types of the contracts',
    SCREEN,
    "import type { CreateInitiative } from '@stoep/contracts';\nexport type Plan = CreateInitiative;",
  ),
  allowed('a feature imports what is shared', aFeatureFile(), "import '../../shared/photos/photo';"),
  allowed('a module reads its own table', aModuleFile(), sql('SELECT 1 FROM advice')),
  allowed('a module enters another by its door', aModuleFile(), "import '../budgets/public.js';"),
];

function refused(title, file, text, rule) {
  return { title, file, text: `${text}\n`, rule };
}

function allowed(title, file, text) {
  return { title, file, text: `${text}\n` };
}

function sql(statement) {
  return `export const statement = \`${statement}\`;`;
}

function aModuleFile() {
  return 'backend/src/modules/applications/applications.module.ts';
}

function aFeatureFile() {
  return 'frontend/src/app/features/mine/mine.page.ts';
}
