import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ACCESS, type AccessDeclaration } from '../platform/auth/access.decorator.js';

/** Every route of the platform with what it says about access, read from the controllers themselves. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With its parameters: "/api/initiatives/:id/support". */
  path: string;
  access: AccessDeclaration | undefined;
}

export function routesOf(app: NestFastifyApplication): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    if (!metatype) return [];
    const prefix = Reflect.getMetadata('path', metatype) as string;
    const prototype = metatype.prototype as Record<string, unknown>;
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const handler = prototype[name] as object;
      const method = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      const path = `/${prefix}/${Reflect.getMetadata('path', handler) as string}`
        .replace(/\/+/g, '/')
        .replace(/(.)\/$/, '$1');
      return [
        {
          method: RequestMethod[method] as Route['method'],
          path,
          access: Reflect.getMetadata(ACCESS, handler) as Route['access'],
        },
      ];
    });
  });
}
