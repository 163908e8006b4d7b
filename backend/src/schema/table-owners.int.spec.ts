import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlatformUnderTest } from '../testing/platform-under-test.js';

let platform: PlatformUnderTest;
beforeAll(async () => (platform = await PlatformUnderTest.start()));
afterAll(() => platform.stop());

const source = fileURLToPath(new URL('..', import.meta.url));
const owners = JSON.parse(readFileSync(join(source, 'schema', 'table-owners.json'), 'utf8')) as Record<
  string,
  string[]
>;

describe('the owners of tables', () => {
  it('are modules, or the platform', () => {
    const modules = readdirSync(join(source, 'modules'));
    expect(Object.keys(owners).filter((owner) => owner !== 'platform' && !modules.includes(owner))).toEqual([]);
  });

  it('own every table of the schema, each of them one', async () => {
    const rows = await platform.db.query<{ name: string }[]>(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'migrations' ORDER BY relname`,
    );
    expect(Object.values(owners).flat().sort()).toEqual(rows.map(({ name }) => name).sort());
  });
});
