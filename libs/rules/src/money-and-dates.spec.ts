import fc from 'fast-check';
import { balanceOf, freeCents, type Posting } from './budget-ledger.js';
import { checkDecision } from './decision.js';
import { formatEuros, parseEuros } from './euros.js';
import { boundingBoxOf, contains, type MultiPolygon } from './geometry.js';
import { checkSupport, initiativeStates, initiativeTransitions, mayBecome, missingForPlan } from './initiative.js';
import { addDays, daysBetween, decideBy, localDateOf, notProcessingWindow, objectUntil } from './legal-clock.js';
import { submissionGaps, type SubmissionFacts } from './submission.js';

describe('euros', () => {
  it.each([
    ['250', 25_000],
    ['€ 12,50', 1_250],
    ['12.50', 1_250],
    ['1.250', 125_000],
    ['1.250,5', 125_050],
    ['12,-', 1_200],
    ['0', 0],
    ['1 250,00', 125_000],
  ])('reads %s', (text, cents) => expect(parseEuros(text)).toBe(cents));

  it.each(['', 'twaalf', '12,505', '-5', '1e3', '12,50,00', '1.25.0', '9999999999'])('does not read "%s"', (text) =>
    expect(parseEuros(text)).toBeNull(),
  );

  it('reads back whatever it writes', () => {
    fc.assert(fc.property(fc.nat(99_999_999_99), (cents) => parseEuros(formatEuros(cents)) === cents));
  });
});

describe('the legal clock, as far as it goes', () => {
  it('counts the day of receipt in the Netherlands', () => {
    expect(localDateOf(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
    expect(decideBy('2026-07-01', 8)).toBe('2026-08-26');
    expect(decideBy('2026-03-02', 8)).toBe('2026-04-27');
  });

  it('leaves six weeks to object, from the day after sending', () => {
    expect(objectUntil('2026-03-02')).toBe('2026-04-13');
  });

  it('counts days over clock changes and leap days', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 5000 }),
        (days) => daysBetween('2026-05-15', addDays('2026-05-15', days)) === days,
      ),
    );
  });

  it('leaves four weeks after an unused term not to process an application (Awb 4:5)', () => {
    expect(notProcessingWindow('2026-03-30', '2026-03-30')).toBe('term-running');
    expect(notProcessingWindow('2026-03-30', '2026-03-31')).toBe('open');
    expect(notProcessingWindow('2026-03-30', '2026-04-27')).toBe('open');
    expect(notProcessingWindow('2026-03-30', '2026-04-28')).toBe('too-late');
  });

  it('says what a date looks like when it gets none', () => {
    expect(() => addDays('15-05-2026', 1)).toThrow('2026-05-15');
  });
});

describe('a decision', () => {
  const application = { requestedCents: 40_000, publishedRuleKeys: ['maximum', 'lasting'], partGrantsAllowed: true };
  const decision = {
    outcome: 'grant',
    amountCents: 40_000,
    reasons: 'Past bij het doel.',
    citedRuleKeys: [] as string[],
  } as const;
  it.each([
    ['a whole grant', {}, {}, null],
    ['a grant of less', { amountCents: 39_999 }, {}, 'amount-not-whole-request'],
    ['a part grant on a rule', { outcome: 'partly-grant', amountCents: 1, citedRuleKeys: ['maximum'] }, {}, null],
    ['a part grant of everything', { outcome: 'partly-grant', citedRuleKeys: ['maximum'] }, {}, 'amount-not-between'],
    [
      'a part grant where the scheme bars it',
      { outcome: 'partly-grant', amountCents: 1, citedRuleKeys: ['maximum'] },
      { partGrantsAllowed: false },
      'part-grants-not-allowed',
    ],
    ['a refusal on a rule', { outcome: 'refuse', amountCents: 0, citedRuleKeys: ['lasting'] }, {}, null],
    ['a refusal without a ground', { outcome: 'refuse', amountCents: 0 }, {}, 'ground-missing'],
    [
      'a refusal on a rule nobody published',
      { outcome: 'refuse', amountCents: 0, citedRuleKeys: ['taste'] },
      {},
      'ground-not-published',
    ],
    [
      'a refusal that gives money',
      { outcome: 'refuse', amountCents: 1, citedRuleKeys: ['lasting'] },
      {},
      'amount-not-zero',
    ],
    ['no reasons', { reasons: ' ' }, {}, 'reasons-missing'],
  ])('%s', (_, change, scheme, reason) => {
    const answer = checkDecision(
      { ...decision, ...(change as Partial<typeof decision>) },
      { ...application, ...scheme },
    );
    expect(answer.ok ? null : answer.reason).toBe(reason);
  });
});

describe('a budget', () => {
  it('has free what is neither reserved nor committed, after any postings', () => {
    const posting = fc.record({
      kind: fc.constantFrom('reserve', 'release', 'commit', 'decommit', 'pay', 'reclaim'),
      amountCents: fc.integer({ min: 1, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(posting as fc.Arbitrary<Posting>), fc.nat(10_000_000), (postings, ceilingCents) => {
        const balance = balanceOf(postings);
        expect(freeCents({ ceilingCents, ...balance }) + balance.reservedCents + balance.committedCents).toBe(
          ceilingCents,
        );
      }),
    );
  });
});

describe('an initiative', () => {
  it('only goes where its table says', () => {
    for (const from of initiativeStates)
      for (const to of initiativeStates) expect(mayBecome(from, to)).toBe(initiativeTransitions[from].includes(to));
    expect(mayBecome('finished', 'idea')).toBe(false);
  });

  it('is supported by neighbours, while it is open, and not by its initiator', () => {
    expect(checkSupport('idea', false)).toEqual({ ok: true });
    expect(checkSupport('draft', false)).toMatchObject({ reason: 'not-open-for-support' });
    expect(checkSupport('plan', true)).toMatchObject({ reason: 'own-initiative' });
  });

  it('needs everything for a plan, and says what is missing in the order of the form', () => {
    const empty = {
      title: '',
      what: '',
      why: '',
      category: null,
      effects: [],
      nonParticipantNotice: '',
      recurring: null,
      touchesPublicSpace: null,
      buurtCode: null,
    };
    expect(missingForPlan(empty)).toEqual([
      'title',
      'buurtCode',
      'what',
      'why',
      'category',
      'effects',
      'nonParticipantNotice',
      'touchesPublicSpace',
    ]);
  });
});

describe('sending an application', () => {
  const whole: SubmissionFacts = {
    applicantKind: 'resident',
    planIsReady: true,
    schemeIsOpen: true,
    costLines: [{ description: 'Pannen', kind: 'materials', amountCents: 1_000 }],
    ownContributionCents: 0,
    accountHolder: 'A. Vos',
    hasIban: true,
    startsOn: '2026-06-01',
    unansweredQuestions: [],
    openCoApplicants: 0,
    today: '2026-05-01',
  };
  it.each([
    [{}, []],
    [{ costLines: [] }, ['cost-lines-missing']],
    [{ ownContributionCents: 1_000 }, ['nothing-requested']],
    [{ costLines: [{ description: '', kind: 'other', amountCents: 5 }] }, ['cost-line-incomplete']],
    [{ hasIban: false, startsOn: null }, ['start-missing', 'payee-missing']],
    [{ startsOn: '2026-04-30' }, ['start-in-the-past']],
    [{ startsOn: '2026-04-30', today: null }, []],
    [{ startsOn: '2026-05-01' }, []],
    [{ unansweredQuestions: ['quote'] }, ['question-unanswered']],
    [{ openCoApplicants: 1 }, ['co-applicant-open']],
    [{ schemeIsOpen: false, planIsReady: false }, ['scheme-closed', 'plan-not-ready']],
  ] as [Partial<SubmissionFacts>, string[]][])('with %j lacks %j', (change, gaps) =>
    expect(submissionGaps({ ...whole, ...change })).toEqual(gaps),
  );
});

describe('where a point lies', () => {
  const ring = {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
          [0, 0],
        ],
        [
          [1, 1],
          [1, 3],
          [3, 3],
          [3, 1],
          [1, 1],
        ],
      ],
      [
        [
          [10, 10],
          [12, 10],
          [12, 12],
          [10, 12],
          [10, 10],
        ],
      ],
    ],
  } satisfies MultiPolygon;
  it.each([
    [[0.5, 0.5], true],
    [[2, 2], false],
    [[11, 11], true],
    [[5, 5], false],
  ] as [[number, number], boolean][])('%j', (point, inside) => expect(contains(ring, point)).toBe(inside));

  it('has a box around it', () =>
    expect(boundingBoxOf(ring)).toEqual({ minLon: 0, minLat: 0, maxLon: 12, maxLat: 12 }));
});
