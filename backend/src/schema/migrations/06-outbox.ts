import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox: mail is written in the transaction that causes it, and sent after. */
export class Outbox1795000000006 implements MigrationInterface {
  name = 'Outbox1795000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE outbox_mail (
  municipality_id integer NOT NULL REFERENCES municipality (id),
  id uuid NOT NULL,
  key text NOT NULL,
  recipient text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending', 'sent', 'uncertain', 'failed', 'kept')),
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  claimed_at timestamptz,
  sent_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT the_same_letter_is_sent_once UNIQUE (municipality_id, key)
);
CREATE INDEX outbox_mail_to_send ON outbox_mail (next_attempt_at) WHERE state = 'queued';
CREATE INDEX outbox_mail_newest ON outbox_mail (municipality_id, created_at DESC);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
