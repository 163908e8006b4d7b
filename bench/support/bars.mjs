// What a measurement has to reach. What does not is told at the end and makes the command fail, so that whoever runs it
// need not remember the bars.
const missed = [];

/** @param {string} what @param {number} found @param {number} most */
export function atMost(what, found, most, unit = '') {
  if (!(found <= most)) missed.push(`${what}: ${rounded(found)}${unit}, and may be at most ${most}${unit}`);
}

/** @param {string} what @param {number} found @param {number} least */
export function atLeast(what, found, least, unit = '') {
  if (!(found >= least)) missed.push(`${what}: ${rounded(found)}${unit}, and must be at least ${least}${unit}`);
}

/** To be called when everything is measured: exit code 1 when a bar was missed. */
export function tellBars() {
  if (missed.length === 0) {
    console.log('\nEvery bar is reached.');
    return;
  }
  console.log(`\n${missed.length} bars are missed:\n${missed.map((line) => `  ${line}`).join('\n')}`);
  process.exitCode = 1;
}

function rounded(value) {
  return Number.isFinite(value) ? Number(value.toPrecision(3)) : String(value);
}
