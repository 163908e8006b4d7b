import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Actor, RoleAssignment } from '@stoep/rules';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { AccessSources } from '../../platform/auth/sources.js';
import { Clock } from '../../platform/clock.js';
import { SETTINGS } from '../../platform/config/settings.token.js';
import type { Settings } from '../../platform/config/settings.js';
import { Housekeeping } from '../../platform/housekeeping.js';
import { hashToken, newToken } from './token.js';

const lifetimeMs = 30 * 24 * 3_600_000;

/** Sessions live in PostgreSQL and end there. The cookie holds a random token; the database only its hash. */
@Injectable()
export class Sessions implements OnModuleInit {
  readonly cookieName: string;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly sources: AccessSources,
    private readonly clock: Clock,
    private readonly housekeeping: Housekeeping,
  ) {
    this.cookieName = settings.isSecure ? '__Host-stoep' : 'stoep';
  }

  onModuleInit(): void {
    this.housekeeping.add({ statement: 'DELETE FROM session WHERE expires_at < $1', keptMs: 0 });
    this.housekeeping.add({ statement: 'DELETE FROM person_token WHERE expires_at < $1', keptMs: 0 });
    this.sources.setActorLoader((municipalityId, request) => this.find(municipalityId, request));
  }

  /** Starts a new session, always with a new token, and ends the one the browser came with. */
  async start(municipalityId: number, personId: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.end(municipalityId, request, reply);
    const { token, hash } = newToken();
    const now = this.clock.now();
    const expires = new Date(now.getTime() + lifetimeMs);
    await this.dataSource.query(
      `INSERT INTO session (municipality_id, token_hash, id, person_id, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $5, $5, $6)`,
      [municipalityId, hash, randomUUID(), personId, now, expires],
    );
    void reply.setCookie(this.cookieName, token, this.cookieOptions(expires));
  }

  async end(municipalityId: number, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const token = request.cookies[this.cookieName];
    if (!token) return;
    await this.dataSource.query('DELETE FROM session WHERE municipality_id = $1 AND token_hash = $2', [
      municipalityId,
      hashToken(token),
    ]);
    void reply.clearCookie(this.cookieName, this.cookieOptions(new Date(0)));
  }

  private async find(
    municipalityId: number,
    request: FastifyRequest,
  ): Promise<{ actor: Actor; sessionId: string } | null> {
    const token = request.cookies[this.cookieName];
    if (!token) return null;
    const [row] = await this.dataSource.query<{ id: string; person_id: string; roles: RoleAssignment[] | null }[]>(
      `SELECT session.id, session.person_id,
         (SELECT json_agg(json_build_object('role', role, 'wijkCode', wijk_code)) FROM role_assignment held
          WHERE held.municipality_id = session.municipality_id AND held.person_id = session.person_id) AS roles
       FROM session WHERE municipality_id = $1 AND token_hash = $2 AND expires_at > $3`,
      [municipalityId, hashToken(token), this.clock.now()],
    );
    if (!row) return null;
    return { actor: { personId: row.person_id, municipalityId, roles: row.roles ?? [] }, sessionId: row.id };
  }

  private cookieOptions(expires: Date) {
    return { path: '/', httpOnly: true, secure: this.settings.isSecure, sameSite: 'lax', expires } as const;
  }
}
