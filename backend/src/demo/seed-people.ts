import type { Tx } from '../platform/db/transactions.js';
import { demoPeople } from './demo-municipality.js';
import { demoId, insertRows, type DemoCalendar } from './seeding-tools.js';

/** Everybody of the demo, confirmed, with one and the same password, and their roles. */
export async function seedPeople(
  tx: Tx,
  municipalityId: number,
  calendar: DemoCalendar,
  passwordHash: string,
): Promise<void> {
  const at = calendar.instant('2025-08-01T08:00:00Z');
  await insertRows(
    tx,
    'person',
    demoPeople.map((person) => ({
      municipality_id: municipalityId,
      id: demoId('person', person.key),
      email: person.email,
      display_name: person.name,
      password_hash: passwordHash,
      confirmed_at: at,
      created_at: at,
    })),
  );
  await insertRows(
    tx,
    'role_assignment',
    demoPeople.flatMap((person) =>
      person.roles.map(({ role, wijkCode }) => ({
        municipality_id: municipalityId,
        person_id: demoId('person', person.key),
        role,
        wijk_code: wijkCode,
        given_at: at,
      })),
    ),
  );
}
