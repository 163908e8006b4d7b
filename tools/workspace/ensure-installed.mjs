// Installs the packages of package-lock.json when they are not there yet, with plain words when that fails.
import { ExplainedFailure } from './explain-failure.mjs';
import { isInstalled, markInstalled } from './installed-packages.mjs';
import { runNpm } from './npm.mjs';
import { say } from './say.mjs';

// Development packages build the platform, also where NODE_ENV says production; the optional ones are the
// native parts for this machine. No package needs an install script.
const FLAGS = [
  '--include=dev',
  '--include=optional',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
];

/** @throws ExplainedFailure when npm does not succeed */
export async function ensureInstalled() {
  if (isInstalled()) return;
  say('Installing packages (npm ci); the first time this takes a minute');
  const { ok, output } = await runNpm(['ci', ...FLAGS]);
  if (!ok) {
    throw new ExplainedFailure(
      `${output.trim()}\n\nThe packages could not be installed: check the network, then try again.`,
    );
  }
  markInstalled();
  say('Packages are installed');
}
