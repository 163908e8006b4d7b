import { createECDH, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { PushSettings } from '@stoep/contracts';
import webPush from 'web-push';
import { OutgoingRequests } from '../platform/outgoing/outgoing-requests.js';
import { must } from './builders.js';
import type { PlatformUnderTest, Visitor } from './platform-under-test.js';

/** Of the site, as its setting holds them. */
export const pushKeys = webPush.generateVAPIDKeys();

const device = createECDH('prime256v1');
device.generateKeys();
export const deviceKeys = {
  p256dh: device.getPublicKey('base64url'),
  auth: randomBytes(16).toString('base64url'),
};
const { decrypt } = createRequire(createRequire(import.meta.url).resolve('web-push'))('http_ece') as {
  decrypt(body: Buffer, how: object): Buffer;
};

/** The service of a browser's maker, which here is a server of the test; it opens messages as a device would. */
export class PushServiceOfTest {
  /** What it answers with. */
  status = 201;
  readonly received: { headers: IncomingHttpHeaders; message: Record<string, string> }[] = [];
  private server: Server | null = null;

  async start(): Promise<void> {
    this.server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const how = { version: 'aes128gcm', privateKey: device, authSecret: deviceKeys.auth };
        const message = JSON.parse(decrypt(Buffer.concat(parts), how).toString()) as Record<string, string>;
        this.received.push({ headers: request.headers, message });
        response.writeHead(this.status).end();
      });
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
  }

  stop(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  /** Addresses of the test are none that a browser would give, so this one gets in another way. @returns the device's id */
  async aDeviceOf(platform: PlatformUnderTest, person: Visitor): Promise<string> {
    platform.app.get(OutgoingRequests).allowsPrivateAddresses = true;
    const { devices } = must(await subscribe(person), 201);
    const { port } = this.server?.address() as AddressInfo;
    await platform.db.query('UPDATE push_subscription SET endpoint = $1', [`http://127.0.0.1:${port}/device-1`]);
    return devices[0]?.id ?? '';
  }
}

export const subscribe = (person: Visitor, endpoint = 'https://push.example/abc') =>
  person.post<PushSettings>('/api/my/devices', { endpoint, keys: deviceKeys, device: 'Telefoon' });
