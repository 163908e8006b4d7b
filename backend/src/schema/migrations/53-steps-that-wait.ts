import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The reason of a step (stopping, finishing, handing over, joining) is public, so it waits too when it names somebody. */
export class StepsThatWait1795000000053 implements MigrationInterface {
  name = 'StepsThatWait1795000000053';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE moderation_case DROP CONSTRAINT moderation_case_kind_check;
      ALTER TABLE moderation_case ADD CONSTRAINT moderation_case_kind_check
        CHECK (kind IN ('initiative', 'question', 'answer', 'news', 'photo', 'step'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
