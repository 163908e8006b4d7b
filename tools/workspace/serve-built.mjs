// The server as it was built last, for `npm run dev`, which restarts this file whenever the build changes.
import { pathToFileURL } from 'node:url';
import { explainFailure } from './explain-failure.mjs';
import { inRoot } from './folders.mjs';
import { say } from './say.mjs';
import { whenToldToStop } from './when-told-to-stop.mjs';

try {
  const { serve } = await import(pathToFileURL(inRoot('backend', 'dist', 'main.js')).href);
  const server = await serve(process.env, say);
  console.log(['', ...server.banner, ''].join('\n'));
  whenToldToStop(() => void server.close().finally(() => process.exit(0)));
} catch (error) {
  console.error(explainFailure(error));
  process.exitCode = 1;
}
