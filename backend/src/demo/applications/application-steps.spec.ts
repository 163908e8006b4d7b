/** Walks every application of the demo through the workflow, step by step, with the people who took the steps. */
import {
  checkStep,
  localDateOf,
  type Actor,
  type ApplicationFacts,
  type ApplicationState,
  type ApplicationStep,
} from '@stoep/rules';
import { demoArea } from '../areas/demo-areas.js';
import type { DemoApplication, DemoApplicationStep } from '../demo-types.js';
import { demoPeople } from '../people/demo-people.js';
import { demoApplications } from './demo-applications.js';

const walked = demoApplications.filter(({ steps }) => steps.length > 1);

function actorOf(personKey: string): Actor {
  const roles = demoPeople.find(({ key }) => key === personKey)?.roles ?? [];
  return { personId: personKey, municipalityId: 1, roles };
}

function nameOf(from: ApplicationState, to: ApplicationState): ApplicationStep {
  if (to === 'complete') return from === 'in-advice' ? 'give-advice' : 'declare-complete';
  const names: Partial<Record<ApplicationState, ApplicationStep>> = {
    submitted: 'submit',
    'awaiting-completion': 'request-completion',
    'in-advice': 'request-advice',
    proposed: 'propose',
    decided: 'decide',
    granted: 'send-letter',
    'partly-granted': 'send-letter',
    refused: 'send-letter',
    withdrawn: 'withdraw',
    'not-processed': 'not-process',
  };
  const name = names[to];
  if (!name) throw new Error(`No step from ${from} to ${to}`);
  return name;
}

function factsBefore(
  application: DemoApplication,
  from: ApplicationState,
  step: DemoApplicationStep,
): ApplicationFacts {
  const { advices, completionRequest, planAsSent } = application;
  const given = advices.filter(({ answeredAt }) => answeredAt !== null && answeredAt < step.at);
  return {
    state: from,
    applicantIds: [application.applicantKey],
    coApplicantIds: [],
    isOnBehalf: false,
    filledInByIds: [],
    wijkCode: demoArea(planAsSent?.buurtCode ?? '').parentCode,
    caseWorkerId: from === 'draft' ? null : application.caseWorkerKey,
    proposedById: application.proposal?.byKey ?? null,
    touchesPublicSpace: planAsSent?.touchesPublicSpace ?? false,
    interventionAdvices: [],
    adviceAsked: advices.filter(({ askedAt }) => askedAt < step.at).map(({ domain }) => domain),
    adviceGiven: given.map(({ domain }) => domain),
    completion: completionRequest && {
      termEndsOn: completionRequest.termEndsOn,
      answeredOn: completionRequest.answeredOn,
    },
    decidedOutcome: application.decision?.outcome ?? null,
    today: localDateOf(new Date(step.at)),
  };
}

describe('the steps of the applications', () => {
  it.each(walked)('were each allowed to who took them: $number', (application) => {
    for (const [index, step] of application.steps.slice(1).entries()) {
      const from = application.steps[index]?.to ?? 'draft';
      const answer = checkStep(nameOf(from, step.to), factsBefore(application, from, step), actorOf(step.byKey));
      expect(answer).toEqual({ ok: true, to: step.to });
    }
  });

  it.each(walked)('follow each other in time, on working days for staff: $number', ({ steps, applicantKey }) => {
    const days = steps.map(({ at }) => at.slice(0, 10));
    expect(days).toEqual([...new Set(days)].sort());
    for (const { at, byKey } of steps) {
      const weekday = new Date(at).getUTCDay();
      if (byKey !== applicantKey) expect(weekday >= 1 && weekday <= 5).toBe(true);
    }
  });

  it('give a reason where an application ended without a decision', () => {
    for (const { steps } of walked) {
      const last = steps[steps.length - 1];
      const needsReason = last?.to === 'withdrawn' || last?.to === 'not-processed';
      expect(last?.reason !== null).toBe(needsReason);
    }
  });
});
