/* global PerformanceObserver -- what runs in the page knows it */
// What a resident's phone waits for: JavaScript over the wire before a page can be used, and the largest contentful
// paint (LCP) in Chromium with a CPU that is four times slower. `npm run bench -- page-load`; the bars are 150 kB and 1.5 s.
// The floor in the same run is a page of the same server without a script: what Chromium needs for nothing.
import { chromium } from 'playwright-core';
import { findChromium } from '../tools/find-chromium.mjs';
import { atMost, tellBars } from './support/bars.mjs';
import { openBenchDatabase } from './support/platform.mjs';

const pages = [
  '/',
  '/initiatieven',
  '/initiatieven/:slug',
  '/buurten',
  '/buurten/WK990001',
  '/buurtbudget',
  '/buurtbudget/buurtbudget-2026',
  '/buurtbudget/alvast/buurtbudget-2026/vragen/1',
  '/initiatieven/nieuw/titel',
  '/activiteiten',
  '/activiteiten/koffieochtend',
  '/voorzieningen',
  '/voorbeelden',
  '/stemmen',
  '/stemmen/molenwijk-kiest',
  '/account/inloggen',
  '/account/registreren',
];
/** On the built-in server; the slow network shows what a slow telephone has on top of that. */
const bars = { kilobytes: 150, lcp: 1500 };
const runs = 5;
const slowdown = 4;
const phone = { width: 360, height: 780 };

/** Slow 4G as Lighthouse simulates it: 150 ms there and back, 1.6 Mbit/s. */
const slowNetwork = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };

/**
 * @param {{ bare?: boolean, slow?: boolean }} how bare: as for somebody with a session, whose page comes without first
 * content and answers; slow: over a slow network
 */
async function measure(browser, url, { bare = false, slow = false } = {}) {
  const context = await browser.newContext({ viewport: phone });
  if (bare) await context.addCookies([{ name: 'stoep', value: 'none', url }]);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (slow) await session.send('Network.emulateNetworkConditions', slowNetwork);
  const scripts = new Set();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const { lcp, shift } = await page.evaluate(readPaint);
  await context.close();
  return { lcp, shift, kilobytes: bytes / 1024 };
}

/** Runs in the page. */
async function readPaint() {
  const entries = (type) =>
    new Promise((resolve) => {
      const seen = [];
      new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type, buffered: true });
      setTimeout(() => resolve(seen), 100);
    });
  const paints = await entries('largest-contentful-paint');
  const shifts = await entries('layout-shift');
  const last = paints.at(-1);
  const shift = shifts.reduce((sum, entry) => sum + (entry.hadRecentInput ? 0 : entry.value), 0);
  return { lcp: last?.startTime ?? NaN, shift };
}

async function repeatedly(work, times = runs) {
  const found = [];
  for (let run = 0; run < times; run++) found.push(await work());
  const middle = (name) => median(found.map((each) => each[name]));
  return { lcp: middle('lcp'), kilobytes: middle('kilobytes'), shift: middle('shift') };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

const database = await openBenchDatabase();
const { url } = await database.start('./serve-platform.mjs');
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const list = await (await fetch(`${url}/api/initiatives`)).json();
  const floor = await measure(browser, `${url}/.well-known/security.txt`);
  console.log(`text without a script: ${floor.lcp.toFixed(0)} ms`);
  console.log(`${' '.repeat(48)}built-in server                                slow network`);
  console.log(`page${' '.repeat(45)}LCP ms  x floor  (bare ms)   JS kB   shift    LCP ms  (bare ms)`);
  for (const address of pages) {
    const path = url + address.replace(':slug', list.items[0].slug);
    await measure(browser, path);
    const found = await repeatedly(() => measure(browser, path));
    const bare = await repeatedly(() => measure(browser, path, { bare: true }));
    const slow = await repeatedly(() => measure(browser, path, { slow: true }), 3);
    const slowBare = await repeatedly(() => measure(browser, path, { slow: true, bare: true }), 3);
    const cells = [
      address.padEnd(46),
      found.lcp.toFixed(0).padStart(8),
      (found.lcp / floor.lcp).toFixed(1).padStart(8),
      bare.lcp.toFixed(0).padStart(10),
      found.kilobytes.toFixed(0).padStart(7),
      found.shift.toFixed(3).padStart(7),
      slow.lcp.toFixed(0).padStart(9),
      slowBare.lcp.toFixed(0).padStart(10),
    ];
    console.log(cells.join(' '));
    atMost(`${address}, largest contentful paint`, found.lcp, bars.lcp, ' ms');
    atMost(`${address}, JavaScript`, found.kilobytes, bars.kilobytes, ' kB');
  }
  tellBars();
} finally {
  await browser.close();
  await database.stop();
}
