// Notices that we should stop: Ctrl-C, a signal, or the death of npm, which started us and does not always
// pass its own end on to us.
const DOUBLE_MS = 700;
const LOOK_EVERY_MS = 1000;

/**
 * @param {(reason: string) => void} stop called once
 * A second Ctrl-C ends the process at once. The terminal and npm both pass on the same Ctrl-C, so two signals
 * right after each other count as one.
 */
export function whenToldToStop(stop) {
  let firstAt;
  const told = (reason) => {
    if (firstAt === undefined) {
      firstAt = Date.now();
      stop(reason);
    } else if (Date.now() - firstAt > DOUBLE_MS) process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => told(signal));
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && firstAt === undefined) told('the program that started it is gone');
  }, LOOK_EVERY_MS).unref();
}
