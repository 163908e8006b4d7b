/**
 * @jest-environment ./zone-environment.mjs
 * @zone UTC
 */
import { describeFacts } from './testing/dates-of-rules.js';

describeFacts('UTC');
