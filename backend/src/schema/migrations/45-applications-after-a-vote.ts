import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which applications a released round speaks of. A table of its own, because plans stand still from opening on while an
 * application may come later, even after the result. Rounds that were released before get theirs here.
 */
export class ApplicationsAfterAVote1795000000045 implements MigrationInterface {
  name = 'ApplicationsAfterAVote1795000000045';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE round_application (
  municipality_id integer NOT NULL,
  round_id uuid NOT NULL,
  number text NOT NULL,
  application_id uuid NOT NULL,
  PRIMARY KEY (municipality_id, application_id, round_id),
  FOREIGN KEY (municipality_id, round_id, number) REFERENCES round_outcome (municipality_id, round_id, number),
  FOREIGN KEY (municipality_id, application_id) REFERENCES application (municipality_id, id)
);
CREATE INDEX round_application_by_round ON round_application (municipality_id, round_id, number);
CREATE TRIGGER round_application_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON round_application
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_application_of_other_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM round_plan plan
    JOIN voting_round round ON (round.municipality_id, round.id) = (plan.municipality_id, plan.round_id)
    JOIN application ON (application.municipality_id, application.initiative_id, application.scheme_id) = (plan.municipality_id, plan.initiative_id, round.scheme_id)
    WHERE plan.municipality_id = NEW.municipality_id AND plan.round_id = NEW.round_id AND plan.number = NEW.number AND application.id = NEW.application_id
  ) THEN
    RAISE EXCEPTION 'a result is about applications for its own plans' USING ERRCODE = '23514', CONSTRAINT = 'a_result_is_about_applications_for_its_own_plans';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER a_result_is_about_applications_for_its_own_plans BEFORE INSERT ON round_application FOR EACH ROW EXECUTE FUNCTION refuse_application_of_other_plan();

INSERT INTO round_application (municipality_id, round_id, number, application_id)
SELECT round.municipality_id, round.id, outcome.number, application.id FROM voting_round round
JOIN round_outcome outcome ON (outcome.municipality_id, outcome.round_id) = (round.municipality_id, round.id)
JOIN round_plan plan ON (plan.municipality_id, plan.round_id, plan.number) = (outcome.municipality_id, outcome.round_id, outcome.number)
JOIN application ON (application.municipality_id, application.initiative_id, application.scheme_id) = (plan.municipality_id, plan.initiative_id, round.scheme_id)
WHERE round.state = 'released' AND application.state NOT IN ('draft', 'withdrawn', 'not-processed');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
