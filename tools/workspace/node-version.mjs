// Compares the running Node with "engines" in package.json. Knows only the forms used there: ^1.2.3 and >=1.2.3.
import { readFileSync } from 'node:fs';

/**
 * @param {string} version the running Node, as "20.19.0"
 * @param {string} [range] what is allowed; by default what package.json says
 * @returns {string | undefined} what to do about it, in one sentence, or nothing when the version is fine
 */
export function explainNodeVersion(version, range = allowedVersions()) {
  if (range.split('||').some((part) => fits(numbersOf(version), part.trim()))) return undefined;
  return `Stoep needs Node ${range.replace(/\^|>=/g, '').replace(/ \|\| /g, ' or ')} or newer and this is Node ${version}; install Node 24 from https://nodejs.org and try again.`;
}

function allowedVersions() {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).engines.node;
}

function fits(version, part) {
  const wanted = numbersOf(part);
  if (part.startsWith('^') && version[0] !== wanted[0]) return false;
  const differing = wanted.findIndex((number, index) => number !== version[index]);
  return differing === -1 || version[differing] > wanted[differing];
}

function numbersOf(text) {
  return text
    .replace(/^[^\d]*/, '')
    .split('.')
    .map((digits) => parseInt(digits, 10));
}
