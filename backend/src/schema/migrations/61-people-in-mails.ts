import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A mail says by key whose it is and whom it names. Names are put in when it is sent or read: who leaves is no longer
 * named, and no mail of anybody else is looked through for a word. Of mails from before this the reader is known by
 * address; the names in them are words, and go with the mails after 90 days.
 */
export class PeopleInMails1795000000061 implements MigrationInterface {
  name = 'PeopleInMails1795000000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outbox_mail ADD COLUMN person_id uuid, ADD COLUMN names uuid[] NOT NULL DEFAULT '{}',
        ADD CONSTRAINT a_mail_is_to_somebody_known FOREIGN KEY (municipality_id, person_id)
          REFERENCES person (municipality_id, id);
      UPDATE outbox_mail SET person_id = person.id FROM person
      WHERE person.municipality_id = outbox_mail.municipality_id AND person.email = outbox_mail.recipient
        AND person.confirmed_at IS NOT NULL;
      UPDATE outbox_mail SET person_id = device.person_id FROM push_subscription device
      WHERE device.municipality_id = outbox_mail.municipality_id AND device.id::text = outbox_mail.recipient
        AND outbox_mail.channel = 'push';
      CREATE INDEX outbox_mail_by_person ON outbox_mail (municipality_id, person_id) WHERE person_id IS NOT NULL;
      CREATE FUNCTION mail_text(municipality integer, words text, people uuid[]) RETURNS text
      LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
      DECLARE one uuid;
      BEGIN
        FOREACH one IN ARRAY people LOOP
          words := replace(words, '{person:' || one || '}',
            coalesce((SELECT display_name FROM person WHERE municipality_id = municipality AND id = one), ''));
        END LOOP;
        RETURN words;
      END $$;
      COMMENT ON FUNCTION mail_text IS 'Puts the names of people into a mail, as they are now';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
