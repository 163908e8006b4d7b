import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is reported, what waits because it may name somebody, what moderators decide and what authors appeal against.
 * Nobody decides on their own text, on what they reported, or on an appeal against their own decision: the database refuses.
 */
export class Moderation1795000000012 implements MigrationInterface {
  name = 'Moderation1795000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE initiative ADD COLUMN hidden_reason text;
ALTER TABLE initiative_question ADD COLUMN hidden_reason text;
ALTER TABLE initiative_question ADD COLUMN answer_hidden_reason text;
ALTER TABLE initiative_update ADD COLUMN hidden_reason text;
ALTER TABLE initiative_photo ADD COLUMN hidden_reason text;

CREATE TABLE moderation_case (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('initiative', 'question', 'answer', 'news', 'photo')),
  thing_key text NOT NULL,
  initiative_id uuid NOT NULL,
  author_id uuid NOT NULL,
  cause text NOT NULL CHECK (cause IN ('names', 'report')),
  held jsonb,
  words text[] NOT NULL DEFAULT '{}',
  author_note text,
  opened_at timestamptz NOT NULL,
  due_on date NOT NULL,
  version integer NOT NULL DEFAULT 1,
  paused_by uuid,
  decision text CHECK (decision IN ('show', 'hide', 'ask-change', 'taken-back')),
  decision_reason text,
  decision_explanation text,
  decided_by uuid,
  decided_at timestamptz,
  appeal_text text,
  appealed_at timestamptz,
  appeal_outcome text CHECK (appeal_outcome IN ('granted', 'dismissed')),
  appeal_explanation text,
  appeal_decided_by uuid,
  appeal_decided_at timestamptz,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT what_is_held_says_what CHECK ((cause = 'names') = (held IS NOT NULL)),
  CONSTRAINT a_case_decision_says_who_and_when CHECK ((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_by IS NULL)),
  CONSTRAINT who_hides_a_text_says_why CHECK (decision IS NULL OR decision NOT IN ('hide', 'ask-change') OR (decision_reason IS NOT NULL AND decision_explanation <> '')),
  CONSTRAINT nobody_moderates_their_own_text CHECK (decision = 'taken-back' OR ((decided_by IS NULL OR decided_by <> author_id)
    AND (appeal_decided_by IS NULL OR appeal_decided_by <> author_id) AND (paused_by IS NULL OR paused_by <> author_id))),
  CONSTRAINT another_moderator_decides_an_appeal CHECK (appeal_decided_by IS NULL OR appeal_decided_by <> decided_by),
  CONSTRAINT an_appeal_follows_a_decision_to_hide CHECK (appealed_at IS NULL OR decision IN ('hide', 'ask-change')),
  CONSTRAINT an_appeal_comes_within_six_weeks CHECK (appealed_at IS NULL OR appealed_at <= decided_at + interval '42 days'),
  CONSTRAINT an_appeal_has_a_text CHECK ((appealed_at IS NULL) = (appeal_text IS NULL)),
  CONSTRAINT an_appeal_decision_follows_an_appeal CHECK (appeal_outcome IS NULL OR appealed_at IS NOT NULL),
  CONSTRAINT an_appeal_decision_is_whole CHECK ((appeal_outcome IS NULL) = (appeal_decided_by IS NULL)
    AND (appeal_outcome IS NULL) = (appeal_decided_at IS NULL) AND (appeal_outcome IS NULL) = (appeal_explanation IS NULL)),
  FOREIGN KEY (municipality_id, initiative_id) REFERENCES initiative (municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, author_id) REFERENCES person (municipality_id, id),
  FOREIGN KEY (municipality_id, paused_by) REFERENCES person (municipality_id, id),
  FOREIGN KEY (municipality_id, decided_by) REFERENCES person (municipality_id, id),
  FOREIGN KEY (municipality_id, appeal_decided_by) REFERENCES person (municipality_id, id)
);
CREATE UNIQUE INDEX one_open_case_for_each_thing ON moderation_case (municipality_id, kind, thing_key, cause) WHERE decided_at IS NULL;
CREATE INDEX moderation_case_open ON moderation_case (municipality_id, opened_at) WHERE decided_at IS NULL;
CREATE INDEX moderation_case_by_author ON moderation_case (municipality_id, author_id, opened_at DESC);
CREATE INDEX moderation_case_by_initiative ON moderation_case (municipality_id, initiative_id);

CREATE TABLE moderation_report (
  municipality_id integer NOT NULL,
  kind text NOT NULL,
  thing_key text NOT NULL,
  reporter_key text NOT NULL,
  reporter_id uuid,
  case_id uuid NOT NULL,
  reason text NOT NULL,
  explanation text NOT NULL DEFAULT '',
  at timestamptz NOT NULL,
  CONSTRAINT one_report_of_each_thing_per_person PRIMARY KEY (municipality_id, kind, thing_key, reporter_key),
  FOREIGN KEY (municipality_id, case_id) REFERENCES moderation_case (municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, reporter_id) REFERENCES person (municipality_id, id)
);
CREATE INDEX moderation_report_by_case ON moderation_report (municipality_id, case_id);

CREATE FUNCTION refuse_decision_by_reporter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM moderation_report WHERE municipality_id = NEW.municipality_id AND kind = NEW.kind AND thing_key = NEW.thing_key
      AND reporter_id IN (NEW.decided_by, NEW.appeal_decided_by, NEW.paused_by)) THEN
    RAISE EXCEPTION 'who reported it does not decide' USING ERRCODE = '23514', CONSTRAINT = 'who_reported_it_does_not_decide';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER who_reported_it_does_not_decide BEFORE INSERT OR UPDATE ON moderation_case
  FOR EACH ROW EXECUTE FUNCTION refuse_decision_by_reporter();

CREATE TABLE moderation_log (
  municipality_id integer NOT NULL,
  case_id uuid NOT NULL,
  position integer NOT NULL,
  step text NOT NULL CHECK (step IN ('reported', 'held', 'noted', 'paused', 'shown', 'hidden', 'change-asked', 'taken-back', 'appealed', 'appeal-granted', 'appeal-dismissed')),
  person_id uuid,
  reason text,
  text text NOT NULL DEFAULT '',
  at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, case_id, position),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id)
);
CREATE INDEX moderation_log_by_time ON moderation_log (municipality_id, at);
CREATE UNIQUE INDEX a_case_is_decided_once ON moderation_log (municipality_id, case_id) WHERE step IN ('shown', 'hidden', 'change-asked', 'taken-back');
CREATE UNIQUE INDEX an_appeal_is_decided_once ON moderation_log (municipality_id, case_id) WHERE step IN ('appeal-granted', 'appeal-dismissed');
CREATE UNIQUE INDEX an_appeal_is_made_once ON moderation_log (municipality_id, case_id) WHERE step = 'appealed';
CREATE TRIGGER moderation_log_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON moderation_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
