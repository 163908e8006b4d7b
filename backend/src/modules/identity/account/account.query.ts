import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AccountView, SessionRow, SessionView } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import type { PlatformRequest } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { Sessions } from '../sessions.js';

interface AccountRow {
  display_name: string;
  email: string | null;
  has_password: boolean;
  is_staff: boolean;
  has_second_factor: boolean;
  staff_second_factor: boolean;
  codes_left: number;
}

/** What somebody sees of their own account: who they are, how it is kept safe, and where they are signed in. */
@Injectable()
export class AccountQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  async session(request: FastifyRequest): Promise<SessionView> {
    const { municipalityId, actor } = request as PlatformRequest;
    if (!actor)
      return {
        person: null,
        awaitsSecondFactor: (await this.sessions.findHalfway(municipalityId, request)) !== null,
      };
    const row = await this.find(actor);
    if (!row) return { person: null, awaitsSecondFactor: false };
    return {
      person: {
        id: actor.personId,
        displayName: row.display_name,
        email: row.email,
        roles: actor.roles,
        mustSetUpSecondFactor: row.is_staff && row.staff_second_factor && !row.has_second_factor,
      },
      awaitsSecondFactor: false,
    };
  }

  async account(actor: Actor, sessionId: string | null): Promise<AccountView> {
    const row = await this.find(actor);
    if (!row) throw Refusal.notFound();
    return {
      displayName: row.display_name,
      email: row.email,
      hasPassword: row.has_password,
      secondFactor: {
        isOn: row.has_second_factor,
        isRequired: row.is_staff && row.staff_second_factor,
        recoveryCodesLeft: row.codes_left,
      },
      sessions: await this.sessionsOf(actor, sessionId),
    };
  }

  private async find({ municipalityId, personId }: Actor): Promise<AccountRow | undefined> {
    const [row] = await this.dataSource.query<AccountRow[]>(
      `SELECT display_name, email, password_hash IS NOT NULL AS has_password, staff_second_factor,
         EXISTS (SELECT FROM role_assignment held WHERE held.municipality_id = person.municipality_id AND held.person_id = person.id) AS is_staff,
         EXISTS (SELECT FROM second_factor given WHERE given.municipality_id = person.municipality_id AND given.person_id = person.id
           AND given.confirmed_at IS NOT NULL) AS has_second_factor,
         (SELECT count(*) FROM recovery_code WHERE recovery_code.municipality_id = person.municipality_id AND person_id = person.id) AS codes_left
       FROM person JOIN municipality ON municipality.id = person.municipality_id
       WHERE person.municipality_id = $1 AND person.id = $2`,
      [municipalityId, personId],
    );
    return row;
  }

  private sessionsOf({ municipalityId, personId }: Actor, sessionId: string | null): Promise<SessionRow[]> {
    return this.dataSource.query<SessionRow[]>(
      `SELECT id, id = $3 AS "isCurrent", browser, system, created_at AS "startedAt", seen_at AS "seenAt" FROM session
       WHERE municipality_id = $1 AND person_id = $2 AND expires_at > $4 AND NOT awaits_second_factor
       ORDER BY id = $3 DESC, seen_at DESC, id`,
      [municipalityId, personId, sessionId, this.clock.now()],
    );
  }
}
