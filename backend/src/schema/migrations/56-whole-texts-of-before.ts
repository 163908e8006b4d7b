import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people supported is more than a title and what it is: why, what others notice of it and where it is are kept as
 * they were too. Of versions from before this nobody knows them, but for the newest.
 */
export class WholeTextsOfBefore1795000000056 implements MigrationInterface {
  name = 'WholeTextsOfBefore1795000000056';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE initiative_version ADD COLUMN why text, ADD COLUMN notice text, ADD COLUMN place_name text;
      UPDATE initiative_version newest SET why = initiative.why, notice = non_participant_notice, place_name = initiative.place_name
      FROM initiative WHERE (initiative.municipality_id, initiative.id) = (newest.municipality_id, newest.initiative_id)
        AND newest.position = (SELECT max(position) FROM initiative_version other
          WHERE (other.municipality_id, other.initiative_id) = (newest.municipality_id, newest.initiative_id));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
