import { can, roles, type Actor } from '@stoep/rules';
import { aSecondMunicipality, type Elsewhere } from '../../testing/elsewhere.js';
import { PlatformUnderTest, type Answer, type Visitor } from '../../testing/platform-under-test.js';
import { routesOf, type Route } from '../../testing/routes.js';
import { thingsOf } from '../../testing/things.js';
import { AccessSources } from './sources.js';

/**
 * Walks every route × every role × an object of one's own, of somebody else and of another municipality. What a role
 * may do stands in libs/rules (and is tested there by hand); here we see that each route really asks.
 */
const accounts = [
  'bewoner',
  'initiatiefnemer',
  'behandelaar',
  'adviseur-fysiek',
  'adviseur-sociaal',
  'budgethouder',
  'financien',
  'moderator',
  'wijkprofessional',
  'balie',
  'beheerder',
  'auditor',
];

let platform: PlatformUnderTest;
let elsewhere: Elsewhere;
let own: Record<string, string>;
const visitors = new Map<string, { visitor: Visitor; actor: Actor | null }>();

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  elsewhere = await aSecondMunicipality(platform.db);
  visitors.set('nobody', { visitor: platform.visitor(), actor: null });
  for (const name of accounts) visitors.set(name, { visitor: await platform.as(name), actor: await actorOf(name) });
  own = await thingsOf(platform.db, 'initiatiefnemer');
});
afterAll(() => platform.stop());

describe('every route', () => {
  it('says who may call it', () => {
    expect(
      routesOf(platform.app)
        .filter((route) => !route.access)
        .map((route) => `${route.method} ${route.path}`),
    ).toEqual([]);
  });

  it('is walked with every role there is', () => {
    const held = new Set(
      [...visitors.values()].flatMap(({ actor }) => actor?.roles.map((assignment) => assignment.role) ?? []),
    );
    expect([...roles].filter((role) => !held.has(role))).toEqual([]);
  });

  it('is walked with a thing of each kind, here and elsewhere, that is really there', async () => {
    const kinds = [...new Set(routesOf(platform.app).flatMap(({ access }) => access?.subject?.kind ?? []))];
    const sources = platform.app.get(AccessSources);
    const missing: string[] = [];
    for (const kind of kinds) {
      const [mine, foreign] = [own[kind] ?? '', elsewhere.things[kind] ?? ''];
      if (!(await sources.findSubject(kind, 1, mine))) missing.push(`${kind} here`);
      if (!(await sources.findSubject(kind, 2, foreign))) missing.push(`${kind} elsewhere`);
      if (await sources.findSubject(kind, 1, foreign)) missing.push(`${kind} that is elsewhere only`);
    }
    expect(kinds.length).toBeGreaterThan(12);
    expect(missing).toEqual([]);
  });

  it('asks for the access it declares, of everybody, for own and others’ objects', async () => {
    const wrong: string[] = [];
    for (const route of routesOf(platform.app)) {
      for (const [name, { visitor, actor }] of visitors) {
        const subject = await subjectOf(route);
        const expected = route.access ? can(actor, route.access.action, subject) : 'forbidden';
        const found = verdictOf(await call(route, name, visitor, own));
        if (found !== expected) wrong.push(`${route.method} ${route.path} as ${name}: ${found}, not ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  it('does not know what belongs to another municipality', async () => {
    const crossed: string[] = [];
    for (const route of routesOf(platform.app).filter(({ access }) => access?.subject)) {
      for (const [name, { visitor }] of visitors) {
        const answer = await call(route, name, visitor, elsewhere.things);
        if (![401, 403, 404].includes(answer.status))
          crossed.push(`${route.method} ${route.path} as ${name}: ${answer.status}`);
      }
    }
    expect(crossed).toEqual([]);
  }, 240_000);

  it('does not know a session of another municipality', async () => {
    const resident = visitors.get('bewoner')?.visitor;
    const there = platform.visitor(elsewhere.host);
    there.cookie = resident?.cookie ?? '';
    expect((await there.get('/api/sessions/current')).body).toMatchObject({ person: null });
    expect(
      (await there.get<{ items: { title: string }[] }>('/api/initiatives')).body.items.map((item) => item.title),
    ).toEqual(['Elders']);
  });
});

/** Calls a route with an empty body: enough to pass or not pass the guard, and not enough to change much. */
async function call(route: Route, name: string, visitor: Visitor, things: Record<string, string>): Promise<Answer> {
  const { subject } = route.access ?? {};
  const samples: Record<string, string> = {
    code: 'GM9900',
    slug: 'buurtbudget-2026',
    lon: '5.284',
    lat: '52.58',
    id: '00000000-0000-4000-8000-000000000000',
  };
  const path = route.path.replace(
    /:(\w+)/g,
    (_, param: string) => (subject?.param === param ? things[subject.kind] : samples[param]) ?? 'x',
  );
  const ends = route.path === '/api/sessions/current' && route.method === 'DELETE';
  const caller = ends && name !== 'nobody' ? await platform.as(name) : visitor;
  return caller.call(route.method, path, route.method === 'GET' || route.method === 'DELETE' ? undefined : {});
}

function verdictOf(answer: Answer): ReturnType<typeof can> {
  const { reason } = answer.body as { reason?: string };
  if (answer.status === 401 && reason === 'sign-in-first') return 'sign-in-first';
  return answer.status === 403 ? 'forbidden' : 'allowed';
}

async function subjectOf(route: Route) {
  const { subject } = route.access ?? {};
  return subject ? platform.app.get(AccessSources).findSubject(subject.kind, 1, own[subject.kind] ?? '') : null;
}

async function actorOf(name: string): Promise<Actor> {
  const [person] = await platform.db.query<{ id: string; roles: Actor['roles'] | null }[]>(
    `SELECT id, (SELECT json_agg(json_build_object('role', role, 'wijkCode', wijk_code)) FROM role_assignment WHERE municipality_id = 1 AND person_id = person.id) AS roles
     FROM person WHERE municipality_id = 1 AND email = $1`,
    [`${name}@lindermeer.example`],
  );
  if (!person) throw new Error(`${name} is not in the demo`);
  return { personId: person.id, municipalityId: 1, roles: person.roles ?? [] };
}
