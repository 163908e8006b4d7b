import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The answer time told what initiators did themselves as well. Works it out again from what the municipality did. */
export class AnswersOfTheMunicipality1795000000051 implements MigrationInterface {
  name = 'AnswersOfTheMunicipality1795000000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE initiative SET first_answer_at = (
        SELECT min(at) FROM (
          SELECT at FROM initiative_update said
          WHERE (said.municipality_id, said.initiative_id) = (initiative.municipality_id, initiative.id) AND kind IN ('answer', 'handover-declined')
          UNION ALL SELECT answered_at FROM initiative_question asked
          WHERE (asked.municipality_id, asked.initiative_id) = (initiative.municipality_id, initiative.id) AND answered_for = 'municipality'
          UNION ALL SELECT at FROM initiative_transition moved
          WHERE (moved.municipality_id, moved.initiative_id) = (initiative.municipality_id, initiative.id)
            AND (to_state IN ('funded', 'handed-over') OR (from_state = 'applying' AND to_state = 'plan' AND person_id <> initiator_id))
        ) answers)
      WHERE first_answer_at IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
