import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their roles, sessions and the tokens they get by mail. Only hashes of tokens are kept. */
export class People1795000000002 implements MigrationInterface {
  name = 'People1795000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE person (
  municipality_id integer NOT NULL REFERENCES municipality (id),
  id uuid NOT NULL,
  email text NOT NULL CHECK (email = lower(email)),
  display_name text NOT NULL,
  password_hash text NOT NULL,
  confirmed_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT email_is_used_by_one_person UNIQUE (municipality_id, email)
);

CREATE TABLE role_assignment (
  municipality_id integer NOT NULL,
  person_id uuid NOT NULL,
  role text NOT NULL,
  wijk_code text,
  given_by uuid,
  given_at timestamptz NOT NULL,
  CONSTRAINT role_is_given_once UNIQUE NULLS NOT DISTINCT (municipality_id, person_id, role, wijk_code),
  CONSTRAINT role_of_a_known_person FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id) ON DELETE CASCADE,
  CONSTRAINT role_within_a_known_wijk FOREIGN KEY (municipality_id, wijk_code) REFERENCES area (municipality_id, code)
);

CREATE TABLE session (
  municipality_id integer NOT NULL,
  token_hash bytea NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, token_hash),
  CONSTRAINT session_id_is_used_once UNIQUE (municipality_id, id),
  CONSTRAINT session_of_a_known_person FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id) ON DELETE CASCADE
);
CREATE INDEX session_by_person ON session (municipality_id, person_id);
CREATE INDEX session_by_expiry ON session (expires_at);

CREATE TABLE person_token (
  municipality_id integer NOT NULL,
  token_hash bytea NOT NULL,
  person_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('confirm-email', 'reset-password')),
  expires_at timestamptz NOT NULL,
  display_name text,
  password_hash text,
  PRIMARY KEY (municipality_id, token_hash),
  CONSTRAINT token_of_a_known_person FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id) ON DELETE CASCADE
);
CREATE INDEX person_token_by_person ON person_token (municipality_id, person_id);

CREATE TABLE idempotency_key (
  municipality_id integer NOT NULL,
  person_id uuid NOT NULL,
  key text NOT NULL,
  route text NOT NULL,
  body_hash bytea NOT NULL,
  answer jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT the_same_command_is_done_once PRIMARY KEY (municipality_id, person_id, key),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id) ON DELETE CASCADE
);
CREATE INDEX idempotency_key_by_age ON idempotency_key (created_at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
