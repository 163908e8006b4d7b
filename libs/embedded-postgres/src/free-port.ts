// Asks the operating system for a port that is free now. Another process may take it before we do, so the
// caller has to be ready to ask again.
import { createServer, type AddressInfo } from 'node:net';

/** A port on 127.0.0.1 on which nobody listened a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
