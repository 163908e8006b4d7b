// What `npm test` and `npm run check` share: install, build, run the parts, clean up, count.
import { rmSync } from 'node:fs';
import { ensureBuilt } from '../workspace/ensure-built.mjs';
import { ensureInstalled } from '../workspace/ensure-installed.mjs';
import { endAllAndWait } from '../workspace/run-program.mjs';
import { say } from '../workspace/say.mjs';
import { whenToldToStop } from '../workspace/when-told-to-stop.mjs';
import { explainFailure } from '../workspace/explain-failure.mjs';
import { partsOf } from './parts.mjs';
import { runParts } from './run-parts.mjs';
import { makeScratchFolder } from './scratch-folder.mjs';

/**
 * Ends with a line "N passed, N failed".
 * @param {'test' | 'check'} command
 * @param {string[]} only names of parts, to run just those
 * @returns {Promise<number>} 1 when anything failed
 */
export async function runSuite(command, only) {
  const scratch = makeScratchFolder();
  process.on('exit', () => remove(scratch));
  const stopping = new AbortController();
  whenToldToStop((reason) => {
    stopping.abort();
    say(`Stopping (${reason})`);
    void endAllAndWait().then(() => process.exit(130));
  });
  const total = await attempt(command, only, scratch, stopping.signal);
  remove(scratch);
  say(total.failed > 0 ? 'Something failed; it is shown above' : 'All is well');
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

async function attempt(command, only, scratch, stopping) {
  try {
    await ensureInstalled();
    await ensureBuilt();
  } catch (error) {
    // Nothing else can run without packages and a build: that counts as the one test that failed.
    console.log(explainFailure(error));
    return { passed: 0, failed: 1 };
  }
  const { passed, failed } = await runParts(partsOf(command, only), scratch, stopping);
  return { passed: passed + 1, failed };
}

/** The database of a test that was cut off may need a moment to let go of its files. */
function remove(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
