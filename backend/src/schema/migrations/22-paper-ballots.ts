import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ballots on paper: batches of forms, each form entered by two clerks. Until they agree only keyed hashes of what they typed
 * are kept, and then nothing: no row here says whose form it was or what was on it.
 */
export class PaperBallots1795000000022 implements MigrationInterface {
  name = 'PaperBallots1795000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(batches);
    await runner.query(forms);
    await runner.query(closing);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}

const batches = `
CREATE TABLE paper_batch (
  municipality_id integer NOT NULL,
  round_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  form_count integer NOT NULL CHECK (form_count BETWEEN 1 AND 500),
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  closed_by uuid,
  closed_at timestamptz,
  valid_count integer,
  void_count integer,
  duplicate_count integer,
  PRIMARY KEY (municipality_id, round_id, number),
  FOREIGN KEY (municipality_id, round_id) REFERENCES voting_round (municipality_id, id),
  FOREIGN KEY (municipality_id, made_by) REFERENCES person (municipality_id, id),
  FOREIGN KEY (municipality_id, closed_by) REFERENCES person (municipality_id, id),
  CONSTRAINT a_closed_batch_adds_up CHECK (closed_at IS NULL
    OR (closed_by IS NOT NULL AND coalesce(valid_count + void_count + duplicate_count, -1) = form_count))
);
`;

const forms = `
CREATE TABLE paper_form (
  municipality_id integer NOT NULL,
  round_id uuid NOT NULL,
  batch integer NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  outcome text CHECK (outcome IN ('valid', 'void', 'duplicate')),
  reason text NOT NULL DEFAULT '',
  first_by uuid,
  first_label bytea,
  first_choice bytea,
  second_by uuid,
  second_label bytea,
  second_choice bytea,
  PRIMARY KEY (municipality_id, round_id, batch, number),
  FOREIGN KEY (municipality_id, round_id, batch) REFERENCES paper_batch (municipality_id, round_id, number) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, first_by) REFERENCES person (municipality_id, id),
  FOREIGN KEY (municipality_id, second_by) REFERENCES person (municipality_id, id),
  CONSTRAINT two_different_clerks_enter_a_form CHECK (first_by <> second_by),
  CONSTRAINT a_form_counts_when_two_entered_it CHECK (outcome IS NULL OR (first_by IS NOT NULL AND second_by IS NOT NULL)),
  CONSTRAINT a_form_that_is_done_keeps_no_choice CHECK (outcome IS NULL
    OR coalesce(first_label, first_choice, second_label, second_choice) IS NULL),
  CONSTRAINT who_sets_a_form_aside_says_why CHECK (outcome IS DISTINCT FROM 'void' OR reason <> '')
);

CREATE FUNCTION keep_paper_form() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  round record;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(voting_lock(NEW.municipality_id, NEW.round_id));
  SELECT state, closes_at INTO round FROM voting_round WHERE municipality_id = NEW.municipality_id AND id = NEW.round_id;
  IF round.state IS DISTINCT FROM 'open' THEN
    RAISE EXCEPTION 'voting is not open' USING ERRCODE = '23514', CONSTRAINT = 'voting_is_not_open';
  END IF;
  IF clock_timestamp() < round.closes_at THEN
    RAISE EXCEPTION 'paper is entered after closing time' USING ERRCODE = '23514', CONSTRAINT = 'paper_before_closing_time';
  END IF;
  IF OLD.outcome IS NOT NULL THEN
    RAISE EXCEPTION 'this form is done' USING ERRCODE = '23514', CONSTRAINT = 'paper_form_is_done';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER a_form_is_entered_after_closing_time BEFORE UPDATE ON paper_form FOR EACH ROW EXECUTE FUNCTION keep_paper_form();
`;

const closing = `
CREATE FUNCTION keep_paper_batch() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found record;
BEGIN
  IF OLD.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a batch is closed once' USING ERRCODE = '23514', CONSTRAINT = 'a_batch_is_closed_once';
  END IF;
  SELECT count(*) FILTER (WHERE outcome = 'valid') AS valid, count(*) FILTER (WHERE outcome = 'void') AS void,
      count(*) FILTER (WHERE outcome = 'duplicate') AS duplicate INTO found
    FROM paper_form WHERE municipality_id = NEW.municipality_id AND round_id = NEW.round_id AND batch = NEW.number;
  IF (NEW.valid_count, NEW.void_count, NEW.duplicate_count) IS DISTINCT FROM (found.valid::integer, found.void::integer, found.duplicate::integer) THEN
    RAISE EXCEPTION 'a batch adds up' USING ERRCODE = '23514', CONSTRAINT = 'a_closed_batch_adds_up';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER a_batch_is_closed_once BEFORE UPDATE ON paper_batch FOR EACH ROW EXECUTE FUNCTION keep_paper_batch();

CREATE FUNCTION close_with_paper_that_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM paper_batch WHERE municipality_id = NEW.municipality_id AND round_id = NEW.id AND closed_at IS NULL) THEN
    RAISE EXCEPTION 'paper batches are closed first' USING ERRCODE = '23514', CONSTRAINT = 'paper_batches_are_closed_first';
  END IF;
  IF EXISTS (SELECT FROM paper_batch WHERE municipality_id = NEW.municipality_id AND round_id = NEW.id)
      AND (SELECT sum(valid_count) FROM paper_batch WHERE municipality_id = NEW.municipality_id AND round_id = NEW.id)
        <> (SELECT count(*) FROM participation WHERE municipality_id = NEW.municipality_id AND round_id = NEW.id AND channel = 'paper') THEN
    RAISE EXCEPTION 'paper adds up to the turnout' USING ERRCODE = '23514', CONSTRAINT = 'paper_adds_up_to_the_turnout';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER paper_adds_up_before_closing BEFORE UPDATE ON voting_round FOR EACH ROW
  WHEN (OLD.state = 'open' AND NEW.state = 'closed') EXECUTE FUNCTION close_with_paper_that_adds_up();
`;
