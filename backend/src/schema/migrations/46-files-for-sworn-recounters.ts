import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where ballots are not published, the whole file is kept as it was at release, and everybody gets its SHA-256. Whoever was
 * sworn in to recount reads it through staff; each time is noted with the reason, and that log only grows.
 */
export class FilesForSwornRecounters1795000000046 implements MigrationInterface {
  name = 'FilesForSwornRecounters1795000000046';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE round_file DROP CONSTRAINT round_file_kind_check;
ALTER TABLE round_file ADD CONSTRAINT round_file_kind_check CHECK (kind IN ('receipts', 'ballots', 'sworn'));
ALTER TABLE round_file ADD COLUMN hash bytea CHECK (octet_length(hash) = 32);
ALTER TABLE round_file ADD CONSTRAINT a_file_for_sworn_recounters_has_its_hash CHECK (kind <> 'sworn' OR hash IS NOT NULL);

CREATE TABLE sworn_download (
  municipality_id integer NOT NULL,
  round_id uuid NOT NULL,
  position integer NOT NULL,
  person_id uuid NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, round_id, position),
  CONSTRAINT who_takes_the_ballots_says_why CHECK (length(btrim(reason)) >= 3),
  FOREIGN KEY (municipality_id, round_id) REFERENCES voting_round (municipality_id, id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id)
);
CREATE TRIGGER sworn_download_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sworn_download
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
