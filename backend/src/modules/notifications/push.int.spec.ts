import type { PushSettings } from '@stoep/contracts';
import { must } from '../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../testing/platform-under-test.js';
import { PushServiceOfTest, pushKeys, subscribe } from '../../testing/push-service.js';
import { OutboxWorker } from '../../platform/mail/outbox.worker.js';
import { OutgoingRequests } from '../../platform/outgoing/outgoing-requests.js';

/** Messages to devices, encrypted and signed, up to the service that hands them on. */
let platform: PlatformUnderTest;
let neighbour: Visitor;
let service: PushServiceOfTest;

beforeEach(async () => {
  service = new PushServiceOfTest();
  await service.start();
  platform = await PlatformUnderTest.start({ webPushKeys: pushKeys });
  platform.setTime('2027-02-20T08:00:00Z');
  neighbour = await platform.as('initiatiefnemer');
});
afterEach(async () => {
  await platform.stop();
  service.stop();
});

const devices = async () => must(await neighbour.get<PushSettings>('/api/my/devices'), 200);
const send = () => platform.app.get(OutboxWorker).sendDueMails();

describe('a device', () => {
  it('is added, gets a message to try, and is removed', async () => {
    expect(await devices()).toEqual({ publicKey: pushKeys.publicKey, devices: [] });
    const id = await service.aDeviceOf(platform, neighbour);
    must(await neighbour.post(`/api/my/devices/${id}/try`), 202);
    await send();
    expect(service.received).toMatchObject([{ message: { title: 'Het werkt', link: '/mijn/instellingen/agenda' } }]);
    expect(service.received[0]?.headers).toMatchObject({ ttl: '43200', 'content-encoding': 'aes128gcm' });
    expect(service.received[0]?.headers.authorization).toMatch(/^vapid t=.+, k=/);
    must(await neighbour.delete(`/api/my/devices/${id}`), 200);
    expect((await devices()).devices).toEqual([]);
  });

  it('is forgotten when it is gone, and written to again when its service is away', async () => {
    const id = await service.aDeviceOf(platform, neighbour);
    service.status = 503;
    must(await neighbour.post(`/api/my/devices/${id}/try`), 202);
    await send();
    expect((await devices()).devices).toHaveLength(1);
    service.status = 410;
    platform.setTime('2027-02-20T09:00:00Z');
    await send();
    expect(service.received).toHaveLength(2);
    expect((await devices()).devices).toEqual([]);
  });

  it('belongs to who signed in on it last, and to nobody else', async () => {
    must(await subscribe(neighbour), 201);
    const other = await platform.as('bewoner');
    const { devices: all } = must(await subscribe(other), 201);
    expect(all).toHaveLength(1);
    expect((await devices()).devices).toEqual([]);
    expect((await neighbour.post(`/api/my/devices/${all[0]?.id}/try`)).status).toBe(404);
  });

  it.each([
    ['http://push.example/x', 'not-a-link'],
    ['javascript:alert(1)', 'not-a-link'],
  ])('is not reached at %s', async (address, reason) => {
    expect((await subscribe(neighbour, address)).body).toMatchObject({ errors: [{ field: 'endpoint', reason }] });
  });

  it('is never looked for inside our own network', async () => {
    const id = await service.aDeviceOf(platform, neighbour);
    platform.app.get(OutgoingRequests).allowsPrivateAddresses = false;
    must(await neighbour.post(`/api/my/devices/${id}/try`), 202);
    await send();
    expect(service.received).toEqual([]);
  });

  it('is not taken where no messages are sent', async () => {
    await platform.stop();
    platform = await PlatformUnderTest.start();
    neighbour = await platform.as('initiatiefnemer');
    expect((await devices()).publicKey).toBeNull();
    expect((await subscribe(neighbour)).body).toMatchObject({ reason: 'no-messages-to-devices' });
  });
});
