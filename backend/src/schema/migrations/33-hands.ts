import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Talents that people list, and hands: offers and requests of help at an activity. What ends is deleted, so nothing here
 * outlives the wish of either side.
 */
export class Hands1795000000033 implements MigrationInterface {
  name = 'Hands1795000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE talent (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  kinds text[] NOT NULL CONSTRAINT a_list_of_talents_names_some CHECK (cardinality(kinds) BETWEEN 1 AND 20),
  about text NOT NULL DEFAULT '' CONSTRAINT talents_are_told_briefly CHECK (length(about) <= 300),
  buurt_code text,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT one_list_of_talents_per_person UNIQUE (municipality_id, person_id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id),
  CONSTRAINT talents_are_in_a_known_buurt FOREIGN KEY (municipality_id, buurt_code) REFERENCES area (municipality_id, code)
);
CREATE INDEX talent_by_kind ON talent USING gin (kinds);

CREATE TABLE hand (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  activity_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('offers', 'asks')),
  started_by text NOT NULL CHECK (started_by IN ('person', 'organiser')),
  message text NOT NULL CONSTRAINT a_hand_says_what_for CHECK (message <> '' AND length(message) <= 500),
  made_at timestamptz NOT NULL,
  person_agreed_at timestamptz,
  organiser_id uuid,
  organiser_agreed_at timestamptz,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT one_hand_of_a_kind_per_person_and_activity UNIQUE (municipality_id, activity_id, person_id, kind),
  CONSTRAINT who_begins_has_said_yes CHECK (CASE started_by WHEN 'person' THEN person_agreed_at ELSE organiser_agreed_at END IS NOT NULL),
  CONSTRAINT an_organiser_who_said_yes_is_somebody CHECK ((organiser_agreed_at IS NULL) = (organiser_id IS NULL)),
  CONSTRAINT nobody_lends_themselves_a_hand CHECK (organiser_id <> person_id),
  FOREIGN KEY (municipality_id, activity_id) REFERENCES activity (municipality_id, id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id),
  FOREIGN KEY (municipality_id, organiser_id) REFERENCES person (municipality_id, id)
);
CREATE INDEX hand_by_person ON hand (municipality_id, person_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
