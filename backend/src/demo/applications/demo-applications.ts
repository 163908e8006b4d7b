/**
 * The sixteen applications of the demo, worked out from what was written down: days become moments, each step gets the
 * person whose turn it was, and sums are counted rather than typed.
 */
import { requestedCents, type ApplicationState } from '@stoep/rules';
import { demoArea } from '../areas/demo-areas.js';
import { momentOn } from '../demo-calendar.js';
import type {
  DayDate,
  DemoAdvice,
  DemoApplication,
  DemoApplicationStep,
  DemoDecision,
  DemoInitiative,
  DemoPlanAsSent,
  DemoProposal,
} from '../demo-types.js';
import { demoInitiative } from '../initiatives/demo-initiatives.js';
import { budgetKey } from '../schemes/demo-schemes.js';
import type { ApplicationRow } from './application-row.js';
import { endedApplications } from './ended-applications.js';
import { grantedApplications } from './granted-applications.js';
import { nearlyDecidedApplications } from './nearly-decided-applications.js';
import { newApplications } from './new-applications.js';

const adviserKeys = { physical: 'adviseur-fysiek', social: 'adviseur-sociaal' };

export const demoApplications: DemoApplication[] = [
  ...grantedApplications,
  ...endedApplications,
  ...nearlyDecidedApplications,
  ...newApplications,
].map(applicationOf);

function applicationOf(row: ApplicationRow): DemoApplication {
  const initiative = demoInitiative(row.initiative);
  const steps = stepsOf(row, initiative);
  const costLines = row.costLines.map(([description, kind, amountCents]) => ({ description, kind, amountCents }));
  const { ownContributionCents } = row;
  return {
    key: row.key,
    number: row.number,
    schemeSlug: row.schemeSlug,
    budgetKey: budgetKey(row.schemeSlug, demoArea(initiative.buurtCode).parentCode ?? ''),
    initiativeKey: initiative.key,
    applicantKey: initiative.initiatorKey,
    applicantKind: row.applicantKind,
    applicantName: row.applicantName,
    state: steps[steps.length - 1]?.to ?? 'draft',
    steps,
    receivedOn: dayOf(row, 'submitted'),
    planAsSent: dayOf(row, 'submitted') === null ? null : planAsSent(row, initiative),
    startsOn: row.startsOn,
    costLines,
    ownContributionCents,
    requestedCents: requestedCents({ costLines, ownContributionCents }),
    exceptionReason: row.exceptionReason ?? '',
    remarks: row.remarks ?? '',
    supporters: row.supporters,
    payee: row.payee,
    caseWorkerKey: row.caseWorker,
    internalNotes: (row.notes ?? []).map(([byKey, day, text]) => ({
      byKey,
      at: momentOn(day, `note ${row.key}`),
      text,
    })),
    completionRequest: completionOf(row),
    advices: advicesOf(row),
    proposal: proposalOf(row, steps),
    decision: decisionOf(row, steps),
    payments: paymentsOf(row),
  };
}

interface PathStep {
  to: ApplicationState;
  day: DayDate;
}

function pathOf({ path }: ApplicationRow): PathStep[] {
  return path.split(', ').map((step) => {
    const [state = '', day = ''] = step.split(' ');
    return { to: state as ApplicationState, day };
  });
}

function dayOf(row: ApplicationRow, state: ApplicationState): DayDate | null {
  return pathOf(row).find(({ to }) => to === state)?.day ?? null;
}

function stepsOf(row: ApplicationRow, initiative: DemoInitiative): DemoApplicationStep[] {
  return pathOf(row).map(({ to, day }, index, path) => {
    const lastAdvice = to === 'complete' && path[index - 1]?.to === 'in-advice' ? lastAdviceOf(row) : null;
    return {
      to,
      at: lastAdvice?.answeredAt ?? initiativeMoment(initiative, to, day) ?? momentOn(day, `${row.key} ${to}`),
      byKey: lastAdvice?.adviserKey ?? whoTakes(to, row, initiative),
      reason: row.stepReasons?.[to] ?? null,
    };
  });
}

/** What moves the application and the initiative at once happens at one moment. */
function initiativeMoment(initiative: DemoInitiative, to: ApplicationState, day: DayDate): string | null {
  if (to === 'draft') return null;
  return initiative.steps.find((step) => step.at.startsWith(day))?.at ?? null;
}

function whoTakes(to: ApplicationState, row: ApplicationRow, initiative: DemoInitiative): string {
  if (['draft', 'submitted', 'withdrawn'].includes(to)) return initiative.initiatorKey;
  const key = ['decided', 'not-processed'].includes(to) ? row.budgetHolder : row.caseWorker;
  if (!key) throw new Error(`Nobody takes ${row.key} to ${to}`);
  return key;
}

function planAsSent(row: ApplicationRow, initiative: DemoInitiative): DemoPlanAsSent {
  const { title, what, why, effects, nonParticipantNotice, recurring } = { ...initiative, ...row.sentOtherwise };
  const { touchesPublicSpace, placeName, buurtCode } = initiative;
  return { title, what, why, effects, nonParticipantNotice, recurring, touchesPublicSpace, placeName, buurtCode };
}

function completionOf(row: ApplicationRow): DemoApplication['completionRequest'] {
  const askedOn = dayOf(row, 'awaiting-completion');
  return row.completion && askedOn ? { ...row.completion, askedOn } : null;
}

function advicesOf(row: ApplicationRow): DemoAdvice[] {
  const askedOn = dayOf(row, 'in-advice');
  if (!askedOn) return [];
  return (row.advices ?? []).map(({ domain, question, answer }) => ({
    domain,
    adviserKey: adviserKeys[domain],
    askedAt: momentOn(askedOn, `${row.key} in-advice`),
    question,
    answeredAt: answer ? momentOn(answer.day, `${row.key} ${domain}`) : null,
    opinion: answer?.opinion ?? null,
    text: answer?.text ?? null,
  }));
}

function lastAdviceOf(row: ApplicationRow): DemoAdvice | null {
  const answered = advicesOf(row).sort((one, other) => (one.answeredAt ?? '').localeCompare(other.answeredAt ?? ''));
  return answered[answered.length - 1] ?? null;
}

function proposalOf(row: ApplicationRow, steps: readonly DemoApplicationStep[]): DemoProposal | null {
  const proposed = steps.find(({ to }) => to === 'proposed');
  return row.proposal && proposed ? { byKey: proposed.byKey, at: proposed.at, ...row.proposal } : null;
}

function decisionOf(row: ApplicationRow, steps: readonly DemoApplicationStep[]): DemoDecision | null {
  const decided = steps.find(({ to }) => to === 'decided');
  if (!row.proposal || !decided) return null;
  const reasons = row.decisionReasons ?? row.proposal.reasons;
  const sentOn = (['granted', 'partly-granted', 'refused'] as const).map((to) => dayOf(row, to)).find(Boolean) ?? null;
  return { ...row.proposal, byKey: decided.byKey, at: decided.at, reasons, sentOn };
}

/** Finance prepares a payment; the budget holder who did not decide on the application releases it. */
function paymentsOf(row: ApplicationRow): DemoApplication['payments'] {
  const releasedByKey = row.budgetHolder === 'budgethouder' ? 'budgethouder2' : 'budgethouder';
  return (row.payments ?? []).map(([amountCents, on]) => ({
    amountCents,
    on,
    preparedByKey: 'financien',
    releasedByKey,
  }));
}
