import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session says whether its code was given: that somebody has a second factor says nothing about who is at this device.
 * And the log of second factors that an administrator took away.
 */
export class SecondFactorOfASession1795000000052 implements MigrationInterface {
  name = 'SecondFactorOfASession1795000000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sessions);
    await runner.query(resets);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}

/** Who signed in before the factor was set up never gave a code, and signs in again. */
const sessions = `
ALTER TABLE session ADD COLUMN second_factor_at timestamptz;
ALTER TABLE session ADD CONSTRAINT who_gave_the_code_does_not_wait_for_it CHECK (second_factor_at IS NULL OR NOT awaits_second_factor);
UPDATE session SET second_factor_at = session.created_at FROM second_factor given
WHERE (given.municipality_id, given.person_id) = (session.municipality_id, session.person_id)
  AND given.confirmed_at <= session.created_at AND NOT awaits_second_factor;
DELETE FROM session USING second_factor given
WHERE (given.municipality_id, given.person_id) = (session.municipality_id, session.person_id)
  AND given.confirmed_at IS NOT NULL AND second_factor_at IS NULL AND NOT awaits_second_factor;
`;

const resets = `
CREATE TABLE second_factor_reset (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  reset_by uuid NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT nobody_resets_their_own_second_factor CHECK (person_id <> reset_by),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id),
  FOREIGN KEY (municipality_id, reset_by) REFERENCES person (municipality_id, id)
);
CREATE TRIGGER second_factor_reset_is_never_changed BEFORE UPDATE OR DELETE ON second_factor_reset FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;
