// Runs another program and waits for it. Programs still running when we end are ended too, however we end.
import { spawn } from 'node:child_process';
import { ROOT } from './folders.mjs';

const running = new Set();
process.on('exit', endAll);

/**
 * @param {string} command a program; 'node' means the Node that runs us
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, show?: boolean, cwd?: string, patienceMs?: number }} [options]
 *   `show` lets the program write to the console, otherwise its output is kept
 * @returns {Promise<{ ok: boolean, output: string }>} never rejects; a program that cannot be started is not ok
 */
export function runProgram(command, args, { env = {}, show = false, cwd = ROOT, patienceMs } = {}) {
  return new Promise((resolve) => {
    const program = command === 'node' ? process.execPath : command;
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32' && program.endsWith('.cmd'),
      windowsHide: true,
    });
    running.add(child);
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    const timer = patienceMs && setTimeout(() => child.kill('SIGKILL'), patienceMs);
    const settle = (ok, extra) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ ok, output: Buffer.concat(chunks).toString() + extra });
    };
    child.once('error', (error) => settle(false, error.message));
    child.once('close', (code) => settle(code === 0, ''));
  });
}

/** Asks every program that we started and that still runs to end. */
export function endAll() {
  for (const child of running) child.kill('SIGTERM');
}

/** The same, and waits until they have ended, though not for ever. */
export async function endAllAndWait(patienceMs = 5000) {
  const ended = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)));
  endAll();
  await Promise.race([Promise.all(ended), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}
