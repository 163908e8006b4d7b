import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { InterventionFile, InterventionFileItem } from '@stoep/contracts';
import { must } from '../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../testing/platform-under-test.js';
import { OutgoingRequests } from '../../platform/outgoing/outgoing-requests.js';
import { LinkCheckService } from './link-check.service.js';

/** Dead links of the catalogue. The other side is a server of this test, which answers what it is told to. */
let platform: PlatformUnderTest;
let administrator: Visitor;
let server: Server;
let status: number;
let visits: number;
let address: string;
const slug = 'goldensports-65-plus';

beforeEach(async () => {
  [status, visits] = [200, 0];
  server = createServer((_, response) => {
    visits++;
    response.writeHead(status, { Location: 'http://127.0.0.1:1/elsewhere' }).end('x'.repeat(100_000));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`;
  platform = await PlatformUnderTest.start();
  platform.setTime('2027-02-20T08:00:00Z');
  administrator = await platform.as('beheerder');
  await platform.db.query(`UPDATE intervention SET link_checked_at = '2027-02-20T07:00:00Z'`);
  await platform.db.query('UPDATE intervention SET link = $1, link_checked_at = NULL WHERE slug = $2', [address, slug]);
  platform.app.get(OutgoingRequests).allowsPrivateAddresses = true;
});
afterEach(async () => {
  await platform.stop();
  server.closeAllConnections();
  server.close();
});

const file = async () => must(await administrator.get<InterventionFile>(`/api/intervention-files/${slug}`), 200);
const check = () => platform.app.get(LinkCheckService).checkAll();

describe('the links of the catalogue', () => {
  it.each([
    [200, null],
    [301, null],
    [403, null],
    [404, 'not-found'],
    [410, 'not-found'],
    [503, 'server-error'],
  ])('that answer with %i are %s', async (answer, fault) => {
    status = answer;
    await check();
    expect(await file()).toMatchObject({ linkFault: fault, linkCheckedAt: '2027-02-20T08:00:00.000Z' });
    expect(visits).toBe(1);
  });

  it('say since when they do not work, and come first in the list', async () => {
    status = 404;
    await check();
    platform.setTime('2027-02-22T08:00:00Z');
    await check();
    expect(await file()).toMatchObject({ linkFault: 'not-found', linkFailsSince: '2027-02-20T08:00:00.000Z' });
    const [first] = must(await administrator.get<InterventionFileItem[]>('/api/intervention-files'), 200);
    expect(first).toMatchObject({ slug, linkFault: 'not-found' });
    status = 200;
    const mended = must(await administrator.post<InterventionFile>(`/api/intervention-files/${slug}/link-check`), 200);
    expect(mended).toMatchObject({ linkFault: null, linkFailsSince: null });
  });

  it('are looked at once a day', async () => {
    await check();
    await check();
    expect(visits).toBe(1);
    platform.setTime('2027-02-21T08:00:01Z');
    await check();
    expect(visits).toBe(2);
  });

  it('that nobody answers are told so', async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await check();
    expect(await file()).toMatchObject({ linkFault: 'no-answer' });
  });

  it.each(['http://127.0.0.1', 'http://localhost', 'http://[::1]', 'http://169.254.169.254', 'http://10.0.0.8'])(
    'never lead the server to %s, which is not for everybody',
    async (inside) => {
      platform.app.get(OutgoingRequests).allowsPrivateAddresses = false;
      const { port } = server.address() as AddressInfo;
      await platform.db.query('UPDATE intervention SET link = $1 WHERE slug = $2', [`${inside}:${port}/`, slug]);
      await check();
      expect(await file()).toMatchObject({ linkFault: 'not-allowed' });
      expect(visits).toBe(0);
    },
  );
});
