// Chromium from the packages of Debian (or a relative of it).
import { installDebianPackages } from '../workspace/debian-packages.mjs';

/** @returns {Promise<string | undefined>} the path, or nothing when this is no way here */
export async function installFromDebian() {
  if (await installDebianPackages(['chromium', 'chromium-headless-shell'])) return '/usr/bin/chromium-headless-shell';
  // Older releases have no package of it without its windows.
  return (await installDebianPackages(['chromium'])) ? '/usr/bin/chromium' : undefined;
}
