// Fails when code that runs inside a transaction reaches for the pool of connections.
import { findPoolInTransactions } from './transactions/pool-in-transaction.mjs';
import { inRoot } from './workspace/folders.mjs';

const ways = findPoolInTransactions(inRoot('backend', 'tsconfig.build.json'));
ways.forEach((way) => console.error(way));
if (ways.length > 0) console.error('Hand the transaction on instead: see Reader in platform/db/transactions.ts.');
process.exitCode = ways.length > 0 ? 1 : 0;
