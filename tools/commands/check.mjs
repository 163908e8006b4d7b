// `npm run check`: the quick part of the tests, for during the work.
import { runSuite } from '../testing/run-suite.mjs';

/** @param {string[]} only names of parts (see testing/parts.mjs), to run just those */
export const run = (only) => runSuite('check', only);
