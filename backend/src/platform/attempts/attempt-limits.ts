import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyRequest } from 'fastify';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../config/settings.token.js';
import type { Settings } from '../config/settings.js';
import type { PlatformRequest } from '../http/platform-request.js';
import { Refusal } from '../http/refusal.js';
import { Housekeeping } from '../housekeeping.js';
import { addressKey } from './address-key.js';
import { attemptLimits, type AttemptKind, type AttemptScope } from './limits.js';

/** One address cannot use up what the municipality may: whoever is over the first limit does not reach the next. */
const order: readonly AttemptScope[] = ['address', 'account', 'municipality'];

/** An attempt that was let through. */
export interface Attempt {
  /** It was right: the account starts afresh, and the others get their point back. */
  succeeded(): Promise<void>;
}

/**
 * Counts attempts per address, account and municipality: in PostgreSQL for all servers together, in memory when that
 * fails. Only hashes are kept. It does not know whether an account exists, so neither does who asks.
 */
@Injectable()
export class AttemptLimits implements OnModuleInit {
  private readonly limiters = new Map<string, RateLimiterAbstract>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly housekeeping: Housekeeping,
  ) {}

  onModuleInit(): void {
    const statement = 'DELETE FROM attempt_count WHERE expire < extract(epoch FROM $1::timestamptz) * 1000';
    this.housekeeping.add({ statement, keptMs: 0 });
  }

  /** @param account an e-mail address, a person's id or a token. @throws Refusal 429 with the time to wait */
  async take(kind: AttemptKind, request: FastifyRequest, account: string): Promise<Attempt> {
    const keys = keysOf(request, account);
    for (const scope of order) await consume(this.limiter(kind, scope), keys[scope]);
    return { succeeded: () => this.forgive(kind, keys) };
  }

  /**
   * For what many do at once and nearly always right, where just the wrong tries are counted: the rows of `attempt_count`
   * to look at in the same statement as what is asked for, with the points that are one too many.
   */
  spentAt(kind: AttemptKind, request: FastifyRequest, account: string): { keys: string[]; points: number[] } {
    const keys = keysOf(request, account);
    const scopes = ['address', 'account'] as const;
    const limiters = scopes.map((scope) => this.limiter(kind, scope));
    return {
      keys: scopes.map((scope, index) => `${limiters[index]?.keyPrefix}:${keys[scope]}`),
      points: limiters.map(({ points }) => points),
    };
  }

  private async forgive(kind: AttemptKind, keys: Record<AttemptScope, string>): Promise<void> {
    await this.limiter(kind, 'account').delete(keys.account);
    await this.limiter(kind, 'address').reward(keys.address);
    await this.limiter(kind, 'municipality').reward(keys.municipality);
  }

  private limiter(kind: AttemptKind, scope: AttemptScope): RateLimiterAbstract {
    const keyPrefix = `${kind}:${scope}`;
    const known = this.limiters.get(keyPrefix);
    if (known) return known;
    const limit = attemptLimits[kind][scope];
    const options = { keyPrefix, points: limit.points * this.settings.rateLimitFactor, duration: limit.seconds };
    const made = new RateLimiterPostgres({
      ...options,
      storeClient: this.dataSource,
      storeType: 'typeorm',
      tableName: 'attempt_count',
      tableCreated: true,
      clearExpiredByTimeout: false,
      insuranceLimiter: new RateLimiterMemory(options),
    });
    this.limiters.set(keyPrefix, made);
    return made;
  }
}

function keysOf(request: FastifyRequest, account: string): Record<AttemptScope, string> {
  const { municipalityId } = request as PlatformRequest;
  return {
    address: hashed(municipalityId, addressKey(request.ip)),
    account: hashed(municipalityId, account.trim().toLowerCase()),
    municipality: String(municipalityId),
  };
}

async function consume(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw Refusal.tooManyTries(refused.msBeforeNext / 1000);
    throw refused;
  }
}

function hashed(municipalityId: number, value: string): string {
  return createHash('sha256').update(`${municipalityId}:${value}`).digest('base64url');
}
