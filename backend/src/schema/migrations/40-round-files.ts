import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What everybody can read of a closed round, written once: its receipts at closing, its ballots in drawn order at release. */
export class RoundFiles1795000000040 implements MigrationInterface {
  name = 'RoundFiles1795000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE round_file (
  municipality_id integer NOT NULL,
  round_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('receipts', 'ballots')),
  content text NOT NULL,
  PRIMARY KEY (municipality_id, round_id, kind),
  FOREIGN KEY (municipality_id, round_id) REFERENCES voting_round (municipality_id, id)
);
CREATE TRIGGER round_file_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON round_file
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
