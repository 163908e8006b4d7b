import { mayBecome, missingForPlan, type LocalDate, type SubmissionFacts } from '@stoep/rules';
import { contentOf, type InitiativeRow } from '../initiatives/public.js';
import type { ApplicationRow } from './application.store.js';

/** What the rule on sending looks at: the same for the page that shows what is missing and for the command that sends. */
export function submissionFactsOf(row: ApplicationRow, initiative: InitiativeRow, today: LocalDate): SubmissionFacts {
  return {
    applicantKind: row.applicant_kind,
    planIsReady: mayBecome(initiative.state, 'applying') && missingForPlan(contentOf(initiative)).length === 0,
    schemeIsOpen: row.opens_on <= today && today <= row.closes_on,
    costLines: row.cost_lines,
    ownContributionCents: row.own_contribution_cents,
    accountHolder: row.account_holder ?? '',
    hasIban: row.iban_last_four !== null,
    startsOn: row.starts_on,
  };
}
