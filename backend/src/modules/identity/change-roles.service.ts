import { Injectable } from '@nestjs/common';
import type { RoleAssignmentRequest } from '@stoep/contracts';
import type { RoleAssignment } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/db/transactions.js';
import type { Command } from '../../platform/http/platform-request.js';
import { Refusal } from '../../platform/http/refusal.js';

/** An administrator gives and takes roles. Nobody takes their own administrator's role, so that one always remains. */
@Injectable()
export class ChangeRolesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  changeRoles(
    command: Command,
    personId: string,
    roles: RoleAssignmentRequest[],
  ): Promise<{ roles: RoleAssignment[] }> {
    const { municipalityId, actor } = command;
    if (personId === actor.personId && !roles.some((held) => held.role === 'administrator' && !held.wijkCode))
      throw new Refusal(409, 'own-administrator-role');
    if (roles.some((held) => held.role === 'administrator' && held.wijkCode))
      throw Refusal.fields([{ field: 'roles', reason: 'administrator-everywhere' }]);
    return this.transactions.runOnce(command, async (tx) => {
      // One change of roles at a time, so that two administrators cannot take each other's away.
      await tx.query('SELECT 1 FROM municipality WHERE id = $1 FOR UPDATE', [municipalityId]);
      await refuseWithoutRole(tx, command);
      const known = await tx.query<unknown[]>(
        'SELECT 1 FROM person WHERE municipality_id = $1 AND id = $2 FOR UPDATE',
        [municipalityId, personId],
      );
      if (known.length === 0) throw Refusal.notFound();
      await tx.query('DELETE FROM role_assignment WHERE municipality_id = $1 AND person_id = $2', [
        municipalityId,
        personId,
      ]);
      for (const { role, wijkCode } of roles) {
        await tx.query(
          `INSERT INTO role_assignment (municipality_id, person_id, role, wijk_code, given_by, given_at) VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT DO NOTHING`,
          [municipalityId, personId, role, wijkCode ?? null, actor.personId, this.clock.now()],
        );
      }
      return { roles: roles.map(({ role, wijkCode }) => ({ role, wijkCode: wijkCode ?? null })) };
    });
  }
}

/** Asked again under the lock: the role may have been taken a moment ago. */
async function refuseWithoutRole(tx: Tx, { municipalityId, actor }: Command): Promise<void> {
  const held = await tx.query<unknown[]>(
    `SELECT 1 FROM role_assignment WHERE municipality_id = $1 AND person_id = $2 AND role = 'administrator'`,
    [municipalityId, actor.personId],
  );
  if (held.length === 0) throw new Refusal(403, 'forbidden');
}
