import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Schemes in versions that are never changed: what is there becomes version 1, and each application names the version
 * whose rules it is held against. A draft is nobody's law yet, so it is one document and is not checked here.
 */
export class SchemeVersions1795000000010 implements MigrationInterface {
  name = 'SchemeVersions1795000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${versions}${openings}${applications}${decisions}`);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}

const versions = `
CREATE TABLE scheme_version (
  municipality_id integer NOT NULL,
  scheme_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  name text NOT NULL CHECK (name <> ''),
  summary text NOT NULL,
  purpose text NOT NULL,
  legal_form text NOT NULL CHECK (legal_form IN ('subsidy', 'municipality-executes')),
  sharing text NOT NULL CHECK (sharing IN ('completeness', 'vote', 'jury')),
  helper_name text NOT NULL,
  helper_telephone text NOT NULL,
  helper_email text NOT NULL,
  opens_on date NOT NULL,
  closes_on date NOT NULL,
  term_weeks integer NOT NULL CHECK (term_weeks BETWEEN 1 AND 52),
  part_grants_allowed boolean NOT NULL,
  rules jsonb NOT NULL,
  questions jsonb NOT NULL,
  change_note text NOT NULL,
  published_by uuid,
  published_at timestamptz NOT NULL,
  CONSTRAINT a_version_is_published_once PRIMARY KEY (municipality_id, scheme_id, version),
  FOREIGN KEY (municipality_id, scheme_id) REFERENCES scheme (municipality_id, id),
  FOREIGN KEY (municipality_id, published_by) REFERENCES person (municipality_id, id),
  CONSTRAINT a_version_opens_before_it_closes CHECK (opens_on <= closes_on),
  CONSTRAINT a_published_rule_has_its_text_and_its_source
    CHECK (NOT jsonb_path_exists(rules, '$[*] ? (@.key == "" || @.text == "" || @.source == "")'))
);

INSERT INTO scheme_version (municipality_id, scheme_id, version, name, summary, purpose, legal_form, sharing, helper_name, helper_telephone,
  helper_email, opens_on, closes_on, term_weeks, part_grants_allowed, rules, questions, change_note, published_by, published_at)
SELECT municipality_id, id, 1, name, summary, purpose, legal_form, 'completeness', helper_name, helper_telephone,
  helper_email, opens_on, closes_on, term_weeks, part_grants_allowed,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('key', key, 'kind', kind, 'parameters', parameters, 'text', text, 'source', source) ORDER BY position), '[]')
   FROM scheme_rule rule WHERE rule.municipality_id = scheme.municipality_id AND rule.scheme_id = scheme.id), '[]', '', NULL, opens_on
FROM scheme;

CREATE TRIGGER a_published_version_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON scheme_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE scheme_draft (
  municipality_id integer NOT NULL,
  scheme_id uuid NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  content jsonb NOT NULL,
  saved_by uuid NOT NULL,
  saved_at timestamptz NOT NULL,
  CONSTRAINT one_draft_per_scheme PRIMARY KEY (municipality_id, scheme_id),
  FOREIGN KEY (municipality_id, scheme_id) REFERENCES scheme (municipality_id, id),
  FOREIGN KEY (municipality_id, saved_by) REFERENCES person (municipality_id, id)
);
`;

const openings = `
DROP TABLE scheme_rule;
ALTER TABLE scheme DROP COLUMN name, DROP COLUMN summary, DROP COLUMN purpose, DROP COLUMN legal_form, DROP COLUMN helper_name,
  DROP COLUMN helper_telephone, DROP COLUMN helper_email, DROP COLUMN opens_on, DROP COLUMN closes_on, DROP COLUMN term_weeks,
  DROP COLUMN part_grants_allowed,
  ADD COLUMN opening text NOT NULL DEFAULT 'by-period' CHECK (opening IN ('by-period', 'open', 'closed')),
  ADD COLUMN opening_reason text NOT NULL DEFAULT '',
  ADD CONSTRAINT opening_or_closing_at_once_has_a_reason CHECK (opening = 'by-period' OR opening_reason <> '');

CREATE TABLE scheme_opening (
  municipality_id integer NOT NULL,
  scheme_id uuid NOT NULL,
  position integer NOT NULL,
  opening text NOT NULL CHECK (opening IN ('by-period', 'open', 'closed')),
  reason text NOT NULL,
  person_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, scheme_id, position),
  FOREIGN KEY (municipality_id, scheme_id) REFERENCES scheme (municipality_id, id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id)
);
CREATE TRIGGER scheme_opening_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON scheme_opening
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION scheme_is_open(opening text, opens_on date, closes_on date, today date) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE opening WHEN 'closed' THEN false WHEN 'open' THEN today <= closes_on ELSE today BETWEEN opens_on AND closes_on END
$$;

CREATE VIEW published_scheme AS
SELECT scheme.slug, scheme.opening, scheme.opening_reason, newest.*, newest.scheme_id AS id
FROM scheme JOIN LATERAL (
  SELECT * FROM scheme_version version WHERE version.municipality_id = scheme.municipality_id AND version.scheme_id = scheme.id
  ORDER BY version DESC LIMIT 1) newest ON true;
`;

const applications = `
ALTER TABLE application ADD COLUMN scheme_version integer, ADD COLUMN moved_from_version integer,
  ADD COLUMN extra_answers jsonb NOT NULL DEFAULT '{}';
UPDATE application SET scheme_version = 1;
ALTER TABLE application ALTER COLUMN scheme_version SET NOT NULL,
  ADD CONSTRAINT an_application_names_the_version_of_its_rules FOREIGN KEY (municipality_id, scheme_id, scheme_version)
    REFERENCES scheme_version (municipality_id, scheme_id, version);

CREATE FUNCTION keep_rules_of_what_is_sent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what is sent keeps the rules it was sent under' USING ERRCODE = '23514', CONSTRAINT = 'what_is_sent_keeps_its_rules';
END $$;
CREATE TRIGGER what_is_sent_keeps_its_rules BEFORE UPDATE ON application FOR EACH ROW
  WHEN (OLD.state <> 'draft' AND (OLD.scheme_id, OLD.scheme_version) IS DISTINCT FROM (NEW.scheme_id, NEW.scheme_version))
  EXECUTE FUNCTION keep_rules_of_what_is_sent();
`;

const decisions = `
CREATE OR REPLACE FUNCTION check_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked application;
BEGIN
  SELECT * INTO asked FROM application WHERE municipality_id = NEW.municipality_id AND id = NEW.application_id;
  IF asked.applicant_id = NEW.decided_by THEN
    RAISE EXCEPTION 'nobody decides on their own application' USING ERRCODE = '23514', CONSTRAINT = 'nobody_decides_on_their_own_application';
  END IF;
  IF EXISTS (SELECT FROM unnest(NEW.cited_rule_keys) AS cited (key) WHERE NOT EXISTS (
    SELECT FROM scheme_version version, jsonb_array_elements(version.rules) rule
    WHERE version.municipality_id = asked.municipality_id AND version.scheme_id = asked.scheme_id AND version.version = asked.scheme_version
      AND rule ->> 'key' = cited.key)) THEN
    RAISE EXCEPTION 'a decision cites published rules only' USING ERRCODE = '23514', CONSTRAINT = 'a_decision_cites_published_rules_only';
  END IF;
  RETURN NEW;
END $$;
`;
