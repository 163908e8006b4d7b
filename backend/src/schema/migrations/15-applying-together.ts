import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People who apply along and consented to it, residents for whom the desk applies, and the letters that are printed for
 * them. Who takes part in an application, or filled it in, never handles it: the database refuses.
 */
export class ApplyingTogether1795000000015 implements MigrationInterface {
  name = 'ApplyingTogether1795000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(coApplicants);
    await runner.query(atTheDesk);
    await runner.query(disinterested);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}

/** The address goes when somebody says yes: from then on it is a person. */
const coApplicants = `
CREATE TABLE co_applicant (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  email text CHECK (email = lower(email)),
  token_hash bytea,
  named_by uuid NOT NULL,
  named_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('asked', 'consented', 'declined')),
  person_id uuid,
  answered_at timestamptz,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT one_co_applicant_for_each_address UNIQUE (municipality_id, application_id, email),
  CONSTRAINT a_person_applies_along_once UNIQUE (municipality_id, application_id, person_id),
  CONSTRAINT token_of_a_co_applicant_is_used_once UNIQUE (municipality_id, token_hash),
  CONSTRAINT consent_says_who_and_when CHECK ((state = 'consented') = (person_id IS NOT NULL) AND (state = 'consented') = (email IS NULL)
    AND (state = 'asked') = (answered_at IS NULL) AND (state = 'asked') = (token_hash IS NOT NULL)),
  FOREIGN KEY (municipality_id, application_id) REFERENCES application (municipality_id, id),
  FOREIGN KEY (municipality_id, named_by) REFERENCES person (municipality_id, id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id)
);
CREATE INDEX co_applicant_by_email ON co_applicant (municipality_id, email);
CREATE INDEX co_applicant_by_person ON co_applicant (municipality_id, person_id);

CREATE FUNCTION settle_co_applicants() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named co_applicant := coalesce(NEW, OLD);
  found text;
BEGIN
  SELECT state INTO found FROM application WHERE municipality_id = named.municipality_id AND id = named.application_id FOR SHARE;
  IF found <> 'draft' THEN
    RAISE EXCEPTION 'who applies along is settled before it is sent' USING ERRCODE = '23514', CONSTRAINT = 'who_applies_along_is_settled_before_sending';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER who_applies_along_is_settled_before_sending BEFORE INSERT OR UPDATE OR DELETE ON co_applicant
  FOR EACH ROW EXECUTE FUNCTION settle_co_applicants();

CREATE FUNCTION ask_consent_of_all() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM co_applicant WHERE municipality_id = NEW.municipality_id AND application_id = NEW.id AND state <> 'consented') THEN
    RAISE EXCEPTION 'everybody who is named has consented' USING ERRCODE = '23514', CONSTRAINT = 'everybody_who_is_named_has_consented';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER everybody_who_is_named_has_consented BEFORE UPDATE ON application FOR EACH ROW
  WHEN (OLD.state = 'draft' AND NEW.state <> 'draft') EXECUTE FUNCTION ask_consent_of_all();
`;

/** A resident at the desk is a person without an account; who it is, stands here and nowhere else. */
const atTheDesk = `
CREATE TABLE resident_at_desk (
  municipality_id integer NOT NULL,
  person_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  telephone text NOT NULL DEFAULT '',
  postal_address text NOT NULL DEFAULT '',
  consent text NOT NULL CHECK (consent IN ('spoken', 'signed')),
  consent_on date NOT NULL,
  noted_by uuid NOT NULL,
  noted_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, person_id),
  CONSTRAINT a_resident_at_the_desk_can_be_reached CHECK (telephone <> '' OR postal_address <> ''),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id),
  FOREIGN KEY (municipality_id, noted_by) REFERENCES person (municipality_id, id)
);

CREATE TABLE application_filled_in (
  municipality_id integer NOT NULL,
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, application_id, person_id),
  FOREIGN KEY (municipality_id, application_id) REFERENCES application (municipality_id, id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id)
);

CREATE TABLE letter_to_print (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  key text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  made_at timestamptz NOT NULL,
  printed_at timestamptz,
  printed_by uuid,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT the_same_letter_is_written_once UNIQUE (municipality_id, key),
  CONSTRAINT a_printed_letter_says_by_whom CHECK ((printed_at IS NULL) = (printed_by IS NULL)),
  FOREIGN KEY (municipality_id, application_id) REFERENCES application (municipality_id, id),
  FOREIGN KEY (municipality_id, printed_by) REFERENCES person (municipality_id, id)
);
CREATE INDEX letter_to_print_by_application ON letter_to_print (municipality_id, application_id, made_at);
`;

/** The row of the application is the lock: filling in shares it, taking, proposing and deciding have changed it before. */
const disinterested = `
CREATE FUNCTION refuse_the_interested(municipality integer, application uuid, person uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM application_filled_in WHERE municipality_id = municipality AND application_id = application AND person_id = person) THEN
    RAISE EXCEPTION 'who fills it in does not handle it' USING ERRCODE = '23514', CONSTRAINT = 'who_fills_it_in_does_not_handle_it';
  END IF;
  IF EXISTS (SELECT FROM co_applicant WHERE municipality_id = municipality AND application_id = application AND person_id = person) THEN
    RAISE EXCEPTION 'nobody handles what they apply for along' USING ERRCODE = '23514', CONSTRAINT = 'nobody_handles_what_they_apply_for_along';
  END IF;
END $$;

CREATE FUNCTION refuse_interested_case_worker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_the_interested(NEW.municipality_id, NEW.id, NEW.case_worker_id);
  RETURN NEW;
END $$;
CREATE TRIGGER a_case_worker_has_no_part_in_it BEFORE UPDATE ON application FOR EACH ROW
  WHEN (NEW.case_worker_id IS NOT NULL AND NEW.case_worker_id IS DISTINCT FROM OLD.case_worker_id)
  EXECUTE FUNCTION refuse_interested_case_worker();

CREATE FUNCTION refuse_interested_proposer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_the_interested(NEW.municipality_id, NEW.application_id, NEW.proposed_by);
  RETURN NEW;
END $$;
CREATE TRIGGER a_proposer_has_no_part_in_it BEFORE INSERT ON proposal FOR EACH ROW EXECUTE FUNCTION refuse_interested_proposer();

CREATE FUNCTION refuse_interested_decider() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_the_interested(NEW.municipality_id, NEW.application_id, NEW.decided_by);
  RETURN NEW;
END $$;
CREATE TRIGGER a_decider_has_no_part_in_it BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION refuse_interested_decider();

CREATE FUNCTION refuse_interested_adviser() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_the_interested(NEW.municipality_id, NEW.application_id, NEW.adviser_id);
  RETURN NEW;
END $$;
CREATE TRIGGER an_adviser_has_no_part_in_it BEFORE INSERT OR UPDATE ON advice FOR EACH ROW
  WHEN (NEW.adviser_id IS NOT NULL) EXECUTE FUNCTION refuse_interested_adviser();

CREATE FUNCTION refuse_handler_at_the_desk() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  handler uuid;
BEGIN
  SELECT case_worker_id INTO handler FROM application WHERE municipality_id = NEW.municipality_id AND id = NEW.application_id FOR SHARE;
  IF handler = NEW.person_id OR EXISTS (SELECT FROM proposal WHERE municipality_id = NEW.municipality_id AND application_id = NEW.application_id AND proposed_by = NEW.person_id) THEN
    RAISE EXCEPTION 'who fills it in does not handle it' USING ERRCODE = '23514', CONSTRAINT = 'who_fills_it_in_does_not_handle_it';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER who_handles_it_does_not_fill_it_in BEFORE INSERT ON application_filled_in
  FOR EACH ROW EXECUTE FUNCTION refuse_handler_at_the_desk();
`;
