import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Participation apart from ballots, without a time or an order that joins them; at closing ballots move under new names
 * and the key that joined them goes. A ballot is refused here when voting is not open, by the clock of the database.
 */
export class Ballots1795000000018 implements MigrationInterface {
  name = 'Ballots1795000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ballots);
    await runner.query(votingHours);
    await runner.query(closing);
    await runner.query(counts);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}

/** No foreign keys to the round: each ballot would then lock its row. The triggers below look it up instead. */
const ballots = `
CREATE TABLE round_secret (
  municipality_id integer NOT NULL,
  round_id uuid NOT NULL,
  ballot_key bytea NOT NULL CHECK (octet_length(ballot_key) = 32),
  code_key bytea NOT NULL CHECK (octet_length(code_key) = 32),
  PRIMARY KEY (municipality_id, round_id),
  FOREIGN KEY (municipality_id, round_id) REFERENCES voting_round (municipality_id, id)
);

CREATE TABLE participation (
  municipality_id integer NOT NULL,
  round_id uuid NOT NULL,
  voter_key bytea NOT NULL CHECK (octet_length(voter_key) = 32),
  channel text NOT NULL CHECK (channel IN ('account', 'code', 'paper', 'desk')),
  area_code text NOT NULL,
  CONSTRAINT one_participation_per_voter PRIMARY KEY (municipality_id, round_id, voter_key)
);

CREATE TABLE ballot (
  municipality_id integer NOT NULL,
  round_id uuid NOT NULL,
  ballot_key bytea NOT NULL CHECK (octet_length(ballot_key) = 32),
  selection jsonb NOT NULL,
  nonce bytea NOT NULL CHECK (octet_length(nonce) = 32),
  CONSTRAINT one_ballot_per_voter PRIMARY KEY (municipality_id, round_id, ballot_key)
);
`;

/**
 * Voters hold the lock of the round together, whoever closes it holds it alone: so a ballot is either in before the list is
 * made, or refused. The moment is read after the lock, since waiting for it takes time.
 */
const votingHours = `
CREATE FUNCTION voting_lock(municipality integer, round uuid) RETURNS bigint LANGUAGE sql IMMUTABLE AS
  $$ SELECT hashtextextended('voting-round:' || municipality || ':' || round, 0) $$;

CREATE FUNCTION refuse_outside_voting_hours() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  round record;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(voting_lock(NEW.municipality_id, NEW.round_id));
  SELECT state, opens_at, CASE WHEN NEW.channel = 'paper' THEN coalesce(paper_until, closes_at) ELSE closes_at END AS ends_at INTO round
    FROM voting_round WHERE municipality_id = NEW.municipality_id AND id = NEW.round_id;
  IF round.state IS DISTINCT FROM 'open' OR clock_timestamp() < round.opens_at THEN
    RAISE EXCEPTION 'voting is not open' USING ERRCODE = '23514', CONSTRAINT = 'voting_is_not_open';
  END IF;
  IF clock_timestamp() >= round.ends_at THEN
    RAISE EXCEPTION 'voting is over' USING ERRCODE = '23514', CONSTRAINT = 'voting_is_over';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER people_take_part_in_voting_hours BEFORE INSERT OR UPDATE ON participation FOR EACH ROW EXECUTE FUNCTION refuse_outside_voting_hours();

CREATE FUNCTION refuse_ballot_of_nobody() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Before the row of an earlier ballot is locked: closing waits for ballots, and no ballot then waits for closing.
  PERFORM pg_advisory_xact_lock_shared(voting_lock(NEW.municipality_id, NEW.round_id));
  IF NOT EXISTS (SELECT FROM voting_round WHERE municipality_id = NEW.municipality_id AND id = NEW.round_id AND state = 'open') THEN
    RAISE EXCEPTION 'voting is not open' USING ERRCODE = '23514', CONSTRAINT = 'voting_is_not_open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ballots_are_cast_in_an_open_round BEFORE INSERT OR UPDATE ON ballot FOR EACH ROW EXECUTE FUNCTION refuse_ballot_of_nobody();
`;

/** Closing is one transaction: it takes ballots over, and leaves nothing that joins them to people. */
const closing = `
CREATE TABLE counted_ballot (
  municipality_id integer NOT NULL,
  round_id uuid NOT NULL,
  id uuid NOT NULL,
  selection jsonb NOT NULL,
  nonce bytea NOT NULL CHECK (octet_length(nonce) = 32),
  PRIMARY KEY (municipality_id, round_id, id),
  FOREIGN KEY (municipality_id, round_id) REFERENCES voting_round (municipality_id, id)
);
CREATE TRIGGER counted_ballot_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON counted_ballot
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_late_counted_ballot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM voting_round WHERE municipality_id = NEW.municipality_id AND id = NEW.round_id AND state = 'open') THEN
    RAISE EXCEPTION 'nothing is added to a closed round' USING ERRCODE = '23514', CONSTRAINT = 'the_totals_of_a_closed_round_stand_still';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER nothing_is_added_to_a_closed_round BEFORE INSERT ON counted_ballot FOR EACH ROW EXECUTE FUNCTION refuse_late_counted_ballot();

CREATE FUNCTION close_round_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  taken integer;
BEGIN
  PERFORM pg_advisory_xact_lock(voting_lock(NEW.municipality_id, NEW.id));
  SELECT count(*) INTO taken FROM counted_ballot WHERE municipality_id = NEW.municipality_id AND round_id = NEW.id;
  IF taken <> NEW.ballot_count OR taken <> (SELECT count(*) FROM participation WHERE municipality_id = NEW.municipality_id AND round_id = NEW.id) THEN
    RAISE EXCEPTION 'every voter has one counted ballot' USING ERRCODE = '23514', CONSTRAINT = 'every_voter_has_one_counted_ballot';
  END IF;
  IF EXISTS (SELECT FROM ballot WHERE municipality_id = NEW.municipality_id AND round_id = NEW.id)
      OR EXISTS (SELECT FROM round_secret WHERE municipality_id = NEW.municipality_id AND round_id = NEW.id) THEN
    RAISE EXCEPTION 'closing leaves nothing that joins ballots to people' USING ERRCODE = '23514', CONSTRAINT = 'closing_leaves_no_link';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER closing_takes_every_ballot_over BEFORE UPDATE ON voting_round FOR EACH ROW
  WHEN (OLD.state = 'open' AND NEW.state = 'closed') EXECUTE FUNCTION close_round_whole();

-- A round is stopped between two ballots, too.
CREATE FUNCTION stop_between_ballots() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(voting_lock(NEW.municipality_id, NEW.id));
  RETURN NEW;
END $$;
CREATE TRIGGER a_round_is_stopped_between_ballots BEFORE UPDATE ON voting_round FOR EACH ROW
  WHEN (OLD.state = 'open' AND NEW.state = 'stopped') EXECUTE FUNCTION stop_between_ballots();
`;

const counts = `
CREATE TABLE round_count (
  municipality_id integer NOT NULL,
  round_id uuid NOT NULL,
  position integer NOT NULL CHECK (position IN (1, 2)),
  counted_by uuid NOT NULL,
  selected text[] NOT NULL,
  cost_cents bigint NOT NULL,
  protocol jsonb NOT NULL,
  protocol_hash bytea NOT NULL CHECK (octet_length(protocol_hash) = 32),
  at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, round_id, position),
  CONSTRAINT two_different_people_count UNIQUE (municipality_id, round_id, counted_by),
  FOREIGN KEY (municipality_id, round_id) REFERENCES voting_round (municipality_id, id),
  FOREIGN KEY (municipality_id, counted_by) REFERENCES person (municipality_id, id)
);
CREATE TRIGGER round_count_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON round_count
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION ask_two_counts_that_agree() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) <> 2 OR count(DISTINCT protocol_hash) <> 1 FROM round_count WHERE municipality_id = NEW.municipality_id AND round_id = NEW.id) THEN
    RAISE EXCEPTION 'two counts agree' USING ERRCODE = '23514', CONSTRAINT = 'two_counts_agree';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER two_counts_agree BEFORE UPDATE ON voting_round FOR EACH ROW
  WHEN (OLD.state = 'closed' AND NEW.state = 'counted') EXECUTE FUNCTION ask_two_counts_that_agree();

CREATE TABLE round_outcome (
  municipality_id integer NOT NULL,
  round_id uuid NOT NULL,
  number text NOT NULL,
  place integer,
  supporters integer NOT NULL CHECK (supporters >= 0),
  score bigint NOT NULL,
  reason text NOT NULL,
  facts jsonb NOT NULL,
  PRIMARY KEY (municipality_id, round_id, number),
  CONSTRAINT places_in_a_round_are_given_once UNIQUE (municipality_id, round_id, place),
  FOREIGN KEY (municipality_id, round_id, number) REFERENCES round_plan (municipality_id, round_id, number)
);
CREATE TRIGGER round_outcome_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON round_outcome
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;
