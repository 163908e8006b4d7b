// The built platform as a child process: tells its address to its parent and ends when the parent lets go of it,
// also when the parent was killed.
import { serve } from '../../backend/dist/main.js';

let server;
process.on('disconnect', () => {
  // A platform that cannot close must not outlive the tests.
  setTimeout(() => process.exit(1), 10_000).unref();
  void Promise.resolve(server?.close()).finally(() => process.exit(0));
});
// Ctrl-C reaches the parent too, which then lets go of us.
process.on('SIGINT', () => undefined);

try {
  server = await serve(process.env, (line) => process.stderr.write(`${line}\n`));
  process.send?.({ url: server.url });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
