// Loads the built server with the functions that the commands call: serve, seed and reset.
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { inRoot } from './folders.mjs';

/** Installs and builds what is needed, then imports the server into this process. */
export async function loadPlatform() {
  await ensureInstalled();
  await ensureBuilt();
  return import(pathToFileURL(inRoot('backend', 'dist', 'main.js')).href);
}
