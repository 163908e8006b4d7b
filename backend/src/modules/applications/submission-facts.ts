import { mayBecome, missingForPlan, type LocalDate, type SubmissionFacts } from '@stoep/rules';
import { contentOf, type InitiativeRow } from '../initiatives/public.js';
import type { ApplicationRow } from './application.store.js';

/** What the rule on sending looks at: the same for the page that shows what is missing and for the command that sends. */
export function submissionFactsOf(row: ApplicationRow, initiative: InitiativeRow, today: LocalDate): SubmissionFacts {
  return {
    ...answersOf(row),
    planIsReady: mayBecome(initiative.state, 'applying') && missingForPlan(contentOf(initiative)).length === 0,
    schemeIsOpen: row.opens_on <= today && today <= row.closes_on,
    today,
  };
}

/** The answers of the form alone: all that counts once it is sent, when plan and scheme have been judged already. */
export function answersOf(row: ApplicationRow): Omit<SubmissionFacts, 'planIsReady' | 'schemeIsOpen' | 'today'> {
  return {
    applicantKind: row.applicant_kind,
    costLines: row.cost_lines,
    ownContributionCents: row.own_contribution_cents,
    accountHolder: row.account_holder ?? '',
    hasIban: row.iban_last_four !== null,
    startsOn: row.starts_on,
  };
}
