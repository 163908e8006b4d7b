import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@stoep/rules';
import type { FastifyRequest } from 'fastify';
import { Refusal } from './refusal.js';

/** What the access guard has found out about a request before a controller sees it. */
export interface PlatformRequest extends FastifyRequest {
  municipalityId: number;
  actor: Actor | null;
  sessionId: string | null;
}

/** Somebody asks for something to be done: who, where, and the key that makes doing it twice harmless. */
export interface Command {
  municipalityId: number;
  actor: Actor;
  idempotencyKey: string;
  route: string;
  bodyHash: Buffer;
}

export const MunicipalityId = createParamDecorator(
  (_: unknown, context: ExecutionContext) => requestOf(context).municipalityId,
);

/** The actor, or null for somebody without an account. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).actor);

/** For commands of signed-in people: refused without an Idempotency-Key (draft-ietf-httpapi-idempotency-key-header). */
export const CurrentCommand = createParamDecorator((_: unknown, context: ExecutionContext): Command => {
  const request = requestOf(context);
  const key = request.headers['idempotency-key'];
  if (!request.actor) throw new Refusal(401, 'sign-in-first');
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,100}$/.test(key)) throw new Refusal(400, 'idempotency-key-missing');
  return {
    municipalityId: request.municipalityId,
    actor: request.actor,
    idempotencyKey: key,
    route: `${request.method} ${request.url}`,
    bodyHash: createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .digest(),
  };
});

export function requestOf(context: ExecutionContext): PlatformRequest {
  return context.switchToHttp().getRequest<PlatformRequest>();
}
