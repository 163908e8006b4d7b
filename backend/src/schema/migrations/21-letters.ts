import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Letters to who is on a voter roll: address lines apart from the roll and only until closing, in which run a code was
 * made, and who made or replaced codes. The codes themselves are nowhere.
 */
export class Letters1795000000021 implements MigrationInterface {
  name = 'Letters1795000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(letters);
    await runner.query(rollStandsStill);
    await runner.query(closing);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}

const letters = `
CREATE TABLE voter_roll_address (
  municipality_id integer NOT NULL,
  round_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  lines text[] NOT NULL CHECK (cardinality(lines) BETWEEN 1 AND 5),
  PRIMARY KEY (municipality_id, round_id, entry_id),
  FOREIGN KEY (municipality_id, round_id, entry_id) REFERENCES voter_roll_entry (municipality_id, round_id, id) ON DELETE CASCADE
);

CREATE TABLE voter_roll_event (
  municipality_id integer NOT NULL,
  round_id uuid NOT NULL,
  position integer NOT NULL,
  step text NOT NULL CHECK (step IN ('import', 'letters', 'letters-again', 'replace', 'desk')),
  entry_count integer NOT NULL CHECK (entry_count >= 0),
  label text,
  person_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, round_id, position),
  FOREIGN KEY (municipality_id, round_id) REFERENCES voting_round (municipality_id, id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id)
);
CREATE TRIGGER voter_roll_event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON voter_roll_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The run of letters in which the code was printed, and by which channel a ballot with it came.
ALTER TABLE voting_code
  ADD COLUMN run integer,
  ADD COLUMN channel text NOT NULL DEFAULT 'code' CHECK (channel IN ('code', 'desk'));
`;

/** A list is changed before the round opens only. A round without one fills itself while it is open. */
const rollStandsStill = `
CREATE FUNCTION keep_roll_of_round() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed voter_roll_entry := coalesce(NEW, OLD);
  round record;
BEGIN
  SELECT state, roll_kind INTO round FROM voting_round WHERE municipality_id = changed.municipality_id AND id = changed.round_id;
  IF TG_OP = 'INSERT' AND round.roll_kind = 'open' AND NEW.claimed_by IS NOT NULL THEN
    RETURN NEW;
  END IF;
  -- So that the list does not change beside the opening. Who joins an open round by itself waits for nobody.
  SELECT state INTO round.state FROM voting_round WHERE municipality_id = changed.municipality_id AND id = changed.round_id FOR SHARE;
  IF round.state NOT IN ('draft', 'published') THEN
    RAISE EXCEPTION 'the voter roll stands still once the round is open' USING ERRCODE = '23514', CONSTRAINT = 'the_voter_roll_stands_still_once_it_is_open';
  END IF;
  RETURN changed;
END $$;
CREATE TRIGGER the_voter_roll_stands_still BEFORE INSERT OR DELETE ON voter_roll_entry FOR EACH ROW EXECUTE FUNCTION keep_roll_of_round();
`;

const closing = `
CREATE FUNCTION close_without_addresses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM voter_roll_address WHERE municipality_id = NEW.municipality_id AND round_id = NEW.id)
      OR EXISTS (SELECT FROM voter_roll_entry WHERE municipality_id = NEW.municipality_id AND round_id = NEW.id AND birth_date IS NOT NULL) THEN
    RAISE EXCEPTION 'closing leaves no addresses' USING ERRCODE = '23514', CONSTRAINT = 'closing_leaves_no_addresses';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER closing_leaves_no_addresses BEFORE UPDATE ON voting_round FOR EACH ROW
  WHEN (OLD.state = 'open' AND NEW.state IN ('closed', 'stopped')) EXECUTE FUNCTION close_without_addresses();
`;
