import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { DataSource } from 'typeorm';
import { AttemptLimits } from '../../platform/attempts/attempt-limits.js';
import type { PlatformRequest } from '../../platform/http/platform-request.js';
import { Refusal } from '../../platform/http/refusal.js';
import { Passwords } from './passwords.js';

/** Signing in with e-mail and password. Unknown, unconfirmed and wrong get one and the same answer, after the same time. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
    private readonly limits: AttemptLimits,
  ) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true });
  }

  /** The guard comes before the check of the body, so anything can be in these two. */
  async validate(request: FastifyRequest, email: unknown, password: unknown): Promise<{ personId: string }> {
    if (typeof email !== 'string' || typeof password !== 'string') throw new Refusal(401, 'email-or-password-wrong');
    const { municipalityId } = request as PlatformRequest;
    const attempt = await this.limits.take('sign-in', request, email);
    const [known] = await this.dataSource.query<{ id: string; password_hash: string; confirmed_at: Date | null }[]>(
      'SELECT id, password_hash, confirmed_at FROM person WHERE municipality_id = $1 AND email = $2',
      [municipalityId, email.trim().toLowerCase()],
    );
    const isRight = await this.passwords.matches(known?.password_hash ?? null, password);
    if (!known || !isRight || known.confirmed_at === null) throw new Refusal(401, 'email-or-password-wrong');
    await attempt.succeeded();
    return { personId: known.id };
  }
}

/** Runs the strategy; no session of passport's own is kept. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  override handleRequest<User>(error: unknown, user: User | false): User {
    if (error) throw error instanceof Error ? error : new Refusal(401, 'email-or-password-wrong');
    if (!user) throw new Refusal(401, 'email-or-password-wrong');
    return user;
  }
}
