import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { SignedIn } from '@stoep/contracts';
import type { Actor, RoleAssignment } from '@stoep/rules';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { AccessSources } from '../../platform/auth/sources.js';
import { Clock } from '../../platform/clock.js';
import { SETTINGS } from '../../platform/config/settings.token.js';
import type { Settings } from '../../platform/config/settings.js';
import { prepared } from '../../platform/db/prepared.js';
import { Housekeeping } from '../../platform/housekeeping.js';
import { deviceOf } from './device.js';
import { hashToken, newToken } from './token.js';

const minuteMs = 60_000;
const lifetimeMs = 30 * 24 * 60 * minuteMs;
/** How long somebody has to find their telephone. */
const halfwayMs = 10 * minuteMs;
/** "Last seen" is exact to this, so that reading does not become writing. */
const seenMs = 10 * minuteMs;

/**
 * Sessions live in PostgreSQL and end there. The cookie holds a random token; the database only its hash. A session that
 * still waits for the second factor is nobody's: it can do nothing but give the code.
 */
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

  /**
   * Starts a new session, always with a new token, and ends the one the browser came with.
   * @param hasSecondFactor the code was right just now; otherwise the session waits for it if there is one to give
   */
  async start(
    municipalityId: number,
    personId: string,
    request: FastifyRequest,
    reply: FastifyReply,
    hasSecondFactor = false,
  ): Promise<SignedIn> {
    await this.end(municipalityId, request, reply);
    const awaitsSecondFactor = !hasSecondFactor && (await this.mustGiveCode(municipalityId, personId));
    const { token, hash } = newToken();
    const now = this.clock.now();
    const expires = new Date(now.getTime() + (awaitsSecondFactor ? halfwayMs : lifetimeMs));
    const { browser, system } = deviceOf(request.headers['user-agent']);
    await this.dataSource.query(
      `INSERT INTO session (municipality_id, token_hash, id, person_id, created_at, seen_at, expires_at, browser, system, awaits_second_factor, second_factor_at)
       VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, CASE WHEN $10 THEN $5::timestamptz END)`,
      [
        municipalityId,
        hash,
        randomUUID(),
        personId,
        now,
        expires,
        browser,
        system,
        awaitsSecondFactor,
        hasSecondFactor,
      ],
    );
    void reply.setCookie(this.cookieName, token, this.cookieOptions(expires));
    return { accepted: true, awaitsSecondFactor };
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

  /** Whose session it is that waits for its second factor; null when none does. */
  async findHalfway(municipalityId: number, request: FastifyRequest): Promise<string | null> {
    const token = request.cookies[this.cookieName];
    if (!token) return null;
    const [row] = await this.dataSource.query<{ person_id: string }[]>(
      `SELECT person_id FROM session WHERE municipality_id = $1 AND token_hash = $2 AND expires_at > $3 AND awaits_second_factor`,
      [municipalityId, hashToken(token), this.clock.now()],
    );
    return row?.person_id ?? null;
  }

  private async mustGiveCode(municipalityId: number, personId: string): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      'SELECT 1 FROM second_factor WHERE municipality_id = $1 AND person_id = $2 AND confirmed_at IS NOT NULL',
      [municipalityId, personId],
    );
    return rows.length > 0;
  }

  private async find(
    municipalityId: number,
    request: FastifyRequest,
  ): Promise<{ actor: Actor; sessionId: string } | null> {
    const token = request.cookies[this.cookieName];
    if (!token) return null;
    const now = this.clock.now();
    const [row] = await this.dataSource.query<FoundSession[]>(findSession, [municipalityId, hashToken(token), now]);
    if (!row) return null;
    if (now.getTime() - row.seen_at.getTime() > seenMs)
      await this.dataSource.query('UPDATE session SET seen_at = $3 WHERE municipality_id = $1 AND id = $2', [
        municipalityId,
        row.id,
        now,
      ]);
    return { actor: { personId: row.person_id, municipalityId, roles: row.roles ?? [] }, sessionId: row.id };
  }

  private cookieOptions(expires: Date) {
    return { path: '/', httpOnly: true, secure: this.settings.isSecure, sameSite: 'lax', expires } as const;
  }
}

interface FoundSession {
  id: string;
  person_id: string;
  seen_at: Date;
  roles: RoleAssignment[] | null;
}

/** Where staff must have a second factor, the roles do not count in a session that gave no code. */
const rolesThatCount = `(SELECT json_agg(json_build_object('role', role, 'wijkCode', wijk_code)) FROM role_assignment held
  JOIN municipality ON municipality.id = held.municipality_id
  WHERE held.municipality_id = session.municipality_id AND held.person_id = session.person_id
    AND (NOT municipality.staff_second_factor OR session.second_factor_at IS NOT NULL))`;

/** A session without a code is nobody's once its person has a second factor, however close together the two came about. */
const gaveItsCode = `(session.second_factor_at IS NOT NULL OR NOT EXISTS (SELECT FROM second_factor given
  WHERE given.municipality_id = session.municipality_id AND given.person_id = session.person_id AND given.confirmed_at IS NOT NULL))`;

const findSession = prepared(
  'find-session',
  `SELECT session.id, session.person_id, session.seen_at, ${rolesThatCount} AS roles
   FROM session WHERE municipality_id = $1 AND token_hash = $2 AND expires_at > $3 AND NOT awaits_second_factor AND ${gaveItsCode}`,
);
