/** The demo's applications could have come about in the product itself: the same rules are held against them. */
import {
  applicationStates,
  checkDecision,
  checkRules,
  daysBetween,
  decideBy,
  localDateOf,
  type DecisionOutcome,
} from '@stoep/rules';
import { demoArea } from '../areas/demo-areas.js';
import { demoToday } from '../demo-calendar.js';
import type { DemoApplication, DemoScheme } from '../demo-types.js';
import { demoInitiative } from '../initiatives/demo-initiatives.js';
import { demoSchemes } from '../schemes/demo-schemes.js';
import { demoApplications } from './demo-applications.js';
import { remainderOf97 } from './test-iban.js';

const schemeOf = ({ schemeSlug }: DemoApplication) => demoSchemes.find(({ slug }) => slug === schemeSlug) as DemoScheme;
const sent = demoApplications.filter(({ state }) => state !== 'draft');
const proposed = demoApplications.filter(({ proposal }) => proposal !== null);

function outcomesOf(application: DemoApplication) {
  const plan = application.planAsSent;
  if (!plan) return [];
  const wijkCode = demoArea(plan.buurtCode).parentCode ?? '';
  return checkRules(schemeOf(application).rules, {
    ...application,
    areaCodes: [plan.buurtCode, wijkCode, 'GM9900'],
    effects: plan.effects,
    recurring: plan.recurring,
    nonParticipantNotice: plan.nonParticipantNotice,
  });
}

const notMet = (application: DemoApplication) =>
  outcomesOf(application)
    .filter(({ verdict }) => verdict === 'not-met')
    .map(({ key }) => key);

describe('the applications of Lindermeer', () => {
  it('are sixteen and show every state, each with its own key and number', () => {
    expect(new Set(demoApplications.map(({ key }) => key)).size).toBe(16);
    expect(new Set(demoApplications.map(({ state }) => state))).toEqual(new Set(applicationStates));
    for (const { number } of sent) expect(number).toMatch(/^(BB|KB)-2026-00\d\d$/);
    expect(new Set(sent.map(({ number }) => number)).size).toBe(15);
  });

  it.each(['BB', 'KB'])('are numbered %s in the order in which they came in', (prefix) => {
    const ofScheme = sent.filter(({ number }) => number?.startsWith(prefix));
    const byReceipt = [...ofScheme].sort((a, b) => (a.receivedOn ?? '').localeCompare(b.receivedOn ?? ''));
    const numbers = byReceipt.map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => `${prefix}-2026-${String(index + 1).padStart(4, '0')}`));
  });

  it.each(sent)('came in on a day the scheme was open, with enough supporters: $number', (application) => {
    const { opensOn, closesOn } = schemeOf(application);
    const { receivedOn, steps, supporters } = application;
    expect(localDateOf(new Date(steps[1]?.at ?? ''))).toBe(receivedOn);
    expect(receivedOn && opensOn <= receivedOn && receivedOn <= closesOn).toBe(true);
    expect(supporters).toBeLessThanOrEqual(demoInitiative(application.initiativeKey).supporterCount);
  });

  it.each(sent)('keep the rules, or could not be granted: $number', (application) => {
    const excused: Record<string, string[]> = {
      'BB-2026-0004': ['lasting', 'excluded-costs'],
      'BB-2026-0005': ['own-contribution'],
      'BB-2026-0006': ['excluded-costs'],
    };
    expect(notMet(application)).toEqual(excused[application.number ?? ''] ?? []);
  });

  it.each(proposed)('are proposed and decided on published grounds: $number', (application) => {
    const { proposal, decision, requestedCents } = application;
    const { rules, partGrantsAllowed } = schemeOf(application);
    const facts = { requestedCents, publishedRuleKeys: rules.map(({ key }) => key), partGrantsAllowed };
    for (const content of [proposal, decision]) {
      if (content) expect(checkDecision(content, facts)).toEqual({ ok: true });
    }
    if (proposal?.outcome !== 'grant')
      expect(proposal?.citedRuleKeys).toEqual(expect.arrayContaining(notMet(application)));
  });

  it.each(proposed)('are decided by somebody other than who proposed: $number', ({ proposal, decision, state }) => {
    expect(decision?.byKey).not.toBe(proposal?.byKey);
    const states: Record<DecisionOutcome, string> = {
      grant: 'granted',
      'partly-grant': 'partly-granted',
      refuse: 'refused',
    };
    if (decision?.sentOn) expect(state).toBe(states[decision.outcome]);
  });

  it.each(proposed)('were answered within the term: $number', (application) => {
    const answeredOn = application.decision?.sentOn ?? demoToday;
    expect(answeredOn <= decideBy(application.receivedOn ?? '', schemeOf(application).termWeeks)).toBe(true);
  });

  it.each(proposed)('had both advices where public space changes: $number', ({ planAsSent, advices }) => {
    const given = advices.filter(({ answeredAt }) => answeredAt !== null).map(({ domain }) => domain);
    if (planAsSent?.touchesPublicSpace) expect(given.sort()).toEqual(['physical', 'social']);
  });

  it('are paid by two people, first within six weeks, and only once there is a decision', () => {
    for (const { payments, decision } of demoApplications) {
      for (const { on, preparedByKey, releasedByKey } of payments) {
        expect(on > (decision?.sentOn ?? '9999') && on < demoToday).toBe(true);
        expect(preparedByKey).not.toBe(releasedByKey);
      }
      if (payments[0]) expect(daysBetween(decision?.sentOn ?? '', payments[0].on)).toBeLessThanOrEqual(42);
    }
  });

  it('name accounts with valid check digits', () => {
    for (const { payee } of sent) {
      const iban = payee?.iban ?? '';
      expect(iban).toMatch(/^NL\d{2}[A-Z]{4}\d{10}$/);
      expect(remainderOf97(iban.slice(4) + iban.slice(0, 4))).toBe(1);
    }
  });

  it('went with the state of their initiative', () => {
    const applying = ['submitted', 'awaiting-completion', 'complete', 'in-advice', 'proposed', 'decided'];
    for (const { state, initiativeKey, steps } of demoApplications) {
      const initiative = demoInitiative(initiativeKey);
      expect(initiative.state === 'applying').toBe(applying.includes(state));
      const granted = ['granted', 'partly-granted'].includes(state);
      const funded = initiative.steps.find(({ to }) => to === 'funded');
      expect(funded?.at).toBe(granted ? steps[steps.length - 1]?.at : undefined);
    }
  });
});
