import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The catalogue of interventions, and the credit of initiatives that start from one. */
export class Interventions1795000000030 implements MigrationInterface {
  name = 'Interventions1795000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE intervention (
  municipality_id integer NOT NULL REFERENCES municipality (id),
  id uuid NOT NULL,
  slug text NOT NULL,
  state text NOT NULL DEFAULT 'hidden' CHECK (state IN ('published', 'hidden')),
  version integer NOT NULL DEFAULT 1,
  title text NOT NULL CHECK (title <> ''),
  summary text NOT NULL DEFAULT '',
  about text NOT NULL DEFAULT '',
  target_group text NOT NULL DEFAULT '',
  audiences text[] NOT NULL DEFAULT '{}',
  effects text[] NOT NULL DEFAULT '{}',
  brings text NOT NULL DEFAULT '',
  proof text NOT NULL DEFAULT 'own-experience'
    CHECK (proof IN ('own-experience', 'well-described', 'well-founded', 'first-indications', 'good-indications', 'strong-indications')),
  proof_note text NOT NULL DEFAULT '',
  owner text NOT NULL DEFAULT '',
  link text NOT NULL DEFAULT '' CHECK (link = '' OR link ~ '^https?://'),
  external_id text NOT NULL DEFAULT '',
  needed_advices text[] NOT NULL DEFAULT '{}' CHECK (needed_advices <@ ARRAY['physical', 'social']),
  needs_place boolean NOT NULL DEFAULT false,
  place_kinds text[] NOT NULL DEFAULT '{}',
  cost_note text NOT NULL DEFAULT '',
  cost_kind text,
  plan jsonb NOT NULL DEFAULT '{"title": "", "what": "", "why": "", "category": null, "nonParticipantNotice": "", "recurring": null, "touchesPublicSpace": null}',
  series jsonb,
  created_at timestamptz NOT NULL,
  saved_at timestamptz NOT NULL,
  link_checked_at timestamptz,
  link_fails_since timestamptz,
  link_fault text CHECK (link_fault IN ('not-found', 'server-error', 'no-answer', 'not-allowed')),
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT intervention_address_is_used_once UNIQUE (municipality_id, slug),
  CONSTRAINT what_is_recommended_is_described CHECK (state = 'hidden' OR (summary <> '' AND about <> '' AND target_group <> '' AND cardinality(effects) > 0)),
  CONSTRAINT proof_from_elsewhere_has_its_source CHECK (state = 'hidden' OR proof = 'own-experience' OR link <> ''),
  CONSTRAINT a_dead_link_says_since_when CHECK ((link_fault IS NULL) = (link_fails_since IS NULL))
);
CREATE INDEX intervention_by_title ON intervention (municipality_id, title) WHERE state = 'published';
CREATE INDEX intervention_by_check ON intervention (link_checked_at NULLS FIRST) WHERE link <> '';

ALTER TABLE initiative ADD COLUMN intervention_id uuid,
  ADD CONSTRAINT started_from_a_known_intervention FOREIGN KEY (municipality_id, intervention_id) REFERENCES intervention (municipality_id, id);
CREATE INDEX initiative_by_intervention ON initiative (municipality_id, intervention_id) WHERE intervention_id IS NOT NULL;

CREATE FUNCTION keep_credit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.intervention_id IS DISTINCT FROM NEW.intervention_id THEN
    RAISE EXCEPTION 'what an initiative started from does not change' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER initiative_keeps_its_credit BEFORE UPDATE OF intervention_id ON initiative FOR EACH ROW EXECUTE FUNCTION keep_credit();

CREATE FUNCTION check_advices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM application asked, unnest(ARRAY['physical', 'social']) AS needed (domain)
    WHERE asked.municipality_id = NEW.municipality_id AND asked.id = NEW.application_id
      AND (asked.plan @> '{"touchesPublicSpace": true}' OR asked.plan #> '{startedFrom,neededAdvices}' ? needed.domain)
      AND NOT EXISTS (SELECT FROM advice WHERE advice.municipality_id = asked.municipality_id AND advice.application_id = asked.id
        AND advice.domain = needed.domain AND advice.given_on IS NOT NULL)) THEN
    RAISE EXCEPTION 'needed advices come before a decision' USING ERRCODE = '23514', CONSTRAINT = 'needed_advices_come_before_a_decision';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proposal_has_its_advices BEFORE INSERT ON proposal FOR EACH ROW EXECUTE FUNCTION check_advices();
CREATE TRIGGER decision_has_its_advices BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION check_advices();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
