import { RequestMethod, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ACCESS, type AccessDeclaration } from '../../auth/access.decorator.js';

/** The handlers of all routes, read from the controllers' own metadata. */
export interface RouteHandler {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As OpenAPI writes it: "/api/initiatives/{id}/support". */
  path: string;
  access: AccessDeclaration | undefined;
  controller: Type;
  name: string;
}

export function handlersOf(app: NestFastifyApplication): RouteHandler[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => (metatype ? handlersOfController(metatype as Type) : []));
}

function handlersOfController(controller: Type): RouteHandler[] {
  const prefix = Reflect.getMetadata('path', controller) as string;
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name] ?? {};
    const method = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const path = `/${prefix}/${Reflect.getMetadata('path', handler) as string}`.replace(/\/+/g, '/');
    return [
      {
        method: (RequestMethod[method] ?? 'GET').toLowerCase() as RouteHandler['method'],
        path: path.replace(/(.)\/$/, '$1').replace(/:(\w+)/g, '{$1}'),
        access: Reflect.getMetadata(ACCESS, handler) as AccessDeclaration | undefined,
        controller,
        name,
      },
    ];
  });
}

/** Nest's number for `@Query()`, in the keys of the metadata below. */
const queryKind = '4';

/** The request class of `@Query() query: SomeQuery`, or undefined for a route without one. */
export function queryClassOf({ controller, name }: RouteHandler): Type | undefined {
  const prototype = controller.prototype as object;
  const parameters = (Reflect.getMetadata('__routeArguments__', controller, name) ?? {}) as Record<
    string,
    { index: number; data?: unknown }
  >;
  const types = (Reflect.getMetadata('design:paramtypes', prototype, name) ?? []) as Type[];
  const whole = Object.entries(parameters).find(
    ([key, { data }]) => key.startsWith(`${queryKind}:`) && data === undefined,
  );
  return whole ? types[whole[1].index] : undefined;
}
