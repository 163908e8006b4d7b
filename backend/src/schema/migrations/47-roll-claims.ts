import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a provider said of somebody's place on a voter roll: encrypted, for hours, and replaced at the next sign-in. It waits
 * beside a newcomer who has still to choose a name.
 */
export class RollClaims1795000000047 implements MigrationInterface {
  name = 'RollClaims1795000000047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE external_identity ADD COLUMN roll_claim text, ADD COLUMN roll_claim_until timestamptz,
  ADD CONSTRAINT a_roll_claim_ends CHECK ((roll_claim IS NULL) = (roll_claim_until IS NULL));
ALTER TABLE external_sign_in ADD COLUMN roll_claim text;
CREATE INDEX external_identity_by_claim_end ON external_identity (roll_claim_until) WHERE roll_claim_until IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
