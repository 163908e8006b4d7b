import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Voting rounds with their published rules and plans, every change to them, and who may vote. From opening on the rules
 * stand still: the database refuses. Ballots and counts are the next migration.
 */
export class VotingRounds1795000000017 implements MigrationInterface {
  name = 'VotingRounds1795000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rounds);
    await runner.query(plans);
    await runner.query(standStill);
    await runner.query(roll);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}

const rounds = `
CREATE TABLE voting_round (
  municipality_id integer NOT NULL REFERENCES municipality (id),
  id uuid NOT NULL,
  slug text NOT NULL,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'open', 'closed', 'counted', 'released', 'stopped')),
  version integer NOT NULL DEFAULT 1,
  title text NOT NULL CHECK (title <> ''),
  description text NOT NULL,
  scheme_id uuid NOT NULL,
  area_code text NOT NULL,
  collects_at timestamptz NOT NULL,
  checks_at timestamptz NOT NULL,
  opens_at timestamptz NOT NULL,
  closes_at timestamptz NOT NULL,
  paper_until timestamptz,
  result_at timestamptz NOT NULL,
  ballot_kind text NOT NULL CHECK (ballot_kind IN ('one', 'at-most', 'within-budget', 'points', 'ranking')),
  limits jsonb NOT NULL,
  counting jsonb NOT NULL,
  budget_cents bigint NOT NULL,
  min_age integer CHECK (min_age BETWEEN 1 AND 120),
  age_on date,
  eligible_areas text[] NOT NULL,
  voter_classes text[] NOT NULL,
  roll_kind text NOT NULL CHECK (roll_kind IN ('list-person', 'list-address', 'open')),
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  published_at timestamptz,
  closed_at timestamptz,
  ballot_count integer,
  receipts_head bytea CHECK (octet_length(receipts_head) = 32),
  first_count_by uuid,
  counted_at timestamptz,
  released_by uuid,
  released_at timestamptz,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT round_address_is_used_once UNIQUE (municipality_id, slug),
  CONSTRAINT round_under_a_known_scheme FOREIGN KEY (municipality_id, scheme_id) REFERENCES scheme (municipality_id, id),
  CONSTRAINT round_in_a_known_area FOREIGN KEY (municipality_id, area_code) REFERENCES area (municipality_id, code),
  FOREIGN KEY (municipality_id, created_by) REFERENCES person (municipality_id, id),
  FOREIGN KEY (municipality_id, first_count_by) REFERENCES person (municipality_id, id),
  FOREIGN KEY (municipality_id, released_by) REFERENCES person (municipality_id, id),
  CONSTRAINT a_round_has_money_to_divide CHECK (budget_cents > 0),
  CONSTRAINT the_phases_of_a_round_follow_each_other CHECK (collects_at <= checks_at AND checks_at <= opens_at AND opens_at < closes_at AND closes_at <= result_at),
  CONSTRAINT paper_is_entered_after_closing_time CHECK (paper_until IS NULL OR (paper_until >= closes_at AND paper_until <= result_at)),
  CONSTRAINT an_age_is_counted_on_a_day CHECK ((min_age IS NULL) = (age_on IS NULL)),
  CONSTRAINT somebody_may_vote CHECK (cardinality(eligible_areas) > 0 AND cardinality(voter_classes) > 0
    AND voter_classes <@ ARRAY['resident', 'company', 'association']),
  CONSTRAINT a_round_opens_after_publication CHECK (state IN ('draft', 'published') OR published_at IS NOT NULL),
  CONSTRAINT a_closed_round_has_its_list CHECK (state NOT IN ('closed', 'counted', 'released')
    OR (closed_at IS NOT NULL AND ballot_count IS NOT NULL AND receipts_head IS NOT NULL)),
  CONSTRAINT a_counted_round_says_by_whom CHECK (state NOT IN ('counted', 'released') OR (first_count_by IS NOT NULL AND counted_at IS NOT NULL)),
  CONSTRAINT a_released_round_says_by_whom CHECK ((state = 'released') = (released_by IS NOT NULL) AND (released_by IS NULL) = (released_at IS NULL)),
  CONSTRAINT who_counts_does_not_release CHECK (released_by <> first_count_by)
);
CREATE INDEX voting_round_newest ON voting_round (municipality_id, opens_at DESC);

CREATE TABLE voting_round_change (
  municipality_id integer NOT NULL,
  round_id uuid NOT NULL,
  position integer NOT NULL,
  step text NOT NULL,
  changes jsonb NOT NULL,
  reason text NOT NULL,
  person_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, round_id, position),
  FOREIGN KEY (municipality_id, round_id) REFERENCES voting_round (municipality_id, id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id)
);
CREATE TRIGGER voting_round_change_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON voting_round_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const plans = `
CREATE TABLE round_plan (
  municipality_id integer NOT NULL,
  round_id uuid NOT NULL,
  number text NOT NULL CHECK (number ~ '^[1-9][0-9]{0,3}$'),
  initiative_id uuid NOT NULL,
  application_id uuid,
  title text NOT NULL CHECK (title <> ''),
  summary text NOT NULL,
  cost_cents bigint NOT NULL,
  area_code text NOT NULL,
  category text,
  feasible boolean,
  reason text NOT NULL DEFAULT '',
  judged_by uuid,
  position integer NOT NULL,
  PRIMARY KEY (municipality_id, round_id, number),
  CONSTRAINT a_plan_stands_once_in_a_round UNIQUE (municipality_id, round_id, initiative_id),
  FOREIGN KEY (municipality_id, round_id) REFERENCES voting_round (municipality_id, id),
  FOREIGN KEY (municipality_id, initiative_id) REFERENCES initiative (municipality_id, id),
  FOREIGN KEY (municipality_id, application_id) REFERENCES application (municipality_id, id),
  FOREIGN KEY (municipality_id, area_code) REFERENCES area (municipality_id, code),
  FOREIGN KEY (municipality_id, judged_by) REFERENCES person (municipality_id, id),
  CONSTRAINT a_plan_in_a_round_costs_something CHECK (cost_cents > 0),
  CONSTRAINT who_finds_a_plan_unfeasible_says_why CHECK (feasible IS NOT FALSE OR reason <> '')
);
CREATE INDEX round_plan_by_initiative ON round_plan (municipality_id, initiative_id);
`;

/**
 * A round moves along its states only, and what voters were told is not changed under them. A plan's change takes the
 * round's row in share, so that it does not slip in beside the opening.
 */
const standStill = `
CREATE FUNCTION keep_rules_of_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> NEW.state AND NOT ((OLD.state, NEW.state) IN (('draft', 'published'), ('published', 'open'), ('open', 'closed'),
      ('closed', 'counted'), ('counted', 'released'), ('published', 'stopped'), ('open', 'stopped'), ('closed', 'stopped'), ('counted', 'stopped'))) THEN
    RAISE EXCEPTION 'a round does not go from % to %', OLD.state, NEW.state USING ERRCODE = '23514', CONSTRAINT = 'a_round_goes_forward_only';
  END IF;
  IF OLD.state NOT IN ('draft', 'published') AND
      (OLD.ballot_kind, OLD.limits, OLD.counting, OLD.budget_cents, OLD.min_age, OLD.age_on, OLD.eligible_areas, OLD.voter_classes, OLD.roll_kind, OLD.opens_at, OLD.scheme_id, OLD.area_code, OLD.slug, OLD.published_at)
      IS DISTINCT FROM
      (NEW.ballot_kind, NEW.limits, NEW.counting, NEW.budget_cents, NEW.min_age, NEW.age_on, NEW.eligible_areas, NEW.voter_classes, NEW.roll_kind, NEW.opens_at, NEW.scheme_id, NEW.area_code, NEW.slug, NEW.published_at) THEN
    RAISE EXCEPTION 'the rules of a round stand still once it is open' USING ERRCODE = '23514', CONSTRAINT = 'the_rules_of_a_round_stand_still_once_it_is_open';
  END IF;
  IF OLD.state NOT IN ('draft', 'published') AND OLD.closes_at <> NEW.closes_at AND (OLD.state <> 'open' OR clock_timestamp() >= OLD.closes_at) THEN
    RAISE EXCEPTION 'a vote that is over stays over' USING ERRCODE = '23514', CONSTRAINT = 'a_vote_that_is_over_stays_over';
  END IF;
  IF OLD.state IN ('closed', 'counted', 'released') AND (OLD.ballot_count, OLD.receipts_head, OLD.closed_at) IS DISTINCT FROM (NEW.ballot_count, NEW.receipts_head, NEW.closed_at) THEN
    RAISE EXCEPTION 'what was closed is not counted anew' USING ERRCODE = '23514', CONSTRAINT = 'the_totals_of_a_closed_round_stand_still';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER the_rules_of_a_round_stand_still BEFORE UPDATE ON voting_round FOR EACH ROW EXECUTE FUNCTION keep_rules_of_round();

CREATE FUNCTION keep_plans_of_round() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed round_plan := coalesce(NEW, OLD);
  found text;
BEGIN
  SELECT state INTO found FROM voting_round WHERE municipality_id = changed.municipality_id AND id = changed.round_id FOR SHARE;
  IF found NOT IN ('draft', 'published') THEN
    RAISE EXCEPTION 'the plans of a round stand still once it is open' USING ERRCODE = '23514', CONSTRAINT = 'the_rules_of_a_round_stand_still_once_it_is_open';
  END IF;
  RETURN changed;
END $$;
CREATE TRIGGER the_plans_of_a_round_stand_still BEFORE INSERT OR UPDATE OR DELETE ON round_plan FOR EACH ROW EXECUTE FUNCTION keep_plans_of_round();
`;

/** Who may vote, and no more of them than that needs. A code is kept as a keyed hash; the key goes when the round closes. */
const roll = `
CREATE TABLE voter_roll_entry (
  municipality_id integer NOT NULL,
  round_id uuid NOT NULL,
  id uuid NOT NULL,
  voter_class text NOT NULL CHECK (voter_class IN ('resident', 'company', 'association')),
  area_code text NOT NULL,
  birth_date date,
  label text,
  claimed_by uuid,
  took_part boolean,
  PRIMARY KEY (municipality_id, round_id, id),
  CONSTRAINT one_entry_per_label UNIQUE (municipality_id, round_id, label),
  CONSTRAINT one_entry_of_a_round_per_person UNIQUE (municipality_id, round_id, claimed_by),
  FOREIGN KEY (municipality_id, round_id) REFERENCES voting_round (municipality_id, id),
  FOREIGN KEY (municipality_id, area_code) REFERENCES area (municipality_id, code),
  CONSTRAINT entry_of_a_known_person FOREIGN KEY (municipality_id, claimed_by) REFERENCES person (municipality_id, id)
);
CREATE INDEX voter_roll_by_person ON voter_roll_entry (municipality_id, claimed_by) WHERE claimed_by IS NOT NULL;

CREATE FUNCTION keep_claim_of_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.claimed_by IS NOT NULL AND NEW.claimed_by IS DISTINCT FROM OLD.claimed_by THEN
    RAISE EXCEPTION 'an entry is claimed once' USING ERRCODE = '23514', CONSTRAINT = 'an_entry_is_claimed_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER an_entry_is_claimed_once BEFORE UPDATE ON voter_roll_entry FOR EACH ROW EXECUTE FUNCTION keep_claim_of_entry();

CREATE TABLE voting_code (
  municipality_id integer NOT NULL,
  round_id uuid NOT NULL,
  code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
  entry_id uuid NOT NULL,
  revoked_at timestamptz,
  CONSTRAINT a_code_is_given_once PRIMARY KEY (municipality_id, round_id, code_hash),
  FOREIGN KEY (municipality_id, round_id, entry_id) REFERENCES voter_roll_entry (municipality_id, round_id, id)
);
CREATE UNIQUE INDEX one_working_code_per_entry ON voting_code (municipality_id, round_id, entry_id) WHERE revoked_at IS NULL;
`;
