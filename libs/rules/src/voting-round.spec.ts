import type { Actor, Role } from './roles.js';
import {
  ageOn,
  checkRoundStep,
  mayVote,
  phaseOf,
  roundStates,
  roundStepNames,
  type RoundFacts,
  type RoundState,
  type RoundStep,
} from './voting-round.js';

const at = (text: string) => new Date(`2026-05-${text}Z`);
const facts: RoundFacts = {
  state: 'draft',
  opensAt: at('10T08:00'),
  closesAt: at('20T20:00'),
  paperUntil: null,
  now: at('15T12:00'),
  planCount: 3,
  unjudgedCount: 0,
  feasibleCount: 2,
  firstCountBy: 'first',
};
const person = (role: Role, personId = 'me'): Actor => ({
  personId,
  municipalityId: 1,
  roles: [{ role, wijkCode: null }],
});
const answerTo = (step: RoundStep, state: RoundState, change: Partial<RoundFacts> = {}, by = person('case-worker')) => {
  const answer = checkRoundStep(step, { ...facts, state, ...change }, by);
  return answer.ok ? answer.to : answer.reason;
};

describe('a step of a round', () => {
  it('is possible from its own states only', () => {
    const possible = Object.fromEntries(
      roundStepNames.map((step) => [
        step,
        roundStates.filter((state) => answerTo(step, state, { now: at('01T00:00') }) !== 'round-state-differs'),
      ]),
    );
    expect(possible).toEqual({
      edit: ['draft', 'published'],
      postpone: ['open'],
      publish: ['draft'],
      open: ['published'],
      close: ['open'],
      count: ['closed'],
      release: ['counted'],
      stop: ['published', 'open', 'closed', 'counted'],
    });
  });

  it.each<[string, unknown, unknown]>([
    ['publishing without plans', answerTo('publish', 'draft', { planCount: 0 }), 'no-plans-yet'],
    ['opening with a plan nobody judged', answerTo('open', 'published', { unjudgedCount: 1 }), 'plans-not-judged'],
    [
      'opening without a plan that can be done',
      answerTo('open', 'published', { feasibleCount: 0 }),
      'no-feasible-plans',
    ],
    ['opening when it would be over', answerTo('open', 'published', { now: at('21T00:00') }), 'vote-already-over'],
    ['opening', answerTo('open', 'published'), 'open'],
    ['closing too early', answerTo('close', 'open'), 'vote-still-open'],
    ['closing at the moment itself', answerTo('close', 'open', { now: at('20T20:00') }), 'closed'],
    ['counting as a resident', answerTo('count', 'closed', {}, person('desk')), 'role-missing'],
    ['counting twice', answerTo('count', 'closed', {}, person('auditor', 'first')), 'counted-by-you'],
    [
      'releasing what one counted first',
      answerTo('release', 'counted', {}, person('budget-holder', 'first')),
      'released-by-another',
    ],
    ['releasing', answerTo('release', 'counted', {}, person('budget-holder')), 'released'],
    ['moving the end when it is past', answerTo('postpone', 'open', { now: at('20T20:00') }), 'vote-already-over'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

describe('the phase', () => {
  const dates = {
    collectsAt: '2026-05-01T00:00Z',
    checksAt: '2026-05-05T00:00Z',
    opensAt: '2026-05-10T08:00Z',
    closesAt: '2026-05-20T20:00Z',
    resultAt: '2026-05-25T12:00Z',
  };
  it.each<[RoundState, string, string]>([
    ['published', '02T00:00', 'collecting'],
    ['published', '06T00:00', 'checking'],
    ['published', '11T00:00', 'waiting'],
    ['open', '09T00:00', 'waiting'],
    ['open', '10T08:00', 'voting'],
    ['open', '20T20:00', 'counting'],
    ['counted', '21T00:00', 'counting'],
    ['released', '26T00:00', 'result'],
    ['stopped', '12T00:00', 'stopped'],
  ])('of a round that is %s on %s is %s', (state, now, phase) => {
    expect(phaseOf(state, dates, at(now))).toBe(phase);
  });
});

describe('who may vote', () => {
  const rule = { minAge: 12, ageOn: '2026-05-10', areas: ['WK1'], classes: ['resident' as const] };
  const voter = { voterClass: 'resident' as const, areaLine: ['GM1', 'WK1', 'BU1'], birthDate: '2014-05-10' };
  it.each<[string, unknown, unknown]>([
    ['on the very day', mayVote(rule, voter).ok, true],
    [
      'a day too young',
      mayVote(rule, { ...voter, birthDate: '2014-05-11' }),
      { ok: false, reason: 'too-young-to-vote' },
    ],
    ['elsewhere', mayVote(rule, { ...voter, areaLine: ['GM1', 'WK2'] }), { ok: false, reason: 'outside-the-area' }],
    ['a company', mayVote(rule, { ...voter, voterClass: 'company' }), { ok: false, reason: 'class-may-not-vote' }],
    ['from a list without dates of birth', mayVote(rule, { ...voter, birthDate: null }).ok, true],
    ['born on 29 February', [ageOn('2012-02-29', '2026-02-28'), ageOn('2012-02-29', '2026-03-01')], [13, 14]],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});
