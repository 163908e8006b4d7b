import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@stoep/contracts';
import type { FastifyReply } from 'fastify';
import { Refusal } from './refusal.js';

/** The one place where something thrown becomes an answer: problem+json (RFC 9457), never a stack or a text of the database. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const refusal = refusalOf(thrown) ?? this.unexpected(thrown);
    const retryAfter = refusal.retryAfterSeconds ?? (refusal.status === 503 ? 2 : null);
    if (retryAfter !== null) void reply.header('Retry-After', String(retryAfter));
    void reply
      .status(refusal.status)
      .type('application/problem+json')
      .header('Cache-Control', 'no-store')
      .send(problemOf(refusal));
  }

  private unexpected(thrown: unknown): Refusal {
    const id = randomUUID();
    this.logger.error(`${id} ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`);
    return new Refusal(500, 'unexpected', { id });
  }
}

export function problemOf(refusal: Refusal): Problem {
  return {
    status: refusal.status,
    title: STATUS_CODES[refusal.status] ?? 'Error',
    detail: refusal.reason.replaceAll('-', ' '),
    reason: refusal.reason,
    ...(Object.keys(refusal.facts).length > 0 && { facts: refusal.facts }),
    ...(refusal.errors.length > 0 && { errors: refusal.errors }),
  };
}

/** What was thrown as an answer; null for what nobody expected. */
export function refusalOf(thrown: unknown): Refusal | null {
  if (thrown instanceof Refusal) return thrown;
  if (thrown instanceof HttpException) return fromHttp(thrown.getStatus());
  const { statusCode, code, constraint } = errorFields(thrown);
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return fromHttp(statusCode);
  if (typeof code === 'string') return fromDatabase(code, constraint);
  return isBusy(thrown) ? new Refusal(503, 'try-again') : null;
}

/** The driver gives no code where the pool had no connection to spare, or one was lost while nothing was asked of it. */
function isBusy(thrown: unknown): boolean {
  const { message } = thrown as { message?: unknown };
  return (
    typeof message === 'string' &&
    /^(timeout exceeded when trying to connect|Query read timeout|Connection terminated)/.test(message)
  );
}

function fromHttp(status: number): Refusal | null {
  const reasons: Record<number, string> = {
    400: 'request-unreadable',
    401: 'sign-in-first',
    403: 'forbidden',
    404: 'not-found',
    413: 'request-too-large',
    415: 'not-json',
  };
  if (status >= 500) return null;
  return new Refusal(status, reasons[status] ?? 'request-refused');
}

/** SQLSTATE to an answer: what the database refused is a conflict, what it could not do now can be tried again. */
function fromDatabase(code: string, constraint: string | undefined): Refusal | null {
  if (code === '23505' || code === '23514' || code === '23P01')
    return new Refusal(409, kebab(constraint) ?? 'conflict');
  if (code === '23503') return new Refusal(409, 'unknown-reference');
  if (/^22/.test(code) || code === '23502') return new Refusal(400, 'value-out-of-range');
  if (['40001', '40P01', '57014', '55P03'].includes(code) || /^(53|08|57P)/.test(code))
    return new Refusal(503, 'try-again');
  return null;
}

function errorFields(thrown: unknown): { statusCode?: unknown; code?: unknown; constraint?: string | undefined } {
  if (typeof thrown !== 'object' || thrown === null) return {};
  const driver = (thrown as { driverError?: unknown }).driverError;
  return typeof driver === 'object' && driver !== null ? driver : thrown;
}

function kebab(name: string | undefined): string | null {
  return name ? name.replaceAll('_', '-') : null;
}
