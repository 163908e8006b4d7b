/** Counting votes: pure, exact, the same in the browser, on the server and from the command line. */
export * from './count.js';
export * from './counting-rule.js';
export * from './election.js';
export * from './pb/parse-pb.js';
export * from './pb/read-pb.js';
export * from './pb/pb-errors.js';
export * from './pb/decimal.js';
export { writeFraction } from './shares/fraction.js';
export * from './check-protocol.js';
export * from './pb/write-pb.js';
export * from './protocol.js';
export * from './protocol-faults.js';
export * from './what-if.js';
export * from './recount-command.js';
export * from './share-payments.js';
export * from './supporters-money.js';
export * from './why-not.js';
export { scoresOf, strengthOf } from './scores.js';
