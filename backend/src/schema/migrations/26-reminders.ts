import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reminders: what somebody wants, for everything and apart for one activity; the secret in the link that stops them; mails
 * that were not sent because they no longer held; and until when a mail about a date waits at night.
 */
export class Reminders1795000000026 implements MigrationInterface {
  name = 'Reminders1795000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(choices);
    await runner.query(outbox);
    await runner.query(quietHours);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}

const choices = `
ALTER TABLE participant
  ADD COLUMN reminder text NOT NULL DEFAULT 'day-before' CHECK (reminder IN ('day-before', 'none')),
  ADD COLUMN reminder_token uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD CONSTRAINT a_link_to_stop_reminders_leads_to_one UNIQUE (municipality_id, reminder_token);

CREATE TABLE reminder_choice (
  municipality_id integer NOT NULL,
  participant_id uuid NOT NULL,
  activity_id uuid NOT NULL,
  reminder text NOT NULL CHECK (reminder IN ('day-before', 'none')),
  PRIMARY KEY (municipality_id, participant_id, activity_id),
  FOREIGN KEY (municipality_id, participant_id) REFERENCES participant (municipality_id, id),
  FOREIGN KEY (municipality_id, activity_id) REFERENCES activity (municipality_id, id)
);
`;

const outbox = `
ALTER TABLE outbox_mail DROP CONSTRAINT outbox_mail_state_check;
ALTER TABLE outbox_mail ADD CONSTRAINT outbox_mail_state_check
  CHECK (state IN ('queued', 'claimed', 'sending', 'sent', 'uncertain', 'failed', 'kept', 'dropped'));
CREATE INDEX outbox_mail_under_way ON outbox_mail (claimed_at) WHERE state IN ('sending', 'claimed');
`;

/** Eight in the morning exists once a day in every zone, so AT TIME ZONE has nothing to choose here. */
const quietHours = `
CREATE FUNCTION after_quiet_hours(at timestamptz, zone text) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN (at AT TIME ZONE zone)::time >= '21:00' THEN ((at AT TIME ZONE zone)::date + 1 + time '08:00') AT TIME ZONE zone
    WHEN (at AT TIME ZONE zone)::time < '08:00' THEN ((at AT TIME ZONE zone)::date + time '08:00') AT TIME ZONE zone
    ELSE at END
$$;
`;
