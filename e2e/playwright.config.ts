// The journeys: the built platform with its demo data, seen through Chromium on a telephone and on a desk.
// support/start-platform.ts starts the server first and tells its address through the environment.
import { defineConfig } from '@playwright/test';

export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * What is done at a desk by those who work there, and in every width by everybody else: what a page looks like in the
 * other width is looked at wherever a journey asks whether it is accessible.
 */
const atDesk =
  /(administrator|catalogue|decision|embed|keyboard|moderation|pages|schemes|tenants|voting-clerks|voting-staff|voting-what-if|week-sheet)\.spec/;
const inBoth = /visitor\.spec/;

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
    // A third of the time of a journey goes into it: asked for where one looks for a fault.
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
  },
  projects: [
    {
      name: 'phone',
      testIgnore: atDesk,
      use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
    },
    { name: 'desktop', testMatch: [atDesk, inBoth], use: { viewport: { width: 1280, height: 800 } } },
  ],
});
