import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { permissions } from '@stoep/rules';
import { handlersOf, queryClassOf, type RouteHandler } from './route-handlers.js';

/**
 * The OpenAPI document of all routes, derived from the controllers and from the checks on the request classes, so that
 * it cannot say anything else than the server does. Answers are described by their type in libs/contracts, not here.
 */
export async function openApiDocument(app: NestFastifyApplication): Promise<OpenAPIObject> {
  // Loaded only when somebody asks: nobody else needs it, and starting would take longer.
  const { DocumentBuilder, SwaggerModule } = await import('@nestjs/swagger');
  const about = new DocumentBuilder()
    .setTitle('Stoep')
    .setDescription('The interface behind the site. Errors are application/problem+json (RFC 9457), all at once.')
    .setVersion('1')
    .addCookieAuth('stoep', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, about, { autoTagControllers: true });
  const schemas = await requestSchemas();
  document.components = { ...document.components, schemas: { ...schemas, Problem: problemSchema } };
  for (const handler of handlersOf(app)) describe(document, handler, schemas);
  return document;
}

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type SchemaObject = Exclude<Schemas[string], { $ref: string }>;

/** JSON Schema of every request class, from the decorators that check it. */
async function requestSchemas(): Promise<Schemas> {
  const { validationMetadatasToSchemas } = await import('class-validator-jsonschema');
  const { defaultMetadataStorage } = await import('class-transformer/cjs/storage.js');
  return validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
    additionalConverters: {
      isIBAN: { type: 'string', description: 'IBAN' },
      isStorableText: { type: 'string' },
    },
  }) as Schemas;
}

function describe(document: OpenAPIObject, handler: RouteHandler, schemas: Schemas): void {
  const operation = document.paths[handler.path]?.[handler.method];
  if (!operation) return;
  const isPublic = handler.access && permissions[handler.access.action].who === 'everybody';
  if (!isPublic) operation.security = [{ session: [] }];
  operation.parameters = [
    ...(operation.parameters ?? []),
    ...queryParameters(handler, schemas),
    ...(handler.method === 'get' || isPublic ? [] : [idempotencyKey]),
  ];
  operation.responses['default'] = {
    description: 'A problem, with the reason as a key and every wrong field',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

function queryParameters(handler: RouteHandler, schemas: Schemas) {
  const schema = schemas[queryClassOf(handler)?.name ?? ''] as SchemaObject | undefined;
  return Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query' as const,
    required: schema?.required?.includes(name) ?? false,
    schema: property,
  }));
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  required: true,
  description: 'Makes doing it twice harmless; a new one for every attempt with other contents',
  schema: { type: 'string', minLength: 8, maxLength: 100 } satisfies SchemaObject,
};

const problemSchema: SchemaObject = {
  type: 'object',
  required: ['status', 'title', 'detail', 'reason'],
  properties: {
    status: { type: 'integer' },
    title: { type: 'string' },
    detail: { type: 'string' },
    reason: { type: 'string', description: 'A key for the sentence people read' },
    facts: { type: 'object', additionalProperties: true },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'reason'],
        properties: { field: { type: 'string' }, reason: { type: 'string' } },
      },
    },
  },
};
