// What a resident's phone waits for: JavaScript over the wire before a page can be used, and the largest contentful
// paint (LCP) in Chromium with a CPU that is four times slower. `npm run bench -- page-load`; the bars are 150 kB and 1.5 s.
// The floor in the same run is a page of the same server without a script: what Chromium needs for nothing.
import { chromium } from 'playwright-core';
import { findChromium } from '../tools/find-chromium.mjs';
import { openBenchDatabase } from './support/platform.mjs';

const pages = ['/', '/initiatieven', '/initiatieven/:slug', '/buurten', '/buurten/WK990001', '/buurtbudget', '/account/inloggen'];
const runs = 5;
const slowdown = 4;
const phone = { width: 360, height: 780 };

async function measure(browser, url) {
  const context = await browser.newContext({ viewport: phone });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const scripts = new Set();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const { lcp, what, shift } = await page.evaluate(readPaint);
  await context.close();
  return { lcp, what, shift, kilobytes: bytes / 1024 };
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
  return { lcp: last?.startTime ?? NaN, what: last?.element?.tagName.toLowerCase() ?? 'nothing', shift };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

const database = await openBenchDatabase();
const url = await database.start('./serve-platform.mjs');
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const list = await (await fetch(`${url}/api/initiatives`)).json();
  const floor = await measure(browser, `${url}/.well-known/security.txt`);
  console.log('page                       LCP ms   x floor   JS kB   shift   largest');
  console.log(`${'(text without a script)'.padEnd(24)} ${floor.lcp.toFixed(0).padStart(8)}`);
  for (const address of pages) {
    const path = address.replace(':slug', list.items[0].slug);
    await measure(browser, url + path);
    const found = [];
    for (let run = 0; run < runs; run++) found.push(await measure(browser, url + path));
    const lcp = median(found.map((each) => each.lcp));
    const cells = [
      address.padEnd(24),
      lcp.toFixed(0).padStart(8),
      (lcp / floor.lcp).toFixed(1).padStart(9),
      found[0].kilobytes.toFixed(0).padStart(7),
      found[0].shift.toFixed(3).padStart(7),
      `  ${found[0].what}`,
    ];
    console.log(cells.join(' '));
  }
} finally {
  await browser.close();
  await database.stop();
}
