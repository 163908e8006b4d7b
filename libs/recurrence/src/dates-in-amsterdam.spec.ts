/**
 * @jest-environment ./zone-environment.mjs
 * @zone Europe/Amsterdam
 */
import { describeFacts } from './testing/dates-of-rules.js';

describeFacts('Europe/Amsterdam');
