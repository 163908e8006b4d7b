// Runs npm: the very one that started us when there is one, so that its version and settings are the same.
import { runProgram } from './run-program.mjs';

/** @see runProgram */
export function runNpm(args, options) {
  const self = process.env.npm_execpath;
  if (self && /npm-cli\.js$/.test(self)) return runProgram('node', [self, ...args], options);
  return runProgram(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}
