import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Handing over and joining are asked of an idea or a plan. When that moves on, what was asked lapses; and what has
 * ended does not start again, whoever answers late.
 */
export class AsksThatLapse1795000000050 implements MigrationInterface {
  name = 'AsksThatLapse1795000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(states);
    await runner.query(leftOpen);
    await runner.query(guards);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}

const states = `
ALTER TABLE initiative_handover ADD COLUMN lapsed_at timestamptz;
ALTER TABLE initiative_handover DROP CONSTRAINT initiative_handover_state_check;
ALTER TABLE initiative_handover ADD CONSTRAINT initiative_handover_state_check CHECK (state IN ('asked', 'accepted', 'declined', 'lapsed'));
ALTER TABLE initiative_handover DROP CONSTRAINT a_decided_handover_says_who_and_why;
ALTER TABLE initiative_handover ADD CONSTRAINT a_decided_handover_says_who_and_why CHECK (
  (state IN ('accepted', 'declined')) = (decided_by IS NOT NULL) AND (state IN ('accepted', 'declined')) = (decision_reason IS NOT NULL));
ALTER TABLE initiative_handover ADD CONSTRAINT a_lapsed_handover_says_when CHECK ((state = 'lapsed') = (lapsed_at IS NOT NULL));
ALTER TABLE initiative_merge DROP CONSTRAINT initiative_merge_state_check;
ALTER TABLE initiative_merge ADD CONSTRAINT initiative_merge_state_check CHECK (state IN ('open', 'done', 'declined', 'lapsed'));
`;

const leftOpen = `
UPDATE initiative_handover asked SET state = 'lapsed', lapsed_at = now() FROM initiative
WHERE (initiative.municipality_id, initiative.id) = (asked.municipality_id, asked.initiative_id)
  AND asked.state = 'asked' AND initiative.state NOT IN ('idea', 'plan');
UPDATE initiative_merge proposed SET state = 'lapsed', closed_at = now() FROM initiative
WHERE proposed.state = 'open' AND initiative.municipality_id = proposed.municipality_id
  AND ((initiative.id = proposed.from_id AND initiative.state NOT IN ('idea', 'plan'))
    OR (initiative.id = proposed.into_id AND initiative.state IN ('draft', 'finished', 'withdrawn', 'merged', 'handed-over')));
`;

/** The second is looked at when everything of the transaction is done, so that the order within it is free. */
const guards = `
CREATE FUNCTION keep_ended_initiative() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what has ended does not start again' USING ERRCODE = '23514', CONSTRAINT = 'what_has_ended_does_not_start_again';
END $$;
CREATE TRIGGER what_has_ended_does_not_start_again BEFORE UPDATE OF state ON initiative FOR EACH ROW
  WHEN (OLD.state IN ('finished', 'withdrawn', 'merged', 'handed-over') AND NEW.state <> OLD.state)
  EXECUTE FUNCTION keep_ended_initiative();

CREATE FUNCTION leave_no_handover_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM initiative_handover asked JOIN initiative ON (initiative.municipality_id, initiative.id) = (asked.municipality_id, asked.initiative_id)
    WHERE (initiative.municipality_id, initiative.id) = (NEW.municipality_id, NEW.id)
      AND asked.state = 'asked' AND initiative.state NOT IN ('idea', 'plan')
  ) THEN
    RAISE EXCEPTION 'a handover is asked of an idea or a plan' USING ERRCODE = '23514', CONSTRAINT = 'a_handover_is_asked_of_an_idea_or_a_plan';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER a_handover_is_asked_of_an_idea_or_a_plan AFTER UPDATE OF state ON initiative
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION leave_no_handover_open();
`;
