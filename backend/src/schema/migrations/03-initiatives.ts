import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Initiatives with their history and support. */
export class Initiatives1795000000003 implements MigrationInterface {
  name = 'Initiatives1795000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed or removed', TG_TABLE_NAME USING ERRCODE = '23001';
END $$;

CREATE TABLE initiative (
  municipality_id integer NOT NULL REFERENCES municipality (id),
  id uuid NOT NULL,
  slug text NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'idea', 'plan', 'applying', 'funded', 'running', 'finished', 'withdrawn', 'merged', 'handed-over')),
  version integer NOT NULL DEFAULT 1,
  initiator_id uuid NOT NULL,
  title text NOT NULL DEFAULT '',
  what text NOT NULL DEFAULT '',
  why text NOT NULL DEFAULT '',
  category text,
  effects text[] NOT NULL DEFAULT '{}',
  non_participant_notice text NOT NULL DEFAULT '',
  recurring_meetings integer CHECK (recurring_meetings >= 0),
  recurring_months integer CHECK (recurring_months >= 0),
  recurring_rhythm text,
  touches_public_space boolean,
  place_name text NOT NULL DEFAULT '',
  buurt_code text,
  lon double precision,
  lat double precision,
  supporters integer NOT NULL DEFAULT 0 CHECK (supporters >= 0),
  merged_into_id uuid,
  outcome text,
  created_at timestamptz NOT NULL,
  saved_at timestamptz NOT NULL,
  published_at timestamptz,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', title || ' ' || what || ' ' || place_name)) STORED,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT initiative_address_is_used_once UNIQUE (municipality_id, slug),
  CONSTRAINT initiative_of_a_known_person FOREIGN KEY (municipality_id, initiator_id) REFERENCES person (municipality_id, id),
  CONSTRAINT initiative_lies_in_a_known_buurt FOREIGN KEY (municipality_id, buurt_code) REFERENCES area (municipality_id, code),
  CONSTRAINT merged_into_a_known_initiative FOREIGN KEY (municipality_id, merged_into_id) REFERENCES initiative (municipality_id, id),
  CONSTRAINT what_is_public_has_a_title_and_a_place CHECK (published_at IS NULL OR (title <> '' AND buurt_code IS NOT NULL)),
  CONSTRAINT a_draft_is_not_public CHECK (state <> 'draft' OR published_at IS NULL),
  CONSTRAINT a_point_has_two_numbers CHECK ((lon IS NULL) = (lat IS NULL)),
  CONSTRAINT merged_says_into_what CHECK ((state = 'merged') = (merged_into_id IS NOT NULL))
);
CREATE INDEX initiative_newest ON initiative (municipality_id, published_at DESC, id) WHERE published_at IS NOT NULL;
CREATE INDEX initiative_by_buurt ON initiative (municipality_id, buurt_code, published_at DESC) WHERE published_at IS NOT NULL;
CREATE INDEX initiative_by_initiator ON initiative (municipality_id, initiator_id);
CREATE INDEX initiative_search ON initiative USING gin (search);

CREATE TABLE initiative_transition (
  municipality_id integer NOT NULL,
  initiative_id uuid NOT NULL,
  position integer NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  person_id uuid NOT NULL,
  reason text,
  at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, initiative_id, position),
  FOREIGN KEY (municipality_id, initiative_id) REFERENCES initiative (municipality_id, id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id)
);
CREATE TRIGGER initiative_transition_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON initiative_transition
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE support (
  municipality_id integer NOT NULL,
  initiative_id uuid NOT NULL,
  person_id uuid NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT one_support_per_person_per_initiative PRIMARY KEY (municipality_id, initiative_id, person_id),
  FOREIGN KEY (municipality_id, initiative_id) REFERENCES initiative (municipality_id, id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id)
);
CREATE INDEX support_by_person ON support (municipality_id, person_id);

CREATE TABLE initiative_update (
  municipality_id integer NOT NULL,
  initiative_id uuid NOT NULL,
  position integer NOT NULL,
  at timestamptz NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (municipality_id, initiative_id, position),
  FOREIGN KEY (municipality_id, initiative_id) REFERENCES initiative (municipality_id, id)
);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
