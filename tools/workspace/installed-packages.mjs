// Answers whether node_modules is what package-lock.json asks for on this machine.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './folders.mjs';

const STAMP = inRoot('node_modules', '.stoep-installed');

/** Whether nothing needs to be installed. */
export function isInstalled() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint()) return true;
  // No stamp, but somebody ran npm by hand: what npm noted about its own work is as good.
  if (!agreesWithNpm()) return false;
  markInstalled();
  return true;
}

/** Notes that node_modules is complete for this lock file, Node and machine. */
export function markInstalled() {
  writeFileSync(STAMP, fingerprint());
}

function fingerprint() {
  const lock = readFileSync(inRoot('package-lock.json'));
  const machine = [process.versions.modules, process.platform, process.arch, libc()].join(' ');
  return createHash('sha256').update(lock).update(machine).digest('hex');
}

/** Compares with node_modules/.package-lock.json, which npm writes after each install. */
function agreesWithNpm() {
  const noted = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const there = JSON.parse(readFileSync(noted, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    const found = there[path];
    return found ? entry.link || found.version === entry.version : !isNeededHere(entry);
  });
}

/** Optional packages for other machines are left out by npm, and so is what hangs below them. */
function isNeededHere(entry) {
  if (!entry.optional) return true;
  if (!entry.os && !entry.cpu) return false;
  const fits = (list, value) => !list || list.includes(value);
  return fits(entry.os, process.platform) && fits(entry.cpu, process.arch) && fits(entry.libc, libc());
}

function libc() {
  if (process.platform !== 'linux') return '';
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}
