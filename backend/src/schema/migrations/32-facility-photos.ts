import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos of the places in the directory. */
export class FacilityPhotos1795000000032 implements MigrationInterface {
  name = 'FacilityPhotos1795000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE facility_photo (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  place_id uuid NOT NULL,
  position integer NOT NULL CONSTRAINT a_facility_has_at_most_six_photos CHECK (position BETWEEN 1 AND 6),
  description text NOT NULL CONSTRAINT a_photo_of_a_facility_is_described CHECK (description <> ''),
  width integer NOT NULL,
  height integer NOT NULL,
  added_by uuid NOT NULL,
  added_at timestamptz NOT NULL,
  hidden_reason text,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT a_place_holds_one_photo_of_a_facility UNIQUE (municipality_id, place_id, position) DEFERRABLE INITIALLY IMMEDIATE,
  FOREIGN KEY (municipality_id, place_id) REFERENCES facility (municipality_id, place_id),
  FOREIGN KEY (municipality_id, added_by) REFERENCES person (municipality_id, id)
);

CREATE TABLE facility_photo_file (
  municipality_id integer NOT NULL,
  photo_id uuid NOT NULL,
  width integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (municipality_id, photo_id, width),
  FOREIGN KEY (municipality_id, photo_id) REFERENCES facility_photo (municipality_id, id) ON DELETE CASCADE
);
ALTER TABLE facility_photo_file ALTER COLUMN bytes SET STORAGE EXTERNAL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
