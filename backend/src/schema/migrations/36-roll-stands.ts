import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One roll for a round, of one kind: otherwise somebody with a letter could come in by an account as well. Nobody is put on
 * it once voting is over. The insert takes the round's row in share, so that it does not slip in beside a change of kind.
 */
export class RollStands1795000000036 implements MigrationInterface {
  name = 'RollStands1795000000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE FUNCTION keep_kind_of_roll() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM voter_roll_entry WHERE municipality_id = NEW.municipality_id AND round_id = NEW.id) THEN
    RAISE EXCEPTION 'somebody is on the roll' USING ERRCODE = '23514', CONSTRAINT = 'a_roll_keeps_its_kind_once_somebody_is_on_it';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER a_roll_keeps_its_kind BEFORE UPDATE OF roll_kind ON voting_round FOR EACH ROW
  WHEN (OLD.roll_kind <> NEW.roll_kind) EXECUTE FUNCTION keep_kind_of_roll();

CREATE FUNCTION refuse_entry_of_other_kind() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  round record;
BEGIN
  SELECT roll_kind, state INTO round FROM voting_round WHERE municipality_id = NEW.municipality_id AND id = NEW.round_id FOR SHARE;
  IF round.state NOT IN ('draft', 'published', 'open') THEN
    RAISE EXCEPTION 'voting is over' USING ERRCODE = '23514', CONSTRAINT = 'voting_is_over';
  END IF;
  IF (round.roll_kind = 'open') <> (NEW.label IS NULL) THEN
    RAISE EXCEPTION 'entries are of the kind of their roll' USING ERRCODE = '23514', CONSTRAINT = 'entries_are_of_the_kind_of_their_roll';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER entries_are_of_the_kind_of_their_roll BEFORE INSERT ON voter_roll_entry FOR EACH ROW EXECUTE FUNCTION refuse_entry_of_other_kind();

ALTER TABLE voter_roll_event DROP CONSTRAINT voter_roll_event_step_check;
ALTER TABLE voter_roll_event ADD CONSTRAINT voter_roll_event_step_check
  CHECK (step IN ('import', 'letters', 'letters-again', 'replace', 'desk', 'revoke'));

CREATE UNIQUE INDEX one_entry_per_label_however_written ON voter_roll_entry (municipality_id, round_id, lower(label)) WHERE label IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
