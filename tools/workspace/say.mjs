// Tells on the console what is being done, each line with the seconds since the command began.
const began = Date.now();
let write = console.log;

/** Prints one line with the time. */
export function say(line) {
  write(`[${seconds(Date.now() - began).padStart(6)}] ${line}`);
}

/** From now on tells it on standard error: for a command whose standard output is an answer. */
export function sayOnStandardError() {
  write = console.error;
}

/** @returns {string} milliseconds as "3.2 s" or "128 s" */
export function seconds(milliseconds) {
  const value = milliseconds / 1000;
  return `${value < 100 ? value.toFixed(1) : Math.round(value)} s`;
}

// Who closes the pipe we print to does not want to read on; that is no failure.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);
