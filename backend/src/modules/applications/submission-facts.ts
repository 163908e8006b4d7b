import {
  extraQuestionsAsked,
  mayBecome,
  missingForPlan,
  requestedCents,
  schemeIsOpen,
  type LocalDate,
  type SubmissionFacts,
} from '@stoep/rules';
import { contentOf, type InitiativeRow } from '../initiatives/public.js';
import type { ApplicationRow } from './application.store.js';

/** What the rule on sending looks at: the same for the page that shows what is missing and for the command that sends. */
export function submissionFactsOf(row: ApplicationRow, initiative: InitiativeRow, today: LocalDate): SubmissionFacts {
  return {
    ...answersOf(row),
    planIsReady: mayBecome(initiative.state, 'applying') && missingForPlan(contentOf(initiative)).length === 0,
    schemeIsOpen: schemeIsOpenFor(row, today),
    openCoApplicants: row.open_co_applicants,
    today,
  };
}

/** Is the scheme of this application open today, by its period or by hand? */
export function schemeIsOpenFor(row: ApplicationRow, today: LocalDate): boolean {
  return schemeIsOpen({ opening: row.opening, opensOn: row.opens_on, closesOn: row.closes_on }, today);
}

/** The answers of the form alone: all that counts once it is sent, when plan and scheme have been judged already. */
export function answersOf(
  row: ApplicationRow,
): Omit<SubmissionFacts, 'planIsReady' | 'schemeIsOpen' | 'openCoApplicants' | 'today'> {
  return {
    applicantKind: row.applicant_kind,
    costLines: row.cost_lines,
    ownContributionCents: row.own_contribution_cents,
    accountHolder: row.account_holder ?? '',
    hasIban: row.iban_last_four !== null,
    startsOn: row.starts_on,
    unansweredQuestions: unansweredOf(row),
  };
}

/** The scheme's own questions that this applicant is asked, must answer and has not answered. */
function unansweredOf(row: ApplicationRow): string[] {
  const asked = requestedCents({ costLines: row.cost_lines, ownContributionCents: row.own_contribution_cents });
  return extraQuestionsAsked(row, { requestedCents: asked, applicantKind: row.applicant_kind })
    .filter(({ isRequired, key }) => isRequired && !row.extra_answers[key]?.trim())
    .map(({ key }) => key);
}
