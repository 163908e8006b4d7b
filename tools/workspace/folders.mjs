// Where things are, so that commands work from any folder.
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The root of the clone, absolute. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');

/** @returns {string} the absolute path of something in the clone */
export const inRoot = (...parts) => join(ROOT, ...parts);
