import type { Answer, Visitor } from '../../../testing/platform-under-test.js';
import { PlatformUnderTest } from '../../../testing/platform-under-test.js';
import { anActivity } from '../../../testing/activities.js';
import { rewriteStatements } from '../../../testing/without-guard.js';

/** Sixty-four people at once on twenty full dates; and the same without the lock and the constraint, which must go wrong. */
const people = 64;
const dateCount = 20;
const capacity = 3;

let platform: PlatformUnderTest;
let crowd: Visitor[];
let dateIds: string[];
let activityId: string;

beforeEach(async () => {
  platform = await PlatformUnderTest.start();
  const organiser = await platform.as('bewoner');
  const activity = await anActivity(organiser, { capacity });
  activityId = activity.id;
  dateIds = activity.dates.slice(0, dateCount).map(({ id }) => id);
  crowd = await aCrowd(organiser);
}, 180_000);
afterEach(() => platform.stop());

/** Copies of one account, each with a session of its own: signing in 64 times would take a minute. */
async function aCrowd(like: Visitor): Promise<Visitor[]> {
  await platform.db.query(
    `INSERT INTO person (municipality_id, id, email, display_name, created_at)
     SELECT 1, gen_random_uuid(), 'race-' || n || '@lindermeer.example', 'Race ' || n, now() FROM generate_series(1, $1) n`,
    [people],
  );
  const tokens = Array.from({ length: people }, (_, index) => `race-session-${index + 1}-`.padEnd(43, 'x'));
  await platform.db.query(
    `INSERT INTO session SELECT (jsonb_populate_record(NULL::session, to_jsonb(session) || jsonb_build_object('id', gen_random_uuid(), 'person_id', person.id,
       'token_hash', '\\x' || encode(sha256(convert_to(rpad('race-session-' || substr(split_part(email, '@', 1), 6) || '-', 43, 'x'), 'UTF8')), 'hex')))).*
     FROM person, (SELECT * FROM session ORDER BY created_at DESC LIMIT 1) session WHERE email LIKE 'race-%'`,
  );
  const [name = ''] = like.cookie.split('=');
  return tokens.map((token) => Object.assign(platform.visitor(), { cookie: `${name}=${token}` }));
}

/** As a browser does when it is told to try again later: on a busy machine there are fewer connections than people. */
async function persist(visitor: Visitor, path: string): Promise<Answer> {
  for (;;) {
    const answer = await visitor.post(path);
    if (answer.status !== 503) return answer;
  }
}

/** Of this database, since it was made. They are undone and done again, so nobody else would notice. */
async function deadlocks(): Promise<number> {
  // Each connection tells its figures once a second at the most.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const [row] = await platform.db.query<{ deadlocks: number }[]>(
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
  );
  return Number(row?.deadlocks);
}

/** Everybody goes from date to date, all at once: those who are under way at one moment want the same one. */
async function joinAll(): Promise<Answer[]> {
  const answers = await platform.atOnce(() =>
    Promise.all(
      crowd.map(async (visitor) => {
        const own: Answer[] = [];
        for (const id of dateIds) own.push(await persist(visitor, `/api/activity-dates/${id}/join`));
        return own;
      }),
    ),
  );
  return answers.flat();
}

async function overbooked(): Promise<number> {
  const [row] = await platform.db.query<{ n: number }[]>(
    `SELECT count(*)::integer AS n FROM (SELECT occurrence_id FROM signup WHERE state = 'going' AND occurrence_id = ANY ($1)
       GROUP BY occurrence_id HAVING sum(party_size) > ${capacity}) over`,
    [dateIds],
  );
  return row?.n ?? 0;
}

describe('many people on few places', () => {
  it('never go over the capacity, and get in by the order of the queue', async () => {
    const answers = await joinAll();
    expect(answers.filter(({ status }) => status !== 200).map(({ body }) => body)).toEqual([]);
    expect(await overbooked()).toBe(0);
    await platform.atOnce(() =>
      Promise.all(crowd.slice(0, 30).map((visitor) => visitor.post(`/api/activity-dates/${dateIds[0]}/leave`))),
    );
    const [row] = await platform.db.query<{ taken: number; late: number }[]>(
      `SELECT taken, (SELECT count(*)::integer FROM signup early JOIN signup late USING (municipality_id, occurrence_id)
         WHERE early.occurrence_id = $1 AND early.state = 'waiting' AND late.state = 'going' AND late.queue_place > early.queue_place) AS late
       FROM occurrence WHERE id = $1`,
      [dateIds[0]],
    );
    expect([row?.taken, row?.late, await overbooked()]).toEqual([capacity, 0, 0]);
  }, 180_000);

  it('would go over it without the lock on the date and the constraint', async () => {
    await platform.db.query('ALTER TABLE occurrence DROP CONSTRAINT nobody_is_let_in_over_the_capacity');
    await platform.db.query('ALTER TABLE occurrence DROP CONSTRAINT members_leave_the_places_for_newcomers');
    // The pause is what makes it sure: who reads a date without its lock writes only after others have read it.
    rewriteStatements(platform.db, (text) =>
      text.endsWith('ORDER BY id FOR NO KEY UPDATE')
        ? text.replace('taken_by_members, waiting', '$&, pg_sleep(0.05)').replace(' FOR NO KEY UPDATE', '')
        : text,
    );
    await joinAll();
    expect(await overbooked()).toBeGreaterThan(0);
  }, 180_000);

  it('join the series while others leave one date, and nobody waits in a circle', async () => {
    await joinAll();
    const answers = await platform.atOnce(() =>
      Promise.all(
        crowd.map((visitor, index) =>
          persist(
            visitor,
            index % 2 === 0 ? `/api/activities/${activityId}/join` : `/api/activity-dates/${dateIds[index % 3]}/leave`,
          ),
        ),
      ),
    );
    expect(answers.filter(({ status }) => status !== 200).map(({ body }) => body)).toEqual([]);
    expect(await deadlocks()).toBe(0);
    expect(await overbooked()).toBe(0);
  }, 180_000);
});
