export { VotingModule } from './voting.module.js';
export {
  ballotKeyOf,
  codeHash,
  drawCode,
  drawRoundKeys,
  nonceOf,
  voterKey,
  type RoundKeys,
} from './ballots/voter-keys.js';
export { closeRound } from './closing/close-round.service.js';
export { verifyRound, type Verification } from './closing/verify-round.js';
export { linkToReleasedRounds } from './counting/link-applications.js';
export { sentenceFor } from './counting/tell-initiators.js';
export { countOnce } from './counting/count-round.service.js';
export { releaseRound } from './counting/release-round.service.js';
export { loadRound } from './round.store.js';
