import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Earlier texts of what was hidden and then written anew. They are kept, and read by nobody. */
export class HiddenVersions1795000000016 implements MigrationInterface {
  name = 'HiddenVersions1795000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE initiative_version ADD COLUMN hidden_at timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
