import type { OpenAPIObject } from '@nestjs/swagger';
import fc from 'fast-check';

/** What an attacker, a broken program or an unusual name sends: values for every place that the OpenAPI document names. */
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
export type AnySchema = Schemas[string];

const markup = '<img src=x onerror=alert(1)><script>alert(1)</script>';

export const hostileTexts = [
  'nul \0 in the middle',
  '\ud800 half a pair',
  'half a pair \udfff',
  markup,
  '"><svg/onload=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  "'; DROP TABLE person; --",
  '1 OR 1=1) UNION SELECT password_hash FROM person--',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '=HYPERLINK("https://evil.example","klik")',
  '\u202egnp.exe',
  'e\u0301\u0327\u0301\u0301'.repeat(20),
  '\u200b\ufeff',
  'Café Łódź ß 🙂',
  '__proto__',
  'NaN',
  '-1',
  '99999999999999999999',
  '2026-02-30',
  '0000-00-00',
  '',
  ' ',
  'x'.repeat(20_000),
] as const;

const hostileNumbers = [-1, 0, -0.5, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 5e-324] as const;

const otherTypes = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { $gt: '' }, { toString: 1 }, { length: 5 }),
  fc.constantFrom(...hostileNumbers),
  fc.constantFrom(...hostileTexts),
);

/** A text that anybody may send, with the hostile ones among it. */
export function hostileText(): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary', maxLength: 40 }));
}

/** A value for a schema: often valid as a whole, often of the right shape with hostile contents, sometimes of another type altogether. */
export function hostileValue(schema: AnySchema, schemas: Schemas): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 3, arbitrary: validValue(schema, schemas) },
    { weight: 3, arbitrary: shaped(schema, schemas) },
    { weight: 1, arbitrary: otherTypes },
  );
}

function shaped(schema: AnySchema, schemas: Schemas): fc.Arbitrary<unknown> {
  if ('$ref' in schema) return shaped(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas);
  if (schema.enum) return fc.oneof(fc.constantFrom(...(schema.enum as unknown[])), hostileText());
  switch (schema.type) {
    case 'object':
      return object(schema, schemas);
    case 'array':
      return fc.array(hostileValue(schema.items ?? {}, schemas), { maxLength: 4 });
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer(), fc.constantFrom(...hostileNumbers), fc.double());
    case 'boolean':
      return fc.boolean();
    default:
      return fc.oneof(hostileText(), fc.uuid(), fc.constantFrom('NL91ABNA0417164300', '2026-12-01', 'a@b.nl'));
  }
}

/** A value that the schema allows, of texts that are valid and look dangerous. */
export function validValue(schema: AnySchema, schemas: Schemas): fc.Arbitrary<unknown> {
  if ('$ref' in schema) return validValue(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas);
  if (schema.enum) return fc.constantFrom(...(schema.enum as unknown[]));
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, property]) => [name, validValue(property, schemas)]),
        ),
        { requiredKeys: schema.required ?? [] },
      );
    case 'array':
      return fc.array(validValue(schema.items ?? {}, schemas), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, 2),
      });
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000_000 });
    case 'number':
      return fc.double({ min: schema.minimum ?? 0, max: schema.maximum ?? 100, noNaN: true });
    case 'boolean':
      return fc.boolean();
    default:
      return validText(schema);
  }
}

function validText(schema: Exclude<AnySchema, { $ref: string }>): fc.Arbitrary<string> {
  // fast-check makes no text for a pattern that looks ahead; those here forbid a few signs in a text of some length.
  const looksAhead = /\(\?[=!<]/.test(schema.pattern ?? '');
  if (schema.pattern && !looksAhead) return fc.stringMatching(new RegExp(schema.pattern));
  if (schema.format === 'uuid') return fc.uuid();
  if (schema.format === 'email') return fc.emailAddress();
  const { minLength = 0, maxLength = 200 } = schema;
  const texts = [markup, "'; DROP TABLE person; --", 'Café Łódź ß 🙂', '\u202egnp.exe', '=1+1', '%s%n', '\\', '${1}'];
  return fc.constantFrom(...texts).map((text) => text.padEnd(minLength, 'x').slice(0, maxLength));
}

/** Fields left out, and fields that are not there: roles, owner, state. */
function object(schema: Exclude<AnySchema, { $ref: string }>, schemas: Schemas): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, property]) => [name, hostileValue(property, schemas)]),
  );
  const known = fc.record(fields, { requiredKeys: [] });
  const extra = fc.constantFrom<object>(
    {},
    {},
    {},
    { isAdmin: true },
    { roles: ['administrator'] },
    { municipalityId: 2 },
  );
  return fc.tuple(known, extra).map(([own, more]) => ({ ...own, ...more }));
}
