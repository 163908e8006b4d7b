import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Facilities that are edited by their keepers, with requests that have a reason when the answer is no. What pays for an
 * activity is in migration 19; here is what finds it quickly.
 */
export class RoomsAndMoney1795000000027 implements MigrationInterface {
  name = 'RoomsAndMoney1795000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE facility ADD COLUMN version integer NOT NULL DEFAULT 1;
CREATE INDEX facility_by_keeper ON facility (municipality_id, keeper_id) WHERE keeper_id IS NOT NULL;
ALTER TABLE facility_booking ADD CONSTRAINT a_no_has_its_reason CHECK (state <> 'refused' OR answer <> '');
CREATE INDEX facility_booking_by_who_asked ON facility_booking (municipality_id, asked_by, asked_at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
