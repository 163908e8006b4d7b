import fc from 'fast-check';
import {
  adviceDomains,
  applicationStates,
  applicationStepNames,
  applicationSteps,
  checkStep,
  type ApplicationFacts,
  type ApplicationState,
  type ApplicationStep,
} from './application-workflow.js';
import { roles, type Actor, type Role } from './roles.js';

const caseWorker = person('worker', 'case-worker');
const budgetHolder = person('holder', 'budget-holder');
const applicant = person('applicant');

function person(personId: string, ...held: Role[]): Actor {
  return { personId, municipalityId: 1, roles: held.map((role) => ({ role, wijkCode: null })) };
}

function facts(state: ApplicationState, overrides: Partial<ApplicationFacts> = {}): ApplicationFacts {
  return {
    state,
    applicantIds: ['applicant'],
    coApplicantIds: [],
    isOnBehalf: false,
    filledInByIds: [],
    wijkCode: 'WK1',
    caseWorkerId: 'worker',
    proposedById: state === 'proposed' || state === 'decided' ? 'worker' : null,
    touchesPublicSpace: false,
    interventionAdvices: [],
    adviceAsked: [],
    adviceGiven: [],
    completion: null,
    decidedOutcome: state === 'decided' ? 'grant' : null,
    today: '2026-05-15',
    ...overrides,
  };
}

const reasonOf = (step: ApplicationStep, situation: ApplicationFacts, actor: Actor) => {
  const answer = checkStep(step, situation, actor);
  return answer.ok ? `to ${answer.to ?? 'the same state'}` : answer.reason;
};

/** Every pair of states, and the step between them. What is not here is refused for everybody. */
const allowed: Partial<Record<ApplicationState, Partial<Record<ApplicationStep, ApplicationState | null>>>> = {
  draft: { submit: 'submitted' },
  submitted: {
    withdraw: 'withdrawn',
    take: null,
    'declare-complete': 'complete',
    'request-completion': 'awaiting-completion',
    'not-process': 'not-processed',
  },
  'awaiting-completion': {
    withdraw: 'withdrawn',
    'answer-completion': 'submitted',
    take: null,
    'declare-complete': 'complete',
    'not-process': 'not-processed',
  },
  complete: {
    withdraw: 'withdrawn',
    take: null,
    'request-completion': 'awaiting-completion',
    'request-advice': 'in-advice',
    propose: 'proposed',
  },
  'in-advice': { take: null, 'request-advice': 'in-advice', 'give-advice': 'complete' },
  proposed: { take: null, 'send-back': 'complete', decide: 'decided' },
  decided: { take: null, 'send-letter': 'granted' },
};

describe('the workflow of an application', () => {
  it.each(applicationStates.flatMap((state) => applicationStepNames.map((step) => [state, step] as const)))(
    'walked pair by pair: %s, %s',
    (state, step) => {
      const situation = facts(state, {
        adviceAsked: ['physical'],
        completion: { termEndsOn: '2026-05-01', answeredOn: null },
        caseWorkerId: step === 'take' ? null : 'worker',
      });
      const able: Actor[] = [applicant, caseWorker, budgetHolder, person('adviser', 'adviser-physical')];
      const outcomes = able.map((actor) => checkStep(step, situation, actor));
      const expected = allowed[state]?.[step];
      if (expected === undefined) expect(outcomes.every((outcome) => !outcome.ok)).toBe(true);
      else expect(outcomes.find((outcome) => outcome.ok)).toEqual({ ok: true, to: expected });
    },
  );

  it('has a way out of every state that is not an end', () => {
    const ends: ApplicationState[] = ['granted', 'partly-granted', 'refused', 'not-processed', 'withdrawn'];
    for (const state of applicationStates.filter((one) => !ends.includes(one))) {
      expect(
        applicationStepNames.some((step) =>
          (applicationSteps[step].from as readonly ApplicationState[]).includes(state),
        ),
      ).toBe(true);
    }
  });

  it('says why a step is not there', () => {
    expect(reasonOf('declare-complete', facts('submitted', { caseWorkerId: null }), caseWorker)).toBe('not-taken');
    expect(reasonOf('declare-complete', facts('submitted', { caseWorkerId: 'colleague' }), caseWorker)).toBe(
      'taken-by-another',
    );
    expect(reasonOf('propose', facts('complete', { touchesPublicSpace: true }), caseWorker)).toBe(
      'advice-needed-physical',
    );
    expect(
      reasonOf('propose', facts('complete', { touchesPublicSpace: true, adviceGiven: ['physical'] }), caseWorker),
    ).toBe('advice-needed-social');
    expect(
      reasonOf(
        'not-process',
        facts('awaiting-completion', { completion: { termEndsOn: '2026-05-15', answeredOn: null } }),
        budgetHolder,
      ),
    ).toBe('completion-term-running');
    expect(
      reasonOf(
        'not-process',
        facts('awaiting-completion', { completion: { termEndsOn: '2026-04-16', answeredOn: null } }),
        budgetHolder,
      ),
    ).toBe('too-late-not-to-process');
    expect(reasonOf('withdraw', facts('submitted'), caseWorker)).toBe('not-the-applicant');
  });

  it('counts the four weeks from an insufficient answer, not from the end of the term', () => {
    const answered = (answeredOn: string) =>
      facts('submitted', { completion: { termEndsOn: '2026-06-30', answeredOn } });
    expect(reasonOf('not-process', answered('2026-05-15'), caseWorker)).toBe('to not-processed');
    expect(reasonOf('not-process', answered('2026-04-18'), caseWorker)).toBe('to not-processed');
    expect(reasonOf('not-process', answered('2026-04-16'), caseWorker)).toBe('too-late-not-to-process');
  });

  it('asks each domain once', () => {
    expect(reasonOf('request-advice', facts('in-advice', { adviceAsked: ['physical'] }), caseWorker)).toBe(
      'to in-advice',
    );
    expect(reasonOf('request-advice', facts('in-advice', { adviceAsked: ['physical', 'social'] }), caseWorker)).toBe(
      'advice-all-asked',
    );
  });

  it('waits for every advice that was asked', () => {
    const adviser = person('adviser', 'adviser-physical');
    expect(reasonOf('give-advice', facts('in-advice', { adviceAsked: ['physical', 'social'] }), adviser)).toBe(
      'to the same state',
    );
    expect(
      reasonOf(
        'give-advice',
        facts('in-advice', { adviceAsked: ['physical', 'social'], adviceGiven: ['social'] }),
        adviser,
      ),
    ).toBe('to complete');
    expect(reasonOf('give-advice', facts('in-advice', { adviceAsked: ['social'] }), adviser)).toBe('advice-not-asked');
    expect(
      reasonOf(
        'give-advice',
        facts('in-advice', { adviceAsked: ['physical', 'social'], adviceGiven: ['physical'] }),
        adviser,
      ),
    ).toBe('advice-already-given');
  });

  it('never lets anybody decide on what they proposed or ask for themselves, whatever their roles', () => {
    const anyFacts = fc.record({
      state: fc.constantFrom(...applicationStates),
      caseWorkerId: fc.constantFrom(null, 'p'),
      proposedById: fc.constantFrom('p', 'q'),
      isApplicant: fc.boolean(),
      adviceGiven: fc.subarray([...adviceDomains]),
      held: fc.subarray([...roles]),
    });
    fc.assert(
      fc.property(anyFacts, ({ state, caseWorkerId, proposedById, isApplicant, adviceGiven, held }) => {
        const situation = facts(state, {
          caseWorkerId,
          proposedById,
          adviceGiven,
          applicantIds: [isApplicant ? 'p' : 'somebody'],
        });
        const answer = checkStep('decide', situation, person('p', ...held));
        return !answer.ok || (proposedById !== 'p' && !isApplicant);
      }),
    );
  });
});
