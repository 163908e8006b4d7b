import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accounts in depth: devices of sessions, a new e-mail address by link, limits on attempts, second factors, identities of
 * an OpenID provider, and people who were erased. An identity is issuer and subject, never an e-mail address.
 */
export class Accounts1795000000007 implements MigrationInterface {
  name = 'Accounts1795000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE municipality ADD COLUMN staff_second_factor boolean NOT NULL DEFAULT false;

ALTER TABLE person
  ALTER COLUMN email DROP NOT NULL,
  ALTER COLUMN password_hash DROP NOT NULL,
  ADD COLUMN erased_at timestamptz,
  ADD CONSTRAINT a_password_needs_an_address CHECK (password_hash IS NULL OR email IS NOT NULL),
  ADD CONSTRAINT who_is_erased_has_no_address CHECK (erased_at IS NULL OR (email IS NULL AND password_hash IS NULL));

ALTER TABLE session
  ADD COLUMN browser text NOT NULL DEFAULT 'other' CHECK (browser IN ('chrome', 'edge', 'firefox', 'safari', 'other')),
  ADD COLUMN system text NOT NULL DEFAULT 'other' CHECK (system IN ('android', 'ios', 'linux', 'macos', 'windows', 'other')),
  ADD COLUMN awaits_second_factor boolean NOT NULL DEFAULT false;

ALTER TABLE person_token
  DROP CONSTRAINT person_token_purpose_check,
  ADD COLUMN new_email text CHECK (new_email = lower(new_email)),
  ADD CONSTRAINT person_token_purpose_check CHECK (purpose IN ('confirm-email', 'reset-password', 'change-email')),
  ADD CONSTRAINT a_change_of_address_says_to_which CHECK ((purpose = 'change-email') = (new_email IS NOT NULL));

-- The layout is the limiter library's; the municipality is part of what the key is a hash of.
CREATE UNLOGGED TABLE attempt_count (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);

CREATE TABLE second_factor (
  municipality_id integer NOT NULL,
  person_id uuid NOT NULL,
  secret_ciphertext bytea NOT NULL,
  secret_nonce bytea NOT NULL CHECK (octet_length(secret_nonce) = 12),
  secret_tag bytea NOT NULL CHECK (octet_length(secret_tag) = 16),
  secret_key_id text NOT NULL,
  created_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  last_step bigint NOT NULL DEFAULT 0,
  CONSTRAINT one_second_factor_per_person PRIMARY KEY (municipality_id, person_id),
  CONSTRAINT second_factor_of_a_known_person FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id) ON DELETE CASCADE
);

CREATE FUNCTION refuse_used_code() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.secret_ciphertext = OLD.secret_ciphertext AND NEW.last_step < OLD.last_step THEN
    RAISE EXCEPTION 'a code is used once' USING ERRCODE = '23514', CONSTRAINT = 'a_code_is_used_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER a_code_is_used_once BEFORE UPDATE ON second_factor FOR EACH ROW EXECUTE FUNCTION refuse_used_code();

CREATE TABLE recovery_code (
  municipality_id integer NOT NULL,
  person_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  CONSTRAINT recovery_code_is_used_once PRIMARY KEY (municipality_id, person_id, code_hash),
  CONSTRAINT recovery_code_of_a_second_factor FOREIGN KEY (municipality_id, person_id) REFERENCES second_factor (municipality_id, person_id) ON DELETE CASCADE
);

CREATE TABLE external_identity (
  municipality_id integer NOT NULL,
  issuer text NOT NULL,
  subject text NOT NULL,
  person_id uuid NOT NULL,
  linked_at timestamptz NOT NULL,
  CONSTRAINT an_identity_is_of_one_person PRIMARY KEY (municipality_id, issuer, subject),
  CONSTRAINT one_identity_per_provider UNIQUE (municipality_id, person_id, issuer),
  CONSTRAINT identity_of_a_known_person FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id) ON DELETE CASCADE
);

CREATE TABLE external_sign_in (
  municipality_id integer NOT NULL REFERENCES municipality (id),
  browser_hash bytea NOT NULL,
  state text NOT NULL,
  nonce text NOT NULL,
  verifier text NOT NULL,
  return_to text NOT NULL,
  linking_person_id uuid,
  issuer text,
  subject text,
  suggested_name text,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, browser_hash),
  CONSTRAINT linking_is_by_a_known_person FOREIGN KEY (municipality_id, linking_person_id) REFERENCES person (municipality_id, id) ON DELETE CASCADE,
  CONSTRAINT who_came_back_has_issuer_and_subject CHECK ((issuer IS NULL) = (subject IS NULL))
);
CREATE INDEX external_sign_in_by_expiry ON external_sign_in (expires_at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
