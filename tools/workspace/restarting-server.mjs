// Keeps the built server running and starts it again whenever a build has written something new.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { inRoot, ROOT } from './folders.mjs';
import { say } from './say.mjs';

const WATCHED = [
  'backend/dist',
  'libs/rules/dist',
  'libs/recurrence/dist',
  'libs/tally/dist',
  'libs/contracts/dist',
  'libs/embedded-postgres/dist',
  'frontend/dist',
];
/** A build writes many files; it is done when nothing has been written for this long. */
const QUIET_MS = 500;

/** Starts the server and restarts it on changes, until `stop` is called. */
export function keepServerRunning() {
  let child = startServer();
  let timer;
  let turn = Promise.resolve();
  const restart = async () => {
    say('Something new was built; the server starts again');
    await end(child);
    child = startServer();
  };
  const watchers = WATCHED.filter((folder) => existsSync(inRoot(folder))).map((folder) =>
    watch(inRoot(folder), { recursive: true }, (_event, file) => {
      if (!/\.(m?js|html|css|json)$/.test(file ?? '')) return;
      clearTimeout(timer);
      timer = setTimeout(() => (turn = turn.then(restart)), QUIET_MS);
    }),
  );
  return {
    stop: async () => {
      clearTimeout(timer);
      watchers.forEach((watcher) => watcher.close());
      await turn;
      await end(child);
    },
  };
}

function startServer() {
  return spawn(process.execPath, [inRoot('tools', 'workspace', 'serve-built.mjs')], { cwd: ROOT, stdio: 'inherit' });
}

function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return ended;
}
