/** Every word of the closed lists that people can meet has a text. */
import * as rules from '@stoep/rules';
import { coreTexts } from './core-texts';

const table = coreTexts.nl as Record<string, string>;

const lists: [list: string, words: readonly string[]][] = [
  ['initiative-state', rules.initiativeStates],
  ['initiative-event', rules.initiativeStates],
  ['initiative-event', rules.initiativeEventKinds],
  ['initiative-category', rules.initiativeCategories],
  ['effect', rules.effects],
  ['application-state', rules.applicationStates],
  ['application-now', rules.applicationStates],
  ['application-step', rules.applicationStepNames],
  ['decision-outcome', rules.decisionOutcomes],
  ['decision-result', rules.decisionOutcomes],
  ['advice-domain', rules.adviceDomains],
  ['advice-opinion', ['positive', 'positive-if', 'negative']],
  ['rule-kind', rules.ruleKinds],
  ['cost-kind', rules.costKinds],
  ['applicant-kind', rules.applicantKinds],
  ['role', rules.roles],
  ['facility-kind', rules.facilityKinds],
  ['talent-kind', rules.talentKinds],
  ['posting-kind', rules.postingKinds],
  ['verdict', ['met', 'not-met', 'exception-asked', 'unknown', 'for-information'] satisfies rules.Verdict[]],
  ['whose-turn', ['applicant', 'case-worker', 'adviser', 'budget-holder', 'nobody']],
  ['area-kind', ['gemeente', 'wijk', 'buurt']],
];

/** Types have no values at run time; these records fail to compile when a reason is added and not named here. */
const stepRefusals: Record<rules.StepRefusal, true> = {
  'wrong-state': true,
  'role-missing': true,
  'not-the-applicant': true,
  'is-the-applicant': true,
  'filled-in-by-you': true,
  'handled-by-you': true,
  'not-taken': true,
  'taken-by-another': true,
  'already-taken-by-you': true,
  'prepared-by-you': true,
  'advice-needed-physical': true,
  'advice-needed-social': true,
  'advice-still-awaited': true,
  'advice-all-asked': true,
  'advice-not-asked': true,
  'advice-already-given': true,
  'no-completion-asked': true,
  'completion-term-running': true,
  'too-late-not-to-process': true,
};
const gaps: Record<rules.SubmissionGap, true> = {
  'applicant-kind-missing': true,
  'plan-not-ready': true,
  'scheme-closed': true,
  'cost-lines-missing': true,
  'cost-line-incomplete': true,
  'nothing-requested': true,
  'payee-missing': true,
  'co-applicant-open': true,
  'start-missing': true,
  'start-in-the-past': true,
  'question-unanswered': true,
};
const schemeFaults: Record<rules.SchemeFault, true> = {
  required: true,
  'closes-before-it-opens': true,
  'closes-in-the-past': true,
  'no-area': true,
  'nobody-may-apply': true,
  'nothing-may-be-paid': true,
  'nobody-can-meet-this': true,
  'term-differs': true,
  'rule-twice': true,
  'question-twice': true,
  'too-many-questions': true,
  'no-budget-yet': true,
  'budget-twice': true,
  'area-outside-the-scheme': true,
  'ceiling-too-low': true,
};
const decisionRefusals: Record<rules.DecisionRefusal, true> = {
  'amount-not-whole-request': true,
  'amount-not-between': true,
  'amount-not-zero': true,
  'reasons-missing': true,
  'ground-missing': true,
  'ground-not-published': true,
  'part-grants-not-allowed': true,
};
const mergeRefusals: Record<rules.MergeRefusal, true> = {
  'cannot-join-itself': true,
  'cannot-be-joined-now': true,
  'cannot-take-another-in-now': true,
};
const supportRefusals: Record<rules.SupportRefusal, true> = { 'not-open-for-support': true, 'own-initiative': true };

describe('the words of the closed lists', () => {
  it.each([
    ...lists,
    ['step-refusal', Object.keys(stepRefusals)],
    ['submission-gap', Object.keys(gaps)],
    ['field-error', Object.keys(gaps)],
    ['field-error', Object.keys(schemeFaults)],
    ['problem', Object.keys(decisionRefusals)],
    ['problem', Object.keys(supportRefusals)],
    ['problem', Object.keys(mergeRefusals)],
  ] as [string, readonly string[]][])('all have a text: %s', (list, values) => {
    expect(values.filter((value) => !table[`${list}.${value}`])).toEqual([]);
  });

  it('has a sentence of at most twenty words each for a problem', () => {
    const long = Object.entries(table)
      .flatMap(([key, text]) => text.split(/(?<=[.!?])\s+/).map((sentence) => ({ key, sentence })))
      .filter(({ sentence }) => sentence.split(/\s+/).length > 20);
    expect(long).toEqual([]);
  });
});
