import type { OpenAPIObject } from '@nestjs/swagger';
import { permissions, type Permission, type Role } from '@stoep/rules';
import fc from 'fast-check';
import { hostileText, hostileValue, type AnySchema } from '../../testing/hostile-values.js';
import { PlatformUnderTest, type Answer, type Visitor } from '../../testing/platform-under-test.js';
import { routesOf, type Route } from '../../testing/routes.js';
import { thingsOf, type Things } from '../../testing/things.js';

/**
 * Reads the OpenAPI document and sends every route what its description does not expect, as every kind of person. It
 * looks for answers that no caller should get: a 5xx, a problem that is none, and text that came back changed.
 */
const runs = 30;
/** Of whom a role is asked, by its account in the demo. */
const accounts: Partial<Record<Role, string>> = {
  'case-worker': 'behandelaar',
  'adviser-physical': 'adviseur-fysiek',
  'adviser-social': 'adviseur-sociaal',
  'budget-holder': 'budgethouder',
  administrator: 'beheerder',
  moderator: 'moderator',
  finance: 'financien',
  auditor: 'auditor',
};

let platform: PlatformUnderTest;
let document: OpenAPIObject;
let things: Things;
const visitors = new Map<string, Visitor>();

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  document = (await platform.visitor().get<OpenAPIObject>('/api/openapi.json')).body;
  things = await thingsOf(platform.db, 'initiatiefnemer');
});
afterAll(() => platform.stop());

/** Signs in again when something that was sent ended the session. */
async function visitorOf(name: string): Promise<Visitor> {
  const known = visitors.get(name);
  if (known) {
    const { body } = await known.get<{ person: unknown }>('/api/sessions/current');
    if (body.person) return known;
  }
  const visitor = await platform.as(name).catch(() => platform.visitor());
  visitors.set(name, visitor);
  return visitor;
}

/** Two times out of three somebody who may do this, so that what lies behind the door is tried. */
function personFor({ access }: Route, index: number): string {
  const permission: Permission | undefined = access && permissions[access.action];
  if (index % 3 === 2) return ['bewoner', 'behandelaar', 'beheerder'][((index / 3) % 3) | 0] ?? 'bewoner';
  const role = permission?.who === 'roles' ? permission.roles[index % permission.roles.length] : undefined;
  return (role && accounts[role]) ?? 'initiatiefnemer';
}

interface Attack {
  params: string[];
  query: Record<string, unknown>;
  body: unknown;
}

function operationOf({ method, path }: Route) {
  const item = document.paths[path.replace(/:(\w+)/g, '{$1}')];
  return item?.[method.toLowerCase() as 'get'];
}

function bodySchema(route: Route): AnySchema | undefined {
  const body = operationOf(route)?.requestBody;
  return body && 'content' in body ? body.content['application/json']?.schema : undefined;
}

function attackOn(route: Route): fc.Arbitrary<Attack> {
  const schemas = document.components?.schemas ?? {};
  const parameters = (operationOf(route)?.parameters ?? []).flatMap((parameter) =>
    'name' in parameter && parameter.in === 'query' ? [parameter] : [],
  );
  const query = Object.fromEntries(
    parameters.map(({ name, schema }) => [name, schema ? hostileValue(schema, schemas) : hostileText()]),
  );
  const schema = bodySchema(route);
  return fc.record({
    params: fc.array(hostileText(), { minLength: 4, maxLength: 4 }),
    query: fc.record({ ...query, sort: hostileText() }, { requiredKeys: [] }),
    body: schema ? hostileValue(schema, schemas) : fc.constantFrom({}, { x: 1 }, []),
  });
}

/** Half the time the route's own thing, so that what lies behind the door is tried too. */
function pathOf(route: Route, { params, query }: Attack, isOwn: boolean): string {
  const { subject } = route.access ?? {};
  let next = 0;
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
    const own = subject?.param === name ? things[subject.kind] : undefined;
    return isOwn && own ? own : encodeOddly(params[next++] ?? 'x');
  });
  const search = Object.entries(query)
    .map(([name, value]) => `${name}=${encodeOddly(typeof value === 'string' ? value : JSON.stringify(value))}`)
    .join('&');
  return search ? `${path}?${search}` : path;
}

function encodeOddly(text: string): string {
  // Half a pair is no text and cannot be percent-encoded; it goes out as a byte that is no UTF-8.
  const parts = [...text.slice(0, 2000)].map((sign) =>
    /^[\ud800-\udfff]$/.test(sign) ? '%ff' : encodeURIComponent(sign),
  );
  return parts.join('') || '%00';
}

function faultOf(answer: Answer): string | null {
  if (answer.status >= 500) return `${answer.status}`;
  if (answer.status < 400) return null;
  if (!answer.headers['content-type']?.startsWith('application/problem+json'))
    return `${answer.status} is no problem+json`;
  return typeof answer.body['reason'] === 'string' ? null : `${answer.status} without a reason`;
}

describe('hostile input', () => {
  it('is answered by a problem on every route, for everybody, and never by a 5xx', async () => {
    const faults: string[] = [];
    for (const route of routesOf(platform.app)) {
      const attacks = fc.sample(attackOn(route), { numRuns: runs, seed: 20_261_123 });
      for (const [index, attack] of attacks.entries()) {
        const name = personFor(route, index);
        const path = pathOf(route, attack, index % 2 === 0);
        const hasBody = !['GET', 'DELETE'].includes(route.method);
        const visitor = await visitorOf(name);
        const answer: Answer = await visitor.call(route.method, path, hasBody ? attack.body : undefined);
        const fault = faultOf(answer);
        if (fault)
          faults.push(
            `${route.method} ${path.slice(0, 200)} as ${name}: ${fault} ${JSON.stringify(attack.body)?.slice(0, 200)}`,
          );
      }
    }
    expect(faults).toEqual([]);
  }, 240_000);

  it('gets every error at once', async () => {
    const lacking: string[] = [];
    for (const route of routesOf(platform.app).filter((candidate) => candidate.method !== 'GET')) {
      const schema = resolve(bodySchema(route));
      const fields = Object.keys(schema?.properties ?? {});
      const path = pathOf(route, { params: [], query: {}, body: null }, true).replace(/%00|\/x(?=\/|$)/g, (found) =>
        found === '%00' ? '1' : '/1',
      );
      const wrong = Object.fromEntries(fields.map((field) => [field, { wrong: { wrong: ['wrong'] } }]));
      if (fields.length < 2) continue;
      const answer = await (
        await visitorOf('initiatiefnemer')
      ).call<{ errors?: { field: string }[] }>(route.method, path, wrong);
      if (answer.status !== 400) continue;
      const named = (answer.body.errors ?? []).map((error) => error.field.split('.')[0]);
      lacking.push(
        ...fields.filter((field) => !named.includes(field)).map((field) => `${route.method} ${route.path}: ${field}`),
      );
    }
    expect(lacking).toEqual([]);
  }, 60_000);

  it('is too large, too deep or no JSON: told so, whatever the route', async () => {
    const visitor = await visitorOf('bewoner');
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    expect((await visitor.post('/api/initiatives', { title: 'x'.repeat(1_000_000) })).status).toBe(413);
    expect((await visitor.post('/api/initiatives', deep)).status).toBe(400);
    for (const body of ['', 'null', '[]', '"x"', '1', '{', '{"a":1}}', `{"title":${'9'.repeat(400)}}`]) {
      const answer = await visitor.post('/api/initiatives', body);
      expect([body, answer.status]).toEqual([body, 400]);
    }
  });

  it.each(['Café Łódź ß 🙂', 'مرحبا بالجيران', 'e\u0301 is not é', '👩‍👩‍👧 op de stoep', '"<b>vet</b>" & \\n', 'ﬁ Å ʼn'])(
    'leaves valid text as it was: %s',
    async (title) => {
      const visitor = await visitorOf('bewoner');
      const { body } = await visitor.post<{ id: string; slug: string }>('/api/initiatives', { title, what: title });
      const [row] = await platform.db.query<{ title: string; what: string }[]>(
        'SELECT title, what FROM initiative WHERE id = $1',
        [body.id],
      );
      expect(row).toEqual({ title, what: title });
      const read = await visitor.get<{ title: string }>(`/api/initiatives/${body.slug}`);
      expect(read.body.title).toBe(title);
      expect(read.headers['content-type']).toContain('application/json');
    },
  );
});

function resolve(schema: AnySchema | undefined): Exclude<AnySchema, { $ref: string }> | undefined {
  if (!schema || !('$ref' in schema)) return schema;
  return resolve(document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? '']);
}
