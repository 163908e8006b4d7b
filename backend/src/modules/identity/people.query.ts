import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PersonRow } from '@stoep/contracts';
import type { RoleAssignment } from '@stoep/rules';
import { DataSource } from 'typeorm';

/** Who people are, for administrators: everybody with their roles. */
@Injectable()
export class PeopleQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** People whose name or address holds the text; staff first. At most 50. */
  async findPeople(municipalityId: number, text: string): Promise<PersonRow[]> {
    const rows = await this.dataSource.query<(Omit<PersonRow, 'roles'> & { roles: RoleAssignment[] | null })[]>(
      `SELECT person.id, display_name AS "displayName", email, confirmed_at IS NOT NULL AS "isConfirmed", held.roles,
         EXISTS (SELECT FROM second_factor given WHERE given.municipality_id = person.municipality_id AND given.person_id = person.id
           AND given.confirmed_at IS NOT NULL) AS "hasSecondFactor"
       FROM person LEFT JOIN LATERAL (
         SELECT json_agg(json_build_object('role', role, 'wijkCode', wijk_code) ORDER BY role, wijk_code) AS roles FROM role_assignment
         WHERE role_assignment.municipality_id = person.municipality_id AND role_assignment.person_id = person.id) held ON true
       WHERE person.municipality_id = $1 AND erased_at IS NULL AND (display_name ILIKE $2 OR email ILIKE $2)
       ORDER BY held.roles IS NULL, display_name, id LIMIT 50`,
      [municipalityId, `%${text.replace(/[\\%_]/g, '\\$&')}%`],
    );
    return rows.map((row) => ({ ...row, roles: row.roles ?? [] }));
  }
}
