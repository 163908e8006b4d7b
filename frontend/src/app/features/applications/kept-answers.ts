/**
 * An application that is not on the server, as the form shows it. Rules about the plan itself are left out: without an
 * account there is no plan on the site yet, so the form would only say that something is missing.
 */
import type { ApplicationView, SaveApplicationRequest, SchemeDetail } from '@stoep/contracts';
import {
  checkRules,
  extraQuestionsAsked,
  localDateOf,
  requestedCents,
  submissionGaps,
  totalCostCents,
  type RuleKind,
  type SubmissionGap,
} from '@stoep/rules';

export type KeptScheme = Pick<
  SchemeDetail,
  'slug' | 'name' | 'termWeeks' | 'rules' | 'isOpen' | 'version' | 'questions' | 'helper'
>;

export const emptyAnswers: SaveApplicationRequest = {};

const withoutPlan: readonly RuleKind[] = ['who', 'maximum', 'own-contribution', 'excluded-costs', 'term'];
const onlyOnTheServer: readonly SubmissionGap[] = ['payee-missing', 'plan-not-ready'];

export function viewOf(scheme: KeptScheme, answers: SaveApplicationRequest): ApplicationView {
  const costLines = answers.costLines ?? [];
  const ownContributionCents = answers.ownContributionCents ?? 0;
  const applicantKind = answers.applicantKind ?? null;
  const money = { applicantKind, costLines, ownContributionCents, exceptionReason: answers.exceptionReason ?? '' };
  const extraAnswers = Object.fromEntries((answers.extraAnswers ?? []).map(({ key, answer }) => [key, answer]));
  const asked = { requestedCents: requestedCents(money), applicantKind };
  const { slug, name, termWeeks, rules, isOpen, version, questions, helper } = scheme;
  const unanswered = extraQuestionsAsked(scheme, asked).filter(
    (question) => question.isRequired && !extraAnswers[question.key],
  );
  return {
    ...nothingHappenedYet,
    id: slug,
    scheme: { slug, name, termWeeks, rules, isOpen, version, movedFromVersion: null, questions, helper },
    ...money,
    startsOn: answers.startsOn ?? null,
    remarks: answers.remarks ?? '',
    extraAnswers,
    totalCents: totalCostCents(costLines),
    requestedCents: asked.requestedCents,
    ruleOutcomes: checkRules(
      rules.filter(({ kind }) => withoutPlan.includes(kind)),
      { ...money, areaCodes: [], effects: [], supporters: 0, recurring: null, nonParticipantNotice: '' },
    ),
    gaps: submissionGaps({
      ...money,
      planIsReady: true,
      schemeIsOpen: isOpen,
      accountHolder: '',
      hasIban: false,
      startsOn: answers.startsOn ?? null,
      openCoApplicants: 0,
      unansweredQuestions: unanswered.map(({ key }) => key),
      today: localDateOf(new Date()),
    }).filter((gap) => !onlyOnTheServer.includes(gap)),
  };
}

const nothingHappenedYet = {
  number: null,
  state: 'draft',
  version: 1,
  initiative: { id: '', slug: '', title: '' },
  startedFrom: null,
  payee: null,
  submittedOn: null,
  decideBy: null,
  caseWorkerName: null,
  completionRequests: [],
  decision: null,
  timeline: [],
  coApplicants: [],
  onBehalfOf: null,
  mayEdit: true,
  canWithdraw: false,
} satisfies Partial<ApplicationView>;
