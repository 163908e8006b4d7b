import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is on near a point is read from the index alone; only the dates that are shown are looked up. */
export class AgendaIndex1795000000029 implements MigrationInterface {
  name = 'AgendaIndex1795000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX occurrence_at_a_place;
      CREATE INDEX occurrence_at_a_place ON occurrence (municipality_id, place_id, starts_at) INCLUDE (id, ends_at, activity_id)
        WHERE status = 'scheduled';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
