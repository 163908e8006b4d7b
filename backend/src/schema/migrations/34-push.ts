import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Messages to devices, beside mails and in the same outbox: which devices, and by which way somebody wants reminders. A
 * message to a device has the id of its subscription as recipient.
 */
export class Push1795000000034 implements MigrationInterface {
  name = 'Push1795000000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE outbox_mail ADD COLUMN channel text NOT NULL DEFAULT 'mail' CHECK (channel IN ('mail', 'push')),
  ADD COLUMN link text;

CREATE TABLE push_subscription (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  endpoint text NOT NULL CONSTRAINT a_device_is_reached_at_an_address CHECK (endpoint ~ '^https?://' AND length(endpoint) <= 2000),
  p256dh text NOT NULL,
  auth text NOT NULL,
  device text NOT NULL DEFAULT '',
  added_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT a_device_is_told_once UNIQUE (municipality_id, endpoint),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id)
);
CREATE INDEX push_subscription_by_person ON push_subscription (municipality_id, person_id);

ALTER TABLE participant ADD COLUMN reminder_way text NOT NULL DEFAULT 'mail' CHECK (reminder_way IN ('mail', 'push', 'both'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
