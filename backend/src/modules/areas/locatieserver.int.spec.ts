import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AddressHit } from '@stoep/contracts';
import { PlatformUnderTest } from '../../testing/platform-under-test.js';

/** A server that answers as PDOK's does; what it says can be changed. */
let server: Server;
let says: string;
let asked: string;
let platform: PlatformUnderTest;
let inside: { lon: number; lat: number };

beforeAll(async () => {
  server = createServer((request, response) => {
    asked = decodeURIComponent(request.url ?? '');
    response.end(says);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  platform = await PlatformUnderTest.start({ locatieserverUrl: `http://127.0.0.1:${port}/v3_1/` });
  [inside = { lon: 0, lat: 0 }] = await platform.db.query<{ lon: number; lat: number }[]>(
    'SELECT lon, lat FROM address LIMIT 1',
  );
});
afterAll(async () => {
  await platform.stop();
  server.close();
});

function hit(label: string, lon: number, lat: number): unknown {
  return { weergavenaam: label, centroide_ll: `POINT(${lon} ${lat})` };
}

async function find(text: string): Promise<AddressHit[]> {
  const { body } = await platform.visitor().get<AddressHit[]>(`/api/addresses?q=${encodeURIComponent(text)}`);
  return body;
}

describe('addresses of a municipality', () => {
  it('come from its own gazetteer when it has one', async () => {
    asked = 'nothing';
    await find('bestaat nergens 12');
    expect(asked).toBe('nothing');
  });

  it('come from the Locatieserver otherwise, within the municipality and placed in its buurten', async () => {
    await platform.db.query('DELETE FROM address');
    says = JSON.stringify({
      response: { docs: [hit('Verweg 1', 4, 51), hit('Dichtbij 2', inside.lon, inside.lat), {}] },
    });
    const [code] = await platform.db.query<{ code: string }[]>('SELECT code FROM municipality');
    const found = await find('Dicht & bij');
    expect(found.map((address) => address.label)).toEqual(['Dichtbij 2']);
    expect(found[0]?.buurtName).toBeTruthy();
    expect(asked).toContain('/v3_1/free?q=Dicht+&+bij');
    expect(asked).toContain(`gemeentecode:${code?.code.slice(2)}`);
  });

  it.each(['', 'not json', '[]', 'null', '{"response":{"docs":"x"}}', '"'.padEnd(300_000, 'x')])(
    'are simply not found when it answers something odd',
    async (answer) => {
      says = answer;
      expect(await find('Dichtbij')).toEqual([]);
    },
  );
});
