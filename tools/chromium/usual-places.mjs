// Where a Chromium or Chrome usually is on Linux, macOS and Windows, and where Playwright keeps those it got.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { npmChromium } from './install-from-npm.mjs';

/** Chromium without its windows draws the same pages and starts twice as fast: the first choice. */
const WITHOUT_WINDOWS = ['chromium-headless-shell', 'chrome-headless-shell'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** @returns {string[]} paths that exist, the likeliest first */
export function usualPlaces() {
  return [...onPath(), ...applications(), ...playwrightBrowsers(), npmChromium()].filter((path) => existsSync(path));
}

function onPath() {
  if (process.platform === 'win32') return [];
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [...WITHOUT_WINDOWS, ...NAMES].flatMap((name) => [...new Set(folders)].map((folder) => join(folder, name)));
}

function applications() {
  if (process.platform === 'darwin') {
    const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    return apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  }
  if (process.platform !== 'win32') return [];
  const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  const programs = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'];
  return folders.filter(Boolean).flatMap((folder) => programs.map((program) => join(folder, program)));
}

/** @returns {boolean} whether it has no windows, and so shows no messages of the system */
export function hasNoWindows(path) {
  return [...WITHOUT_WINDOWS, 'headless_shell'].some((name) => path.endsWith(name));
}

/** Playwright keeps chromium-1234/chrome-linux/chrome and the like; the newest last by name. */
export function playwrightBrowsers() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? playwrightCache();
  if (!existsSync(cache)) return [];
  const versions = readdirSync(cache).filter((name) => name.startsWith('chromium'));
  return versions
    .sort()
    .reverse()
    .flatMap((version) => programsIn(join(cache, version)));
}

function playwrightCache() {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
}

function programsIn(folder) {
  const programs = [
    'chrome',
    'headless_shell',
    'chrome-headless-shell',
    'chrome.exe',
    'Chromium.app/Contents/MacOS/Chromium',
  ];
  return readdirSync(folder).flatMap((inner) => programs.map((program) => join(folder, inner, program)));
}
