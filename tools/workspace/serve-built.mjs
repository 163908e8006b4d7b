// The server as it was built last, without installing or building anything: for `npm run dev` and for the
// container.
import { pathToFileURL } from 'node:url';
import { explainFailure } from './explain-failure.mjs';
import { inRoot } from './folders.mjs';
import { say } from './say.mjs';
import { whenToldToStop } from './when-told-to-stop.mjs';

const starting = start();
whenToldToStop(() => void stop());
try {
  const { banner } = await starting;
  console.log(['', ...banner, ''].join('\n'));
} catch (error) {
  console.error(explainFailure(error));
  process.exit(1);
}

async function start() {
  const { serve } = await import(pathToFileURL(inRoot('backend', 'dist', 'main.js')).href);
  return serve(process.env, say);
}

/** Told while still starting, it first gets to its feet: that leaves nothing half done. */
async function stop() {
  const server = await starting.catch(() => undefined);
  await server?.close();
  process.exit(0);
}
