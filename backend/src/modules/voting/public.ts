export { VotingModule } from './voting.module.js';
export { codeHash, drawCode, drawRoundKeys, type RoundKeys } from './ballots/voter-keys.js';
