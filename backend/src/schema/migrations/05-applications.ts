import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applications: what was asked, each step, advice, proposal, decision, and the ledger of the budget they draw on. */
export class Applications1795000000005 implements MigrationInterface {
  name = 'Applications1795000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE number_series (
  municipality_id integer NOT NULL REFERENCES municipality (id),
  series text NOT NULL,
  year integer NOT NULL,
  last_number integer NOT NULL,
  PRIMARY KEY (municipality_id, series, year)
);

CREATE TABLE application (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  number text,
  state text NOT NULL CHECK (state IN ('draft', 'submitted', 'awaiting-completion', 'complete', 'in-advice', 'proposed', 'decided', 'granted', 'partly-granted', 'refused', 'not-processed', 'withdrawn')),
  version integer NOT NULL DEFAULT 1,
  scheme_id uuid NOT NULL,
  initiative_id uuid NOT NULL,
  applicant_id uuid NOT NULL,
  applicant_kind text CHECK (applicant_kind IN ('resident', 'group', 'organisation')),
  starts_on date,
  own_contribution_cents bigint NOT NULL DEFAULT 0 CHECK (own_contribution_cents >= 0),
  requested_cents bigint NOT NULL DEFAULT 0 CHECK (requested_cents >= 0),
  exception_reason text NOT NULL DEFAULT '',
  remarks text NOT NULL DEFAULT '',
  plan jsonb,
  rule_outcomes jsonb,
  budget_id uuid,
  case_worker_id uuid,
  created_at timestamptz NOT NULL,
  submitted_at timestamptz,
  received_on date,
  decide_by date,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, scheme_id) REFERENCES scheme (municipality_id, id),
  FOREIGN KEY (municipality_id, initiative_id) REFERENCES initiative (municipality_id, id),
  FOREIGN KEY (municipality_id, applicant_id) REFERENCES person (municipality_id, id),
  FOREIGN KEY (municipality_id, case_worker_id) REFERENCES person (municipality_id, id),
  FOREIGN KEY (municipality_id, budget_id) REFERENCES budget (municipality_id, id),
  CONSTRAINT application_number_is_used_once UNIQUE (municipality_id, number),
  CONSTRAINT what_is_sent_has_a_number_a_date_and_a_plan CHECK (state = 'draft' OR (number IS NOT NULL AND submitted_at IS NOT NULL AND received_on IS NOT NULL AND decide_by IS NOT NULL AND plan IS NOT NULL)),
  CONSTRAINT nobody_handles_their_own_application CHECK (case_worker_id IS NULL OR case_worker_id <> applicant_id)
);
CREATE UNIQUE INDEX one_open_application_per_initiative ON application (municipality_id, initiative_id)
  WHERE state NOT IN ('refused', 'not-processed', 'withdrawn');
CREATE INDEX application_by_applicant ON application (municipality_id, applicant_id);
CREATE INDEX application_by_due_date ON application (municipality_id, decide_by, number) WHERE state <> 'draft';

CREATE TABLE application_cost_line (
  municipality_id integer NOT NULL,
  application_id uuid NOT NULL,
  position integer NOT NULL,
  description text NOT NULL,
  kind text NOT NULL,
  amount_cents bigint NOT NULL CHECK (amount_cents >= 0),
  PRIMARY KEY (municipality_id, application_id, position),
  FOREIGN KEY (municipality_id, application_id) REFERENCES application (municipality_id, id)
);

CREATE TABLE application_payee (
  municipality_id integer NOT NULL,
  application_id uuid NOT NULL,
  account_holder text NOT NULL,
  iban_ciphertext bytea NOT NULL,
  iban_nonce bytea NOT NULL CHECK (octet_length(iban_nonce) = 12),
  iban_tag bytea NOT NULL CHECK (octet_length(iban_tag) = 16),
  iban_key_id text NOT NULL,
  iban_last_four text NOT NULL CHECK (iban_last_four ~ '^[0-9A-Z]{4}$'),
  PRIMARY KEY (municipality_id, application_id),
  FOREIGN KEY (municipality_id, application_id) REFERENCES application (municipality_id, id)
);

CREATE TABLE application_transition (
  municipality_id integer NOT NULL,
  application_id uuid NOT NULL,
  position integer NOT NULL,
  step text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  person_id uuid NOT NULL,
  reason text,
  at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, application_id, position),
  FOREIGN KEY (municipality_id, application_id) REFERENCES application (municipality_id, id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id)
);
CREATE TRIGGER application_transition_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON application_transition
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE completion_request (
  municipality_id integer NOT NULL,
  application_id uuid NOT NULL,
  position integer NOT NULL,
  missing text NOT NULL,
  asked_on date NOT NULL,
  term_ends_on date NOT NULL,
  answered_on date,
  answer text,
  PRIMARY KEY (municipality_id, application_id, position),
  FOREIGN KEY (municipality_id, application_id) REFERENCES application (municipality_id, id),
  CONSTRAINT the_term_ends_after_it_was_asked CHECK (term_ends_on > asked_on),
  CONSTRAINT an_answer_has_a_date CHECK ((answered_on IS NULL) = (answer IS NULL))
);

CREATE TABLE application_note (
  municipality_id integer NOT NULL,
  application_id uuid NOT NULL,
  position integer NOT NULL,
  author_id uuid NOT NULL,
  text text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, application_id, position),
  FOREIGN KEY (municipality_id, application_id) REFERENCES application (municipality_id, id),
  FOREIGN KEY (municipality_id, author_id) REFERENCES person (municipality_id, id)
);

CREATE TABLE advice (
  municipality_id integer NOT NULL,
  application_id uuid NOT NULL,
  domain text NOT NULL CHECK (domain IN ('physical', 'social')),
  question text NOT NULL,
  asked_on date NOT NULL,
  adviser_id uuid,
  opinion text CHECK (opinion IN ('positive', 'positive-if', 'negative')),
  text text,
  given_on date,
  CONSTRAINT one_advice_per_domain PRIMARY KEY (municipality_id, application_id, domain),
  FOREIGN KEY (municipality_id, application_id) REFERENCES application (municipality_id, id),
  FOREIGN KEY (municipality_id, adviser_id) REFERENCES person (municipality_id, id),
  CONSTRAINT an_advice_is_whole CHECK ((adviser_id IS NULL AND opinion IS NULL AND text IS NULL AND given_on IS NULL)
    OR (adviser_id IS NOT NULL AND opinion IS NOT NULL AND text IS NOT NULL AND given_on IS NOT NULL))
);

CREATE TABLE proposal (
  municipality_id integer NOT NULL,
  application_id uuid NOT NULL,
  position integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('grant', 'partly-grant', 'refuse')),
  amount_cents bigint NOT NULL CHECK (amount_cents >= 0),
  reasons text NOT NULL CHECK (reasons <> ''),
  cited_rule_keys text[] NOT NULL,
  proposed_by uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, application_id, position),
  CONSTRAINT proposal_with_its_author UNIQUE (municipality_id, application_id, position, proposed_by),
  FOREIGN KEY (municipality_id, application_id) REFERENCES application (municipality_id, id),
  FOREIGN KEY (municipality_id, proposed_by) REFERENCES person (municipality_id, id)
);

CREATE TABLE decision (
  municipality_id integer NOT NULL,
  application_id uuid NOT NULL,
  proposal_position integer NOT NULL,
  proposed_by uuid NOT NULL,
  decided_by uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('grant', 'partly-grant', 'refuse')),
  amount_cents bigint NOT NULL CHECK (amount_cents >= 0),
  reasons text NOT NULL CHECK (reasons <> ''),
  cited_rule_keys text[] NOT NULL,
  decided_at timestamptz NOT NULL,
  sent_on date,
  CONSTRAINT an_application_is_decided_once PRIMARY KEY (municipality_id, application_id),
  CONSTRAINT decision_on_a_proposal FOREIGN KEY (municipality_id, application_id, proposal_position, proposed_by)
    REFERENCES proposal (municipality_id, application_id, position, proposed_by),
  FOREIGN KEY (municipality_id, decided_by) REFERENCES person (municipality_id, id),
  CONSTRAINT four_eyes CHECK (decided_by <> proposed_by),
  CONSTRAINT a_refusal_gives_nothing CHECK ((outcome = 'refuse') = (amount_cents = 0)),
  CONSTRAINT giving_less_rests_on_a_published_rule CHECK (outcome = 'grant' OR cardinality(cited_rule_keys) > 0)
);

CREATE FUNCTION check_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked application;
BEGIN
  SELECT * INTO asked FROM application WHERE municipality_id = NEW.municipality_id AND id = NEW.application_id;
  IF asked.applicant_id = NEW.decided_by THEN
    RAISE EXCEPTION 'nobody decides on their own application' USING ERRCODE = '23514', CONSTRAINT = 'nobody_decides_on_their_own_application';
  END IF;
  IF EXISTS (SELECT FROM unnest(NEW.cited_rule_keys) AS cited (key) WHERE NOT EXISTS (
    SELECT FROM scheme_rule rule WHERE rule.municipality_id = asked.municipality_id AND rule.scheme_id = asked.scheme_id AND rule.key = cited.key)) THEN
    RAISE EXCEPTION 'a decision cites published rules only' USING ERRCODE = '23514', CONSTRAINT = 'a_decision_cites_published_rules_only';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_is_checked BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION check_decision();

CREATE FUNCTION keep_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(OLD) - 'sent_on') IS DISTINCT FROM (to_jsonb(NEW) - 'sent_on') OR OLD.sent_on IS NOT NULL THEN
    RAISE EXCEPTION 'a decision is never changed' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_stays_as_it_was_made BEFORE UPDATE ON decision FOR EACH ROW EXECUTE FUNCTION keep_decision();

CREATE TABLE budget_posting (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  budget_id uuid NOT NULL,
  application_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('reserve', 'release', 'commit', 'decommit', 'pay', 'reclaim')),
  amount_cents bigint NOT NULL CHECK (amount_cents > 0),
  at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, budget_id) REFERENCES budget (municipality_id, id),
  FOREIGN KEY (municipality_id, application_id) REFERENCES application (municipality_id, id)
);
CREATE INDEX posting_by_budget ON budget_posting (municipality_id, budget_id);
CREATE INDEX posting_by_application ON budget_posting (municipality_id, application_id);
CREATE TRIGGER budget_posting_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON budget_posting
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION post_to_budget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE budget SET
    reserved_cents = reserved_cents + CASE NEW.kind WHEN 'reserve' THEN NEW.amount_cents WHEN 'release' THEN -NEW.amount_cents ELSE 0 END,
    committed_cents = committed_cents + CASE NEW.kind WHEN 'commit' THEN NEW.amount_cents WHEN 'decommit' THEN -NEW.amount_cents ELSE 0 END,
    paid_cents = paid_cents + CASE NEW.kind WHEN 'pay' THEN NEW.amount_cents WHEN 'reclaim' THEN -NEW.amount_cents ELSE 0 END
  WHERE municipality_id = NEW.municipality_id AND id = NEW.budget_id;
  RETURN NEW;
END $$;
CREATE TRIGGER posting_moves_the_budget AFTER INSERT ON budget_posting FOR EACH ROW EXECUTE FUNCTION post_to_budget();

CREATE FUNCTION keep_budget_with_its_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 AND (OLD.reserved_cents, OLD.committed_cents, OLD.paid_cents)
      IS DISTINCT FROM (NEW.reserved_cents, NEW.committed_cents, NEW.paid_cents) THEN
    RAISE EXCEPTION 'only a posting moves a budget' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_a_posting_moves_a_budget BEFORE UPDATE ON budget FOR EACH ROW EXECUTE FUNCTION keep_budget_with_its_ledger();

CREATE FUNCTION start_budget_empty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.reserved_cents <> 0 OR NEW.committed_cents <> 0 OR NEW.paid_cents <> 0 THEN
    RAISE EXCEPTION 'a budget starts with an empty ledger' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER a_budget_starts_empty BEFORE INSERT ON budget FOR EACH ROW EXECUTE FUNCTION start_budget_empty();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
