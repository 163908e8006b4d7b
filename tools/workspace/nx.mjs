// Runs Nx without a daemon, without its own screen and without anything outside the clone.
import { inRoot } from './folders.mjs';
import { packageProgram } from './package-program.mjs';
import { runProgram } from './run-program.mjs';

/** Settings that keep Nx to itself. */
export const NX_ENVIRONMENT = {
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_NO_CLOUD: 'true',
  NX_NATIVE_FILE_CACHE_DIRECTORY: inRoot('.nx', 'native'),
  NG_CLI_ANALYTICS: 'false',
};

/** @see runProgram */
export function runNx(args, options = {}) {
  const nx = packageProgram('nx');
  const style = args[0] === 'run-many' ? ['--output-style=static'] : [];
  return runProgram('node', [nx, ...args, ...style], {
    ...options,
    env: { ...NX_ENVIRONMENT, ...(options.show ? {} : { FORCE_COLOR: '0' }), ...options.env },
  });
}
