// `npm run bench [name …]`: runs the measurements in bench/, all of them or those named.
import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { ensureBuilt } from '../workspace/ensure-built.mjs';
import { ensureInstalled } from '../workspace/ensure-installed.mjs';
import { ExplainedFailure } from '../workspace/explain-failure.mjs';
import { inRoot } from '../workspace/folders.mjs';
import { runProgram } from '../workspace/run-program.mjs';
import { say } from '../workspace/say.mjs';

/** @returns {Promise<number>} 1 when one of the measurements failed */
export async function run(names) {
  await ensureInstalled();
  await ensureBuilt();
  let failed = 0;
  for (const name of chosen(names)) {
    say(`Measuring ${name}`);
    const { ok } = await runProgram('node', [inRoot('bench', `${name}.mjs`)], { show: true });
    if (!ok) failed = 1;
  }
  return failed;
}

function chosen(names) {
  const folder = inRoot('bench');
  const all = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.mjs')) : [];
  const known = all.map((file) => basename(file, '.mjs'));
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) throw new ExplainedFailure(`There is no measurement "${unknown}"; there are: ${known.join(', ')}.`);
  return names.length > 0 ? names : known;
}
