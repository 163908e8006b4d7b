// Chromium out of an npm package, for an ordinary user on Linux without one: it brings the libraries that a bare
// Debian lacks and a font. Only its compressed files are used; none of its code runs.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { inRoot } from '../workspace/folders.mjs';
import { runNpm } from '../workspace/npm.mjs';
import { runProgram } from '../workspace/run-program.mjs';

const PACKAGE = '@sparticuz/chromium';
const VERSION = '153.0.0';
const HOME = inRoot('.nx', `chromium-${VERSION}`);

/** Where the program is once it has been installed. */
export const npmChromium = () => join(HOME, 'chromium.sh');

/** @returns {Promise<string | undefined>} the path, or nothing when this is no way here */
export async function installFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const work = `${HOME}.partial`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { ok } = await runNpm(['install', '--prefix', work, ...flags, `${PACKAGE}@${VERSION}`], { cwd: work });
  if (!ok || !(await unpack(work))) return undefined;
  rmSync(join(work, 'node_modules'), { recursive: true, force: true });
  writeStarter(work);
  rmSync(HOME, { recursive: true, force: true });
  renameSync(work, HOME);
  return npmChromium();
}

async function unpack(work) {
  const packed = join(work, 'node_modules', ...PACKAGE.split('/'), 'bin');
  for (const name of readdirSync(packed).filter((file) => file.endsWith('.br'))) {
    const target = join(work, name.slice(0, -'.br'.length));
    writeFileSync(target, brotliDecompressSync(readFileSync(join(packed, name))), { mode: 0o755 });
    if (!target.endsWith('.tar')) continue;
    const { ok } = await runProgram('tar', ['-xf', target, '-C', work]);
    if (!ok) return false;
    rmSync(target);
  }
  return existsSync(join(work, 'chromium'));
}

/** Without a font list that fits, Chromium lays out no text at all. */
function writeStarter(work) {
  const fonts = ['/usr/share/fonts', '/usr/local/share/fonts', join(HOME, 'fonts')].map((dir) => `<dir>${dir}</dir>`);
  const cache = `<cachedir>${join(HOME, 'font-cache')}</cachedir>`;
  writeFileSync(
    join(work, 'fonts.conf'),
    `<?xml version="1.0"?>\n<fontconfig>${fonts.join('')}${cache}</fontconfig>\n`,
  );
  const script = [
    '#!/bin/sh',
    `export LD_LIBRARY_PATH='${HOME}/lib' FONTCONFIG_FILE='${HOME}/fonts.conf'`,
    `exec '${HOME}/chromium' "$@"`,
  ];
  writeFileSync(join(work, 'chromium.sh'), `${script.join('\n')}\n`);
  chmodSync(join(work, 'chromium.sh'), 0o755);
}
