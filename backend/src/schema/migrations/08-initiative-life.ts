import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What happens around an initiative: photos, who carries it together, followers, news, questions, joining with another,
 * handing over to the municipality, and the texts as they were. pg_trgm is a trusted extension: whoever may create
 * things in the database may create it, and an administrator can do so beforehand.
 */
export class InitiativeLife1795000000008 implements MigrationInterface {
  name = 'InitiativeLife1795000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE EXTENSION IF NOT EXISTS pg_trgm;

ALTER TABLE municipality ADD COLUMN answer_within_days integer NOT NULL DEFAULT 14 CHECK (answer_within_days BETWEEN 1 AND 365);
ALTER TABLE outbox_mail ADD COLUMN unsubscribe_url text;

ALTER TABLE initiative ADD COLUMN first_answer_at timestamptz;
CREATE INDEX initiative_answered ON initiative (municipality_id, first_answer_at DESC) WHERE first_answer_at IS NOT NULL;
CREATE INDEX initiative_unanswered ON initiative (municipality_id, published_at) WHERE first_answer_at IS NULL AND state = 'idea';
CREATE INDEX initiative_title_words ON initiative USING gin (title gin_trgm_ops) WHERE published_at IS NOT NULL;
CREATE INDEX initiative_most_supported ON initiative (municipality_id, supporters DESC, id) WHERE published_at IS NOT NULL;

CREATE TABLE initiative_photo (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  initiative_id uuid NOT NULL,
  position integer NOT NULL CONSTRAINT an_initiative_has_at_most_six_photos CHECK (position BETWEEN 1 AND 6),
  description text NOT NULL CONSTRAINT a_photo_is_described CHECK (description <> ''),
  width integer NOT NULL,
  height integer NOT NULL,
  added_by uuid NOT NULL,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT a_place_holds_one_photo UNIQUE (municipality_id, initiative_id, position) DEFERRABLE INITIALLY IMMEDIATE,
  FOREIGN KEY (municipality_id, initiative_id) REFERENCES initiative (municipality_id, id),
  FOREIGN KEY (municipality_id, added_by) REFERENCES person (municipality_id, id)
);

CREATE TABLE initiative_photo_file (
  municipality_id integer NOT NULL,
  photo_id uuid NOT NULL,
  width integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (municipality_id, photo_id, width),
  FOREIGN KEY (municipality_id, photo_id) REFERENCES initiative_photo (municipality_id, id) ON DELETE CASCADE
);
ALTER TABLE initiative_photo_file ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE co_initiator (
  municipality_id integer NOT NULL,
  initiative_id uuid NOT NULL,
  person_id uuid NOT NULL,
  since timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, initiative_id, person_id),
  FOREIGN KEY (municipality_id, initiative_id) REFERENCES initiative (municipality_id, id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id)
);
CREATE INDEX co_initiator_by_person ON co_initiator (municipality_id, person_id);

CREATE TABLE co_initiator_invitation (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  initiative_id uuid NOT NULL,
  email text NOT NULL CHECK (email = lower(email)),
  token_hash bytea NOT NULL,
  invited_by uuid NOT NULL,
  invited_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT one_invitation_for_each_address UNIQUE (municipality_id, initiative_id, email),
  UNIQUE (municipality_id, token_hash),
  FOREIGN KEY (municipality_id, initiative_id) REFERENCES initiative (municipality_id, id),
  FOREIGN KEY (municipality_id, invited_by) REFERENCES person (municipality_id, id)
);
CREATE INDEX co_initiator_invitation_by_email ON co_initiator_invitation (municipality_id, email);

CREATE TABLE initiative_follow (
  municipality_id integer NOT NULL,
  initiative_id uuid NOT NULL,
  person_id uuid NOT NULL,
  unsubscribe_token text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, initiative_id, person_id),
  CONSTRAINT unsubscribe_token_is_used_once UNIQUE (municipality_id, unsubscribe_token),
  FOREIGN KEY (municipality_id, initiative_id) REFERENCES initiative (municipality_id, id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id) ON DELETE CASCADE
);
CREATE INDEX initiative_follow_by_person ON initiative_follow (municipality_id, person_id);

ALTER TABLE initiative_update ADD COLUMN kind text NOT NULL DEFAULT 'update'
  CHECK (kind IN ('update', 'answer', 'text-changed', 'handover-asked', 'handover-declined', 'merge-declined', 'merged-in', 'lead-changed'));
ALTER TABLE initiative_update ADD COLUMN person_id uuid;
ALTER TABLE initiative_update ADD COLUMN edited_at timestamptz;
ALTER TABLE initiative_update ADD COLUMN photo_id uuid;
ALTER TABLE initiative_update ADD FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id);
ALTER TABLE initiative_update ADD CONSTRAINT photo_of_news_is_known FOREIGN KEY (municipality_id, photo_id)
  REFERENCES initiative_photo (municipality_id, id) ON DELETE SET NULL (photo_id);

CREATE TABLE initiative_question (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  initiative_id uuid NOT NULL,
  asked_by uuid NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  asked_at timestamptz NOT NULL,
  answer text,
  answered_by uuid,
  answered_for text CHECK (answered_for IN ('initiator', 'municipality')),
  answered_at timestamptz,
  withdrawn_at timestamptz,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT an_answer_is_whole CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_for IS NULL)),
  FOREIGN KEY (municipality_id, initiative_id) REFERENCES initiative (municipality_id, id),
  FOREIGN KEY (municipality_id, asked_by) REFERENCES person (municipality_id, id),
  FOREIGN KEY (municipality_id, answered_by) REFERENCES person (municipality_id, id)
);
CREATE INDEX initiative_question_by_initiative ON initiative_question (municipality_id, initiative_id, asked_at);

CREATE TABLE initiative_handover (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  initiative_id uuid NOT NULL,
  asked_by uuid NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  asked_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'accepted', 'declined')),
  decided_by uuid,
  decision_reason text,
  decided_at timestamptz,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT a_decided_handover_says_who_and_why CHECK ((state = 'asked') = (decided_by IS NULL) AND (state = 'asked') = (decision_reason IS NULL)),
  FOREIGN KEY (municipality_id, initiative_id) REFERENCES initiative (municipality_id, id),
  FOREIGN KEY (municipality_id, asked_by) REFERENCES person (municipality_id, id),
  FOREIGN KEY (municipality_id, decided_by) REFERENCES person (municipality_id, id)
);
CREATE UNIQUE INDEX one_handover_is_asked_at_a_time ON initiative_handover (municipality_id, initiative_id) WHERE state = 'asked';

CREATE TABLE initiative_merge (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  from_id uuid NOT NULL,
  into_id uuid NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  proposed_by uuid NOT NULL,
  proposed_for text NOT NULL CHECK (proposed_for IN ('initiator', 'municipality')),
  proposed_at timestamptz NOT NULL,
  from_agreed_by uuid,
  into_agreed_by uuid,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'declined')),
  closed_at timestamptz,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT an_initiative_does_not_join_itself CHECK (from_id <> into_id),
  CONSTRAINT both_agree_before_they_join CHECK (state <> 'done' OR (from_agreed_by IS NOT NULL AND into_agreed_by IS NOT NULL)),
  FOREIGN KEY (municipality_id, from_id) REFERENCES initiative (municipality_id, id),
  FOREIGN KEY (municipality_id, into_id) REFERENCES initiative (municipality_id, id),
  FOREIGN KEY (municipality_id, proposed_by) REFERENCES person (municipality_id, id),
  FOREIGN KEY (municipality_id, from_agreed_by) REFERENCES person (municipality_id, id),
  FOREIGN KEY (municipality_id, into_agreed_by) REFERENCES person (municipality_id, id)
);
CREATE UNIQUE INDEX one_proposal_to_join_at_a_time ON initiative_merge (municipality_id, from_id) WHERE state = 'open';
CREATE INDEX initiative_merge_by_target ON initiative_merge (municipality_id, into_id) WHERE state = 'open';

CREATE TABLE initiative_version (
  municipality_id integer NOT NULL,
  initiative_id uuid NOT NULL,
  position integer NOT NULL,
  title text NOT NULL,
  what text NOT NULL,
  saved_by uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, initiative_id, position),
  FOREIGN KEY (municipality_id, initiative_id) REFERENCES initiative (municipality_id, id),
  FOREIGN KEY (municipality_id, saved_by) REFERENCES person (municipality_id, id)
);
INSERT INTO initiative_version (municipality_id, initiative_id, position, title, what, saved_by, at)
  SELECT municipality_id, id, 1, title, what, initiator_id, published_at FROM initiative WHERE published_at IS NOT NULL;
UPDATE initiative SET first_answer_at = (
  SELECT min(at) FROM initiative_transition moved
  WHERE (moved.municipality_id, moved.initiative_id) = (initiative.municipality_id, initiative.id) AND moved.from_state <> 'draft')
WHERE published_at IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
