/** Runs before each test file: Angular's test bed without zone.js, and what jsdom lacks. */
import { TextDecoder, TextEncoder } from 'node:util';
import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

Object.assign(globalThis, { TextDecoder, TextEncoder });
setupZonelessTestEnv();
