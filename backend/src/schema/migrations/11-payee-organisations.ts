import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An organisation as payee: who it is in the trade register, who speaks for it, and that it agreed when it is not the applicant. */
export class PayeeOrganisations1795000000011 implements MigrationInterface {
  name = 'PayeeOrganisations1795000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE application_payee
  ADD COLUMN kvk_number text,
  ADD COLUMN contact_person text,
  ADD COLUMN is_other_than_applicant boolean NOT NULL DEFAULT false,
  ADD COLUMN agreed_by text,
  ADD COLUMN agreed_on date,
  ADD CONSTRAINT a_kvk_number_has_eight_digits CHECK (kvk_number ~ '^[0-9]{8}$'),
  ADD CONSTRAINT an_organisation_as_payee_has_a_contact CHECK ((kvk_number IS NULL) = (contact_person IS NULL)),
  ADD CONSTRAINT another_organisation_agreed_to_be_payee
    CHECK (NOT is_other_than_applicant OR (kvk_number IS NOT NULL AND agreed_by IS NOT NULL AND agreed_on IS NOT NULL));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
