import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What shows an activity to others: a way to reach somebody that everybody may see, photos, the sites of others that may
 * show the agenda within them; and who was asked to organise along, until there is an answer.
 */
export class ShownElsewhere1795000000031 implements MigrationInterface {
  name = 'ShownElsewhere1795000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(contact);
    await runner.query(embedding);
    await runner.query(photos);
    await runner.query(invitations);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}

const contact = `
ALTER TABLE activity ADD COLUMN public_contact text NOT NULL DEFAULT ''
  CONSTRAINT a_public_contact_is_one_short_line CHECK (length(public_contact) <= 120 AND public_contact !~ '[\\n\\r]');
`;

/** Only the computer of who tries it out may do without https. */
const embedding = `
CREATE TABLE embed_origin (
  municipality_id integer NOT NULL REFERENCES municipality (id),
  origin text NOT NULL,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, origin),
  CONSTRAINT only_a_whole_site_is_let_in CHECK (origin ~ '^(https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?|http://(localhost|127[.]0[.]0[.]1))(:[0-9]{1,5})?$')
);
`;

const photos = `
CREATE TABLE activity_photo (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  activity_id uuid NOT NULL,
  position integer NOT NULL CONSTRAINT an_activity_has_at_most_six_photos CHECK (position BETWEEN 1 AND 6),
  description text NOT NULL CONSTRAINT a_photo_of_an_activity_is_described CHECK (description <> ''),
  width integer NOT NULL,
  height integer NOT NULL,
  added_by uuid NOT NULL,
  added_at timestamptz NOT NULL,
  hidden_reason text,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT a_place_holds_one_photo_of_an_activity UNIQUE (municipality_id, activity_id, position) DEFERRABLE INITIALLY IMMEDIATE,
  FOREIGN KEY (municipality_id, activity_id) REFERENCES activity (municipality_id, id),
  FOREIGN KEY (municipality_id, added_by) REFERENCES person (municipality_id, id)
);

CREATE TABLE activity_photo_file (
  municipality_id integer NOT NULL,
  photo_id uuid NOT NULL,
  width integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (municipality_id, photo_id, width),
  FOREIGN KEY (municipality_id, photo_id) REFERENCES activity_photo (municipality_id, id) ON DELETE CASCADE
);
ALTER TABLE activity_photo_file ALTER COLUMN bytes SET STORAGE EXTERNAL;
`;

const invitations = `
CREATE TABLE co_organiser_invitation (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  activity_id uuid NOT NULL,
  email text NOT NULL CHECK (email = lower(email)),
  token_hash bytea NOT NULL,
  invited_by uuid NOT NULL,
  invited_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT one_invitation_to_organise_for_each_address UNIQUE (municipality_id, activity_id, email),
  UNIQUE (municipality_id, token_hash),
  FOREIGN KEY (municipality_id, activity_id) REFERENCES activity (municipality_id, id),
  FOREIGN KEY (municipality_id, invited_by) REFERENCES person (municipality_id, id)
);
CREATE INDEX co_organiser_invitation_by_email ON co_organiser_invitation (municipality_id, email);
`;
