// `npm run dev`: three watchers. The compiler writes the server's JavaScript, Node restarts the server when
// that changes, Angular rebuilds the interface; reload the page to see it.
import { ensureBuilt } from '../workspace/ensure-built.mjs';
import { ensureInstalled } from '../workspace/ensure-installed.mjs';
import { inRoot } from '../workspace/folders.mjs';
import { runNx } from '../workspace/nx.mjs';
import { packageProgram } from '../workspace/package-program.mjs';
import { endAll, runProgram } from '../workspace/run-program.mjs';
import { say } from '../workspace/say.mjs';
import { whenToldToStop } from '../workspace/when-told-to-stop.mjs';

/** Runs until told to stop, or until one of the watchers ends. */
export async function run() {
  await ensureInstalled();
  await ensureBuilt();
  const told = new Promise((resolve) => whenToldToStop(resolve));
  say('Watching; a change in a source file shows after a reload of the page');
  const reason = await Promise.race([told, watchServer(), restartServer(), watchInterface()]);
  say(`Stopping (${reason})`);
  endAll();
}

async function watchServer() {
  const tsc = packageProgram('typescript', 'tsc');
  const project = inRoot('backend', 'tsconfig.build.json');
  await runProgram('node', [tsc, '-b', '--watch', '--preserveWatchOutput', project], { show: true });
  return 'the compiler ended';
}

async function restartServer() {
  const serve = inRoot('tools', 'workspace', 'serve-built.mjs');
  await runProgram('node', ['--watch', '--watch-preserve-output', serve], { show: true });
  return 'the server ended';
}

async function watchInterface() {
  await runNx(['run', 'frontend:build:development', '--watch'], { show: true });
  return 'the build of the interface ended';
}
