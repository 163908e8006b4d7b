import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who comes. A participant is a person with an account, or somebody with a confirmed e-mail address and nothing else.
 * There is one row per participant and date, so that opting out leaves a mark; the order of the queue is a sequence.
 */
export class SignUps1795000000020 implements MigrationInterface {
  name = 'SignUps1795000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE participant (
  municipality_id integer NOT NULL REFERENCES municipality (id),
  id uuid NOT NULL,
  person_id uuid,
  email text CHECK (email = lower(email)),
  name text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT a_person_takes_part_as_one UNIQUE (municipality_id, person_id),
  CONSTRAINT an_address_takes_part_as_one UNIQUE (municipality_id, email),
  CONSTRAINT a_participant_has_an_account_or_an_address CHECK ((person_id IS NULL) <> (email IS NULL)),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id)
);

CREATE TABLE join_request (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  email text NOT NULL CHECK (email = lower(email)),
  name text NOT NULL CHECK (name <> ''),
  activity_id uuid NOT NULL,
  occurrence_id uuid,
  party_size integer NOT NULL CHECK (party_size BETWEEN 1 AND 10),
  asked_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  participant_id uuid,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT token_of_a_join_request_is_used_once UNIQUE (municipality_id, token_hash),
  CONSTRAINT a_confirmed_request_says_who CHECK ((confirmed_at IS NULL) = (participant_id IS NULL)),
  FOREIGN KEY (municipality_id, activity_id) REFERENCES activity (municipality_id, id),
  FOREIGN KEY (municipality_id, occurrence_id) REFERENCES occurrence (municipality_id, id),
  FOREIGN KEY (municipality_id, participant_id) REFERENCES participant (municipality_id, id)
);

CREATE TABLE membership (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  activity_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  party_size integer NOT NULL CHECK (party_size BETWEEN 1 AND 10),
  since timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, activity_id) REFERENCES activity (municipality_id, id),
  FOREIGN KEY (municipality_id, participant_id) REFERENCES participant (municipality_id, id)
);
CREATE UNIQUE INDEX somebody_joins_a_series_once ON membership (municipality_id, activity_id, participant_id) WHERE ended_at IS NULL;

CREATE SEQUENCE queue_place;
CREATE TABLE signup (
  municipality_id integer NOT NULL,
  occurrence_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('going', 'waiting', 'declined')),
  party_size integer NOT NULL,
  queue_place bigint NOT NULL DEFAULT nextval('queue_place'),
  is_member boolean NOT NULL DEFAULT false,
  at timestamptz NOT NULL,
  CONSTRAINT one_sign_up_per_person_and_date PRIMARY KEY (municipality_id, occurrence_id, participant_id),
  CONSTRAINT a_party_is_of_one_to_ten CHECK (party_size BETWEEN 1 AND 10),
  FOREIGN KEY (municipality_id, occurrence_id) REFERENCES occurrence (municipality_id, id),
  FOREIGN KEY (municipality_id, participant_id) REFERENCES participant (municipality_id, id)
);
CREATE INDEX signup_queue ON signup (municipality_id, occurrence_id, queue_place) WHERE state = 'waiting';
CREATE INDEX signup_by_participant ON signup (municipality_id, participant_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
