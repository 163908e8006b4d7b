import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Names stand in mails. With a line break or an invisible sign in it, a name could make a mail say what we did not: no
 * controls, no signs that turn the direction of the text, nothing that nobody sees. Names in any script stay as they are.
 */
export class NamesOnOneVisibleLine1795000000055 implements MigrationInterface {
  name = 'NamesOnOneVisibleLine1795000000055';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, constraint] of places) {
      await runner.query(
        `UPDATE ${table} SET ${column} = coalesce(nullif(btrim(regexp_replace(${column}, '${unseen}', '', 'g')), ''), '?') WHERE ${column} ~ '${unseen}'`,
      );
      await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${constraint} CHECK (${column} !~ '${unseen}')`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}

const places = [
  ['person', 'display_name', 'a_name_is_one_visible_line'],
  ['participant', 'name', 'the_name_of_who_comes_is_one_visible_line'],
  ['join_request', 'name', 'a_name_in_a_request_is_one_visible_line'],
] as const;

/** The two joiners stay: Persian and Indian names and emoji need them. */
const unseen =
  '[\\u0001-\\u001F\\u007F-\\u009F\\u00AD\\u061C\\u115F\\u1160\\u180E\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u2800\\u3164\\uFEFF\\uFFA0]';
