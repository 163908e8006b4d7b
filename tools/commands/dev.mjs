// `npm run dev`: the compiler writes the server's JavaScript and Angular the interface whenever a source changes;
// the server starts again after each. Reload the page to see it.
import { ensureBuilt, forgetBuild } from '../workspace/ensure-built.mjs';
import { ensureInstalled } from '../workspace/ensure-installed.mjs';
import { inRoot } from '../workspace/folders.mjs';
import { runNx } from '../workspace/nx.mjs';
import { packageProgram } from '../workspace/package-program.mjs';
import { keepServerRunning } from '../workspace/restarting-server.mjs';
import { endAllAndWait, runProgram } from '../workspace/run-program.mjs';
import { say } from '../workspace/say.mjs';
import { whenToldToStop } from '../workspace/when-told-to-stop.mjs';

/** Runs until told to stop, or until one of the watchers ends. */
export async function run() {
  const told = new Promise((resolve) => whenToldToStop(resolve));
  const ready = prepare().then(() => keepServerRunning());
  const watching = ready.then(() => Promise.race([watchServer(), watchInterface()]));
  const reason = await Promise.race([told, watching]);
  say(`Stopping (${reason})`);
  await endAllAndWait();
  const server = await ready.catch(() => undefined);
  await server?.stop();
  process.exit(0);
}

async function prepare() {
  await ensureInstalled();
  await ensureBuilt();
  // From here on the results are those of the watchers, which do not optimise.
  forgetBuild();
  say('Watching; a change in a source file shows after a reload of the page');
}

async function watchServer() {
  const project = inRoot('backend', 'tsconfig.build.json');
  const args = [packageProgram('typescript', 'tsc'), '-b', '--watch', '--preserveWatchOutput', project];
  await runProgram('node', args, { show: true });
  return 'the compiler ended';
}

async function watchInterface() {
  await runNx(['run', 'frontend:build:development', '--watch'], { show: true });
  return 'the build of the interface ended';
}
