import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { AttemptLimits } from '../../../platform/attempts/attempt-limits.js';
import { Clock } from '../../../platform/clock.js';
import type { PlatformRequest } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { Passwords } from '../passwords.js';

const freshMs = 10 * 60_000;

/**
 * Who changes what matters about an account proves again who they are: with the password, or, without one, by having
 * signed in just now. Somebody at a computer that was left open cannot.
 */
@Injectable()
export class IdentityProof {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
    private readonly limits: AttemptLimits,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal when the password is wrong, or who has none signed in too long ago. */
  async require(request: FastifyRequest, password: string | null | undefined): Promise<void> {
    const { municipalityId, actor, sessionId } = request as PlatformRequest;
    if (!actor) throw new Refusal(401, 'sign-in-first');
    const [known] = await this.dataSource.query<{ password_hash: string | null; created_at: Date }[]>(
      `SELECT password_hash, session.created_at FROM person JOIN session ON session.municipality_id = person.municipality_id AND session.person_id = person.id
       WHERE person.municipality_id = $1 AND person.id = $2 AND session.id = $3`,
      [municipalityId, actor.personId, sessionId],
    );
    if (!known) throw new Refusal(401, 'sign-in-first');
    if (known.password_hash === null) {
      if (this.clock.now().getTime() - known.created_at.getTime() > freshMs) throw new Refusal(409, 'sign-in-again');
      return;
    }
    const attempt = await this.limits.take('prove-identity', request, actor.personId);
    if (!(await this.passwords.matches(known.password_hash, password ?? '')))
      throw Refusal.fields([{ field: 'currentPassword', reason: 'password-wrong' }]);
    await attempt.succeeded();
  }
}
