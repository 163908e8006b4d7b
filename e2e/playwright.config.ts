// The journeys: the built platform with its demo data, seen through Chromium on a telephone and on a desk.
// support/start-platform.ts starts the server first and tells its address through the environment.
import { defineConfig } from '@playwright/test';

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalSetup: './support/start-platform.ts',
  workers: 2,
  // A test that passes at a second try hides a fault, in the test or in the platform.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  outputDir: 'test-results',
  use: {
    baseURL: process.env['STOEP_E2E_URL'],
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    // Shorter than a test, so that a step that is not possible says where.
    actionTimeout: 15_000,
    launchOptions: { executablePath: process.env['CHROMIUM'], args: CHROMIUM_FLAGS },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'phone', use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } },
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
  ],
});
