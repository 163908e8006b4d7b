// One running PostgreSQL server process: starting it, knowing when it is ready, stopping it.
// It does not start again by itself; see supervise.ts.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Home } from './home-folder.js';
import type { Binaries } from './native-binaries.js';
import { readPostmasterFile } from './postmaster-file.js';
import { programEnvironment } from './program-environment.js';
import { serverArguments } from './server-settings.js';
import { stopProcess } from './stop-orphan.js';
import { watchOver } from './watchdog.js';

const LOG_LIMIT_BYTES = 5_000_000;
const READY_WITHIN_MS = 120_000;

/** What a server needs to know. */
export interface ServerPlan {
  home: Home;
  binaries: Binaries;
  port: number;
  durable: boolean;
}

/** A server that accepts connections. */
export interface Postmaster {
  /** Settles when the process has ended, for whatever reason. */
  ended: Promise<void>;
  /** Fast shutdown: open connections are cut, everything committed is kept. */
  stop(): Promise<void>;
}

/** The server did not come up; `told` is what it wrote in its log. */
export class StartFailure extends Error {
  constructor(readonly told: string) {
    super(told);
  }
}

/**
 * Starts a server and waits until it accepts connections.
 * @throws StartFailure with what the server said
 */
export async function startPostmaster(plan: ServerPlan): Promise<Postmaster> {
  const logPath = join(plan.home.folder, 'server.log');
  const before = rotateLog(logPath);
  const child = launch(plan, logPath);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  await untilReady(plan.home.data, child, () => readFileSync(logPath).subarray(before).toString('utf8'));
  const pid = child.pid as number;
  const callOff = watchOver(pid, plan.home.account);
  void ended.then(callOff);
  return {
    ended,
    stop: async () => {
      callOff();
      if (hasEnded(child)) return;
      // From here on we wait for it: without this, a process with nothing else to do would end first.
      child.ref();
      await (process.platform === 'win32' ? stopOnWindows(plan) : stopProcess(pid));
      await ended;
    },
  };
}

function launch({ home, binaries, port, durable }: ServerPlan, logPath: string): ChildProcess {
  const log = openSync(logPath, 'a', 0o600);
  const child = spawn(binaries.postgres, serverArguments(home.data, port, durable), {
    ...home.account,
    cwd: home.folder,
    env: programEnvironment(),
    // Its own process group: Ctrl-C is for us, and we stop the database after the last request.
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return child;
}

async function untilReady(data: string, child: ChildProcess, told: () => string): Promise<void> {
  const spawned = await new Promise<Error | undefined>((resolve) => {
    child.once('spawn', () => resolve(undefined));
    child.once('error', resolve);
  });
  if (spawned) throw new EmbeddedPostgresError(`PostgreSQL cannot be run: ${spawned.message}`);
  const end = Date.now() + READY_WITHIN_MS;
  while (Date.now() < end) {
    if (hasEnded(child)) throw new StartFailure(told());
    const file = readPostmasterFile(data);
    if (file?.isReady && file.pid === child.pid) return;
    await wait(15);
  }
  child.kill('SIGQUIT');
  throw new EmbeddedPostgresError(`PostgreSQL was not ready within ${READY_WITHIN_MS / 1000} s; see server.log.`);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function stopOnWindows({ home, binaries }: ServerPlan): void {
  execFileSync(binaries.pgCtl, ['stop', '-D', home.data, '-m', 'fast', '-w'], { stdio: 'ignore' });
}

/** Keeps one older log; returns the size of the present one in bytes. */
function rotateLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LOG_LIMIT_BYTES) return size;
  renameSync(path, `${path}.1`);
  return 0;
}
