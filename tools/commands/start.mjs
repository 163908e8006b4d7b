// `npm start`: the whole platform in this very process, so that signals reach it.
import { explainFailure } from '../workspace/explain-failure.mjs';
import { loadPlatform } from '../workspace/platform.mjs';
import { endAll } from '../workspace/run-program.mjs';
import { say } from '../workspace/say.mjs';
import { whenToldToStop } from '../workspace/when-told-to-stop.mjs';

const PATIENCE_MS = 20_000;

/** Runs until told to stop. */
export async function run() {
  const told = new Promise((resolve) => whenToldToStop(resolve));
  const starting = startPlatform();
  const reason = await Promise.race([told, starting.then(() => told)]);
  endAll();
  say(`Stopping (${reason})`);
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  const server = await starting.catch(() => undefined);
  await server?.close();
  say('Stopped');
  process.exit(0);
}

async function startPlatform() {
  const { serve } = await loadPlatform();
  const server = await serve(process.env, say);
  say('Ready; Ctrl-C stops it');
  console.log(['', ...server.banner, ''].join('\n'));
  return server;
}

// A rejection that nobody handles must not leave a half-dead server behind.
process.on('unhandledRejection', (error) => {
  console.error(explainFailure(error));
  process.exit(1);
});
