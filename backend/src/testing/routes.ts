import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AccessDeclaration } from '../platform/auth/access.decorator.js';
import { handlersOf } from '../platform/http/openapi/route-handlers.js';

/** Every route of the platform with what it says about access, as tests walk them. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With its parameters: "/api/initiatives/:id/support". */
  path: string;
  access: AccessDeclaration | undefined;
}

export function routesOf(app: NestFastifyApplication): Route[] {
  return handlersOf(app).map(({ method, path, access }) => ({
    method: method.toUpperCase() as Route['method'],
    path: path.replace(/\{(\w+)\}/g, ':$1'),
    access,
  }));
}
