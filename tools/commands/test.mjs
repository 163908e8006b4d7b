// `npm test`: everything that must hold before a change goes in.
import { runSuite } from '../testing/run-suite.mjs';

/** @param {string[]} only names of parts (see testing/parts.mjs), to run just those */
export const run = (only) => runSuite('test', only);
