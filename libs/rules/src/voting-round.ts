/**
 * A voting round: its states, what may happen in each of them and by whom, and who may vote. Moments are compared here
 * for pages and for early answers; whether a ballot is in time is decided by the clock of the database.
 */
import { holds, refused, type Outcome } from './outcome.js';
import { holdsRole, type Actor } from './roles.js';

export const roundStates = ['draft', 'published', 'open', 'closed', 'counted', 'released', 'stopped'] as const;
export type RoundState = (typeof roundStates)[number];

export const rollKinds = ['list-person', 'list-address', 'open'] as const;
export type RollKind = (typeof rollKinds)[number];

export const voterClasses = ['resident', 'company', 'association'] as const;
export type VoterClass = (typeof voterClasses)[number];

export const ballotChannels = ['account', 'code', 'paper', 'desk'] as const;
export type BallotChannel = (typeof ballotChannels)[number];

/** What a visitor sees a round is in now. */
export const roundPhases = ['collecting', 'checking', 'waiting', 'voting', 'counting', 'result', 'stopped'] as const;
export type RoundPhase = (typeof roundPhases)[number];

/** Moments as ISO instants. */
export interface RoundDates {
  collectsAt: string;
  checksAt: string;
  opensAt: string;
  closesAt: string;
  resultAt: string;
}

export interface RoundFacts {
  state: RoundState;
  opensAt: Date;
  closesAt: Date;
  /** Until when ballots on paper that came in time may be entered, or null without paper. */
  paperUntil: Date | null;
  now: Date;
  planCount: number;
  unjudgedCount: number;
  feasibleCount: number;
  firstCountBy: string | null;
}

export type RoundRefusal =
  | 'round-state-differs'
  | 'role-missing'
  | 'no-plans-yet'
  | 'plans-not-judged'
  | 'no-feasible-plans'
  | 'vote-not-begun'
  | 'vote-already-over'
  | 'vote-still-open'
  | 'counted-by-you'
  | 'released-by-another';

interface RoundStepDefinition {
  from: readonly RoundState[];
  /** Null: it stays where it is, or the command says. */
  to: RoundState | null;
  guard: (facts: RoundFacts, actor: Actor) => Outcome<RoundRefusal>;
}

export const roundSteps = {
  edit: { from: ['draft', 'published'], to: null, guard: asStaff },
  postpone: { from: ['open'], to: null, guard: whileVoting },
  publish: { from: ['draft'], to: 'published', guard: mayPublish },
  open: { from: ['published'], to: 'open', guard: mayOpen },
  close: { from: ['open'], to: 'closed', guard: mayClose },
  count: { from: ['closed'], to: null, guard: mayCount },
  release: { from: ['counted'], to: 'released', guard: mayRelease },
  stop: { from: ['published', 'open', 'closed', 'counted'], to: 'stopped', guard: asStaff },
} as const satisfies Record<string, RoundStepDefinition>;

export type RoundStep = keyof typeof roundSteps;
export const roundStepNames = Object.keys(roundSteps) as RoundStep[];

/** Can this actor take this step now? If so, the state it leads to; null means that the state does not change. */
export function checkRoundStep(
  step: RoundStep,
  facts: RoundFacts,
  actor: Actor,
): Outcome<RoundRefusal, { to: RoundState | null }> {
  const definition: RoundStepDefinition = roundSteps[step];
  if (!definition.from.includes(facts.state)) return refused('round-state-differs', { state: facts.state });
  const answer = definition.guard(facts, actor);
  return answer.ok ? { ok: true, to: definition.to } : answer;
}

/** Where a round is, for people. Before opening the dates say so, from then on what staff did. */
export function phaseOf(state: RoundState, dates: RoundDates, now: Date): RoundPhase {
  if (state === 'stopped') return 'stopped';
  if (state === 'released') return 'result';
  if (state === 'closed' || state === 'counted') return 'counting';
  if (state === 'open') {
    if (now >= new Date(dates.closesAt)) return 'counting';
    return now >= new Date(dates.opensAt) ? 'voting' : 'waiting';
  }
  if (now < new Date(dates.checksAt)) return 'collecting';
  return now < new Date(dates.opensAt) ? 'checking' : 'waiting';
}

export interface Eligibility {
  minAge: number | null;
  /** The day on which somebody must have that age. */
  ageOn: string | null;
  /** Codes of wijken or buurten, or of the gemeente. */
  areas: readonly string[];
  classes: readonly VoterClass[];
}

export interface VoterFacts {
  voterClass: VoterClass;
  /** The codes of the buurt and of everything it lies in. */
  areaLine: readonly string[];
  /** Null: not known, and checked by who made the list. */
  birthDate: string | null;
}

export type VoteRefusal = 'outside-the-area' | 'class-may-not-vote' | 'too-young-to-vote';

/** May this voter take part, by the rules of the round? */
export function mayVote(rule: Eligibility, voter: VoterFacts): Outcome<VoteRefusal> {
  if (!rule.classes.includes(voter.voterClass)) return refused('class-may-not-vote');
  if (!voter.areaLine.some((code) => rule.areas.includes(code))) return refused('outside-the-area');
  const isPerson = voter.voterClass === 'resident';
  if (!isPerson || rule.minAge === null || rule.ageOn === null || voter.birthDate === null) return holds;
  return ageOn(voter.birthDate, rule.ageOn) >= rule.minAge ? holds : refused('too-young-to-vote');
}

/** Somebody's age in whole years on a day. Who was born on 29 February is a year older on 1 March in other years. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function asStaff(_facts: RoundFacts, actor: Actor): Outcome<RoundRefusal> {
  return holdsRole(actor, ['case-worker', 'administrator']) ? holds : refused('role-missing');
}

function whileVoting(facts: RoundFacts, actor: Actor): Outcome<RoundRefusal> {
  const answer = asStaff(facts, actor);
  return answer.ok && facts.now >= facts.closesAt ? refused('vote-already-over') : answer;
}

function mayPublish(facts: RoundFacts, actor: Actor): Outcome<RoundRefusal> {
  const answer = asStaff(facts, actor);
  return answer.ok && facts.planCount === 0 ? refused('no-plans-yet') : answer;
}

function mayOpen(facts: RoundFacts, actor: Actor): Outcome<RoundRefusal> {
  const answer = asStaff(facts, actor);
  if (!answer.ok) return answer;
  if (facts.unjudgedCount > 0) return refused('plans-not-judged', { n: facts.unjudgedCount });
  if (facts.feasibleCount === 0) return refused('no-feasible-plans');
  return facts.now >= facts.closesAt ? refused('vote-already-over') : holds;
}

function mayClose(facts: RoundFacts, actor: Actor): Outcome<RoundRefusal> {
  const answer = asStaff(facts, actor);
  return answer.ok && facts.now < facts.closesAt ? refused('vote-still-open') : answer;
}

/** Two people count; nobody counts twice. */
function mayCount(facts: RoundFacts, actor: Actor): Outcome<RoundRefusal> {
  if (!holdsRole(actor, ['case-worker', 'administrator', 'auditor'])) return refused('role-missing');
  return facts.firstCountBy === actor.personId ? refused('counted-by-you') : holds;
}

function mayRelease(facts: RoundFacts, actor: Actor): Outcome<RoundRefusal> {
  if (!holdsRole(actor, ['case-worker', 'budget-holder', 'administrator'])) return refused('role-missing');
  return facts.firstCountBy === actor.personId ? refused('released-by-another') : holds;
}
