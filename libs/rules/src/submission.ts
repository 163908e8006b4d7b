import type { LocalDate } from './legal-clock.js';
import { requestedCents, totalCostCents, type ApplicantKind, type CostLine } from './scheme-rules.js';

/**
 * What an application must hold before it can be sent. Only what makes it impossible to handle is asked for here
 * (Awb 4:2); whether the plan meets the scheme is for the scheme's rules, and is shown, not forced.
 */
export interface SubmissionFacts {
  applicantKind: ApplicantKind | null;
  planIsReady: boolean;
  schemeIsOpen: boolean;
  costLines: readonly CostLine[];
  ownContributionCents: number;
  accountHolder: string;
  hasIban: boolean;
  startsOn: LocalDate | null;
  /** Keys of the scheme's own questions that must be answered and are not. */
  unansweredQuestions: readonly string[];
  /** How many of the people who are named have not said yes. */
  openCoApplicants: number;
  /** The day it is sent. Null when that was judged before, as in a completion. */
  today: LocalDate | null;
}

export type SubmissionGap =
  | 'applicant-kind-missing'
  | 'plan-not-ready'
  | 'scheme-closed'
  | 'cost-lines-missing'
  | 'cost-line-incomplete'
  | 'nothing-requested'
  | 'payee-missing'
  | 'start-missing'
  | 'start-in-the-past'
  | 'question-unanswered'
  | 'co-applicant-open';

/** Everything that stands in the way of sending, all at once, in the order of the form. */
export function submissionGaps(facts: SubmissionFacts): SubmissionGap[] {
  const gaps: SubmissionGap[] = [];
  if (!facts.schemeIsOpen) gaps.push('scheme-closed');
  if (!facts.planIsReady) gaps.push('plan-not-ready');
  if (!facts.applicantKind) gaps.push('applicant-kind-missing');
  if (!facts.startsOn) gaps.push('start-missing');
  else if (facts.today && startsInThePast(facts.startsOn, facts.today)) gaps.push('start-in-the-past');
  gaps.push(...costGaps(facts));
  if (!facts.accountHolder.trim() || !facts.hasIban) gaps.push('payee-missing');
  if (facts.unansweredQuestions.length > 0) gaps.push('question-unanswered');
  if (facts.openCoApplicants > 0) gaps.push('co-applicant-open');
  return gaps;
}

/** Money is asked for what is still to come (a plan that began already cannot be helped to begin). */
export function startsInThePast(startsOn: LocalDate, today: LocalDate): boolean {
  return startsOn < today;
}

function costGaps(facts: SubmissionFacts): SubmissionGap[] {
  if (facts.costLines.length === 0) return ['cost-lines-missing'];
  const gaps: SubmissionGap[] = [];
  if (facts.costLines.some((line) => !line.description.trim() || line.amountCents <= 0))
    gaps.push('cost-line-incomplete');
  const asksNothing =
    totalCostCents(facts.costLines) > 0 &&
    requestedCents({ costLines: [...facts.costLines], ownContributionCents: facts.ownContributionCents }) === 0;
  if (asksNothing) gaps.push('nothing-requested');
  return gaps;
}
