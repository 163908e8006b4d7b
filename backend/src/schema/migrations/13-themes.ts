import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A theme of its own for a municipality, and which municipality answers to a host name that nobody has. */
export class Themes1795000000013 implements MigrationInterface {
  name = 'Themes1795000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE municipality ADD COLUMN is_default boolean NOT NULL DEFAULT false;
CREATE UNIQUE INDEX one_municipality_is_the_default ON municipality (is_default) WHERE is_default;

CREATE TABLE municipality_theme (
  municipality_id integer PRIMARY KEY REFERENCES municipality (id),
  name text NOT NULL CHECK (name <> ''),
  light jsonb NOT NULL,
  dark jsonb NOT NULL,
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{16}$'),
  imported_at timestamptz NOT NULL
);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
