import fc from 'fast-check';
import {
  checkRules,
  costKinds,
  requestedCents,
  totalCostCents,
  type PlanFacts,
  type SchemeRule,
} from './scheme-rules.js';

const soundPlan: PlanFacts = {
  applicantKind: 'group',
  areaCodes: ['GM1', 'WK1', 'BU1'],
  effects: ['less-lonely'],
  supporters: 12,
  recurring: { meetings: 6, months: 3 },
  nonParticipantNotice: 'Het plein is schoner en er is meer te zien.',
  costLines: [
    { description: 'Koffie', kind: 'catering', amountCents: 30_000 },
    { description: 'Zaal', kind: 'rent', amountCents: 20_050 },
  ],
  ownContributionCents: 5_005,
  exceptionReason: '',
};

const text = { text: 'Regel', source: 'Artikel 1' };
const verdictOf = (rule: SchemeRule, change: Partial<PlanFacts> = {}) =>
  checkRules([rule], { ...soundPlan, ...change })[0];

describe('the rules of a scheme', () => {
  const who: SchemeRule = { key: 'who', kind: 'who', parameters: { applicantKinds: ['resident', 'group'] }, ...text };
  const area: SchemeRule = { key: 'area', kind: 'area', parameters: { areaCodes: ['WK1'] }, ...text };
  const purpose: SchemeRule = {
    key: 'purpose',
    kind: 'purpose',
    parameters: { effects: ['less-lonely', 'greener'] },
    ...text,
  };
  const maximum: SchemeRule = { key: 'maximum', kind: 'maximum', parameters: { maximumCents: 45_045 }, ...text };
  const own: SchemeRule = { key: 'own', kind: 'own-contribution', parameters: { percent: 10 }, ...text };
  const supporters: SchemeRule = { key: 'supporters', kind: 'supporters', parameters: { count: 12 }, ...text };
  const lasting: SchemeRule = {
    key: 'lasting',
    kind: 'lasting',
    parameters: { meetings: 6, months: 3, startUpException: true },
    ...text,
  };
  const strict: SchemeRule = {
    key: 'strict',
    kind: 'lasting',
    parameters: { meetings: 6, months: 3, startUpException: false },
    ...text,
  };
  const excluded: SchemeRule = {
    key: 'excluded',
    kind: 'excluded-costs',
    parameters: { costKinds: ['alcohol', 'salary'] },
    ...text,
  };
  const others: SchemeRule = { key: 'others', kind: 'non-participants', parameters: {}, ...text };
  const ranking: SchemeRule = { key: 'ranking', kind: 'ranking', parameters: {}, ...text };
  const term: SchemeRule = { key: 'term', kind: 'term', parameters: { weeks: 8 }, ...text };
  const bar = { description: 'Bier', kind: 'alcohol', amountCents: 4_000 } as const;
  const tooFew = { recurring: { meetings: 5, months: 3 } };

  it.each([
    ['everything is as the scheme wants it', who, {}, 'met'],
    ['an organisation asks where only residents may', who, { applicantKind: 'organisation' }, 'not-met'],
    ['nobody said yet who asks', who, { applicantKind: null }, 'unknown'],
    ['it lies in the wijk', area, {}, 'met'],
    ['it lies elsewhere', area, { areaCodes: ['GM1', 'WK2', 'BU9'] }, 'not-met'],
    ['it has no place yet', area, { areaCodes: [] }, 'unknown'],
    ['one of its effects is a purpose', purpose, { effects: ['move-more', 'greener'] }, 'met'],
    ['none of its effects is', purpose, { effects: ['move-more'] }, 'not-met'],
    ['it asks exactly the maximum', maximum, {}, 'met'],
    ['it asks a cent more', maximum, { ownContributionCents: 5_004 }, 'not-met'],
    ['no costs are named yet', maximum, { costLines: [] }, 'unknown'],
    ['the own contribution is a cent under ten percent, rounded up', own, { ownContributionCents: 5_004 }, 'not-met'],
    ['the own contribution is ten percent, rounded up', own, { ownContributionCents: 5_005 }, 'met'],
    ['residents are to vote about it', ranking, {}, 'for-information'],
    ['just enough people support it', supporters, {}, 'met'],
    ['one too few', supporters, { supporters: 11 }, 'not-met'],
    ['it lasts just long enough', lasting, {}, 'met'],
    ['it meets one time too few', lasting, tooFew, 'not-met'],
    ['it is one-off', lasting, { recurring: null }, 'not-met'],
    [
      'it asks for the exception with a reason',
      lasting,
      { ...tooFew, exceptionReason: 'Wij beginnen net en proberen het uit.' },
      'exception-asked',
    ],
    ['it asks for the exception without a real reason', lasting, { ...tooFew, exceptionReason: 'Nee' }, 'not-met'],
    [
      'it asks for an exception the scheme does not know',
      strict,
      { ...tooFew, exceptionReason: 'Wij beginnen net en proberen het uit.' },
      'not-met',
    ],
    ['no cost is excluded', excluded, {}, 'met'],
    ['one cost is excluded', excluded, { costLines: [bar] }, 'not-met'],
    ['it says nothing of who does not take part', others, { nonParticipantNotice: ' ' }, 'not-met'],
    ['the rule only informs', term, {}, 'for-information'],
  ] as [string, SchemeRule, Partial<PlanFacts>, string][])('when %s', (_, rule, change, verdict) => {
    expect(verdictOf(rule, change)?.verdict).toBe(verdict);
  });

  it('names the excluded costs and the amount that is over', () => {
    expect(verdictOf(excluded, { costLines: [bar] })?.facts).toEqual({ excludedCents: 4_000, lines: 'Bier' });
    expect(verdictOf(maximum, { ownContributionCents: 0 })?.facts).toMatchObject({ overCents: 5_005 });
  });

  it('asks what is left after the own contribution, exactly and never below zero', () => {
    const line = fc.record({
      description: fc.string(),
      kind: fc.constantFrom(...costKinds),
      amountCents: fc.nat(100_000_000),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 50 }), fc.nat(100_000_000), (costLines, ownContributionCents) => {
        const asked = requestedCents({ costLines, ownContributionCents });
        expect(asked).toBeGreaterThanOrEqual(0);
        expect(asked === 0 || asked + ownContributionCents === totalCostCents(costLines)).toBe(true);
      }),
    );
  });
});
