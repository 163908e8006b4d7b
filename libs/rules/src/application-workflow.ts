import { addDays, notProcessingWindow, type LocalDate } from './legal-clock.js';
import { holds, refused, type Outcome } from './outcome.js';
import { holdsRole, type Actor } from './roles.js';

/**
 * The states of an application and the steps between them, as one table of guarded transitions
 * (design: the legal clock). It goes as far as the decision and its letter. What happens to budget, mail and clock
 * at a step is done by the command that takes it, in the same transaction.
 */
export const applicationStates = [
  'draft',
  'submitted',
  'awaiting-completion',
  'complete',
  'in-advice',
  'proposed',
  'decided',
  'granted',
  'partly-granted',
  'refused',
  'not-processed',
  'withdrawn',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

export const adviceDomains = ['physical', 'social'] as const;
export type AdviceDomain = (typeof adviceDomains)[number];

export const decisionOutcomes = ['grant', 'partly-grant', 'refuse'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** What the guards look at. */
export interface ApplicationFacts {
  state: ApplicationState;
  applicantIds: readonly string[];
  /** People who apply along: they may read it, and handle nothing of it. */
  coApplicantIds: readonly string[];
  /** Of a resident without an account: the desk does what the applicant does. */
  isOnBehalf: boolean;
  /** Staff who filled it in on the applicant's behalf. */
  filledInByIds: readonly string[];
  wijkCode: string | null;
  caseWorkerId: string | null;
  proposedById: string | null;
  touchesPublicSpace: boolean;
  /** What the intervention asks for that the plan started from. */
  interventionAdvices: readonly AdviceDomain[];
  adviceAsked: readonly AdviceDomain[];
  adviceGiven: readonly AdviceDomain[];
  /** The last request to complete, or null when none was made. */
  completion: { termEndsOn: LocalDate; answeredOn: LocalDate | null } | null;
  decidedOutcome: DecisionOutcome | null;
  today: LocalDate;
}

export type StepRefusal =
  | 'wrong-state'
  | 'role-missing'
  | 'not-the-applicant'
  | 'is-the-applicant'
  | 'filled-in-by-you'
  | 'handled-by-you'
  | 'not-taken'
  | 'taken-by-another'
  | 'already-taken-by-you'
  | 'prepared-by-you'
  | 'advice-needed-physical'
  | 'advice-needed-social'
  | 'advice-still-awaited'
  | 'advice-all-asked'
  | 'advice-not-asked'
  | 'advice-already-given'
  | 'no-completion-asked'
  | 'completion-term-running'
  | 'too-late-not-to-process';

type Guard = (facts: ApplicationFacts, actor: Actor) => Outcome<StepRefusal>;

interface StepDefinition {
  from: readonly ApplicationState[];
  /** Null: it stays where it is. */
  to: (facts: ApplicationFacts) => ApplicationState | null;
  guard: Guard;
}

const outcomeStates: Record<DecisionOutcome, ApplicationState> = {
  grant: 'granted',
  'partly-grant': 'partly-granted',
  refuse: 'refused',
};

export const applicationSteps = {
  submit: { from: ['draft'], to: () => 'submitted', guard: asApplicant },
  withdraw: { from: ['submitted', 'awaiting-completion', 'complete'], to: () => 'withdrawn', guard: asApplicant },
  'answer-completion': { from: ['awaiting-completion'], to: () => 'submitted', guard: asApplicant },
  take: {
    from: ['submitted', 'awaiting-completion', 'complete', 'in-advice', 'proposed', 'decided'],
    to: () => null,
    guard: mayTake,
  },
  'declare-complete': { from: ['submitted', 'awaiting-completion'], to: () => 'complete', guard: asItsCaseWorker },
  'request-completion': { from: ['submitted', 'complete'], to: () => 'awaiting-completion', guard: asItsCaseWorker },
  'request-advice': { from: ['complete', 'in-advice'], to: () => 'in-advice', guard: mayAskAdvice },
  'give-advice': {
    from: ['in-advice'],
    to: (facts) => (isLastAdvice(facts) ? 'complete' : null),
    guard: asAdviser,
  },
  propose: { from: ['complete'], to: () => 'proposed', guard: mayPropose },
  'send-back': { from: ['proposed'], to: () => 'complete', guard: asDecider },
  decide: { from: ['proposed'], to: () => 'decided', guard: mayDecide },
  'send-letter': {
    from: ['decided'],
    to: (facts) => (facts.decidedOutcome ? outcomeStates[facts.decidedOutcome] : null),
    guard: asItsCaseWorker,
  },
  'not-process': { from: ['awaiting-completion', 'submitted'], to: () => 'not-processed', guard: mayNotProcess },
} as const satisfies Record<string, StepDefinition>;

export type ApplicationStep = keyof typeof applicationSteps;
export const applicationStepNames = Object.keys(applicationSteps) as ApplicationStep[];

/** Can this actor take this step now? If so, the state it leads to; null means that the state does not change. */
export function checkStep(
  step: ApplicationStep,
  facts: ApplicationFacts,
  actor: Actor,
): Outcome<StepRefusal, { to: ApplicationState | null }> {
  const definition: StepDefinition = applicationSteps[step];
  if (!definition.from.includes(facts.state)) return refused('wrong-state', { state: facts.state });
  const answer = definition.guard(facts, actor);
  return answer.ok ? { ok: true, to: definition.to(facts) } : answer;
}

/**
 * The advices that have to be in before a proposal and a decision (guidance, row 38): both for a plan that changes public
 * space, and those of the intervention it started from.
 */
export function neededAdvices(
  facts: Pick<ApplicationFacts, 'touchesPublicSpace' | 'interventionAdvices'>,
): AdviceDomain[] {
  return adviceDomains.filter((domain) => facts.touchesPublicSpace || facts.interventionAdvices.includes(domain));
}

/** Whose turn it is, for work lists and for the sentence that residents read. */
export function whoseTurn(
  state: ApplicationState,
): 'applicant' | 'case-worker' | 'adviser' | 'budget-holder' | 'nobody' {
  switch (state) {
    case 'draft':
    case 'awaiting-completion':
      return 'applicant';
    case 'submitted':
    case 'complete':
    case 'decided':
      return 'case-worker';
    case 'in-advice':
      return 'adviser';
    case 'proposed':
      return 'budget-holder';
    default:
      return 'nobody';
  }
}

function asApplicant(facts: ApplicationFacts, actor: Actor): Outcome<StepRefusal> {
  if (facts.applicantIds.includes(actor.personId)) return holds;
  if (!facts.isOnBehalf || !holdsRole(actor, ['desk', 'case-worker'], facts.wijkCode))
    return refused('not-the-applicant');
  const handles = facts.caseWorkerId === actor.personId || facts.proposedById === actor.personId;
  return handles ? refused('handled-by-you') : holds;
}

/** Awb 2:4: nobody handles an application in which they have an interest themselves, or which they filled in. */
function isDisinterested(facts: ApplicationFacts, actor: Actor): Outcome<StepRefusal> {
  if (facts.filledInByIds.includes(actor.personId)) return refused('filled-in-by-you');
  return [...facts.applicantIds, ...facts.coApplicantIds].includes(actor.personId)
    ? refused('is-the-applicant')
    : holds;
}

function asCaseWorker(facts: ApplicationFacts, actor: Actor): Outcome<StepRefusal> {
  if (!holdsRole(actor, ['case-worker'], facts.wijkCode)) return refused('role-missing');
  return isDisinterested(facts, actor);
}

function mayTake(facts: ApplicationFacts, actor: Actor): Outcome<StepRefusal> {
  const answer = asCaseWorker(facts, actor);
  if (!answer.ok) return answer;
  return facts.caseWorkerId === actor.personId ? refused('already-taken-by-you') : holds;
}

function asItsCaseWorker(facts: ApplicationFacts, actor: Actor): Outcome<StepRefusal> {
  const answer = asCaseWorker(facts, actor);
  if (!answer.ok) return answer;
  if (facts.caseWorkerId === null) return refused('not-taken');
  return facts.caseWorkerId === actor.personId ? holds : refused('taken-by-another');
}

/** Each domain is asked once. */
function mayAskAdvice(facts: ApplicationFacts, actor: Actor): Outcome<StepRefusal> {
  const answer = asItsCaseWorker(facts, actor);
  if (!answer.ok) return answer;
  return adviceDomains.every((domain) => facts.adviceAsked.includes(domain)) ? refused('advice-all-asked') : holds;
}

function asAdviser(facts: ApplicationFacts, actor: Actor): Outcome<StepRefusal> {
  const interest = isDisinterested(facts, actor);
  if (!interest.ok) return interest;
  const domains = adviceDomains.filter((domain) => holdsRole(actor, [`adviser-${domain}`], facts.wijkCode));
  if (domains.length === 0) return refused('role-missing');
  const asked = domains.filter((domain) => facts.adviceAsked.includes(domain));
  if (asked.length === 0) return refused('advice-not-asked');
  return asked.some((domain) => !facts.adviceGiven.includes(domain)) ? holds : refused('advice-already-given');
}

function isLastAdvice(facts: ApplicationFacts): boolean {
  return facts.adviceAsked.filter((domain) => !facts.adviceGiven.includes(domain)).length <= 1;
}

function mayPropose(facts: ApplicationFacts, actor: Actor): Outcome<StepRefusal> {
  const answer = asItsCaseWorker(facts, actor);
  return answer.ok ? hasItsAdvices(facts) : answer;
}

/** What was sent back and forth is looked at again: nothing is decided with an advice missing. */
function mayDecide(facts: ApplicationFacts, actor: Actor): Outcome<StepRefusal> {
  const answer = asDecider(facts, actor);
  return answer.ok ? hasItsAdvices(facts) : answer;
}

function hasItsAdvices(facts: ApplicationFacts): Outcome<StepRefusal> {
  const missing = neededAdvices(facts).find((domain) => !facts.adviceGiven.includes(domain));
  return missing ? refused(`advice-needed-${missing}`) : holds;
}

/** Four eyes: whoever decides is never who prepared it, nor somebody with an interest in it (Awb 10:3, 2:4). */
function asDecider(facts: ApplicationFacts, actor: Actor): Outcome<StepRefusal> {
  if (!holdsRole(actor, ['budget-holder'], facts.wijkCode)) return refused('role-missing');
  if (facts.proposedById === actor.personId) return refused('prepared-by-you');
  return isDisinterested(facts, actor);
}

/** Awb 4:5: only when completion was asked for and was not, or not sufficiently, given; and only within 4 weeks. */
function mayNotProcess(facts: ApplicationFacts, actor: Actor): Outcome<StepRefusal> {
  const asBudgetHolder = facts.state === 'awaiting-completion';
  if (asBudgetHolder && !holdsRole(actor, ['budget-holder'], facts.wijkCode)) return refused('role-missing');
  const answer = asBudgetHolder ? isDisinterested(facts, actor) : asItsCaseWorker(facts, actor);
  if (!answer.ok) return answer;
  if (!facts.completion) return refused('no-completion-asked');
  const { termEndsOn, answeredOn } = facts.completion;
  const window =
    answeredOn === null
      ? notProcessingWindow(termEndsOn, facts.today)
      : notProcessingWindow(addDays(answeredOn, -1), facts.today);
  if (window === 'term-running') return refused('completion-term-running');
  return window === 'too-late' ? refused('too-late-not-to-process') : holds;
}
