import type { DemoBudget, DemoScheme } from '../demo-types.js';

const regulation = 'Regeling duingeld Duinrade 2026';

/** The one scheme of the second municipality: few rules, other amounts than in the first. Invented. */
export const duinradeScheme: DemoScheme = {
  slug: 'duingeld-2026',
  name: 'Duingeld 2026',
  summary: 'Tot € 1.500 voor een plan waar buren elkaar vaker door zien.',
  purpose:
    'De gemeente helpt plannen die blijven: niet één feest, maar iets dat terugkomt. U hoort binnen zes weken of het kan.',
  whoHelps: { name: 'Lotte Kustermans', telephone: '0900 765 43 21', email: 'buurtwerk@duinrade.example' },
  legalForm: 'subsidy',
  areaCodes: ['WK990201', 'WK990202'],
  opensOn: '2026-01-15',
  closesOn: '2026-12-31',
  termWeeks: 6,
  partGrantsAllowed: true,
  rules: [
    {
      key: 'who',
      kind: 'who',
      parameters: { applicantKinds: ['resident', 'group', 'organisation'] },
      text: 'U vraagt aan als bewoner, als groep of als vereniging.',
      source: `Artikel 2, ${regulation}`,
    },
    {
      key: 'maximum',
      kind: 'maximum',
      parameters: { maximumCents: 150_000 },
      text: 'U krijgt hoogstens € 1.500 per plan.',
      source: `Artikel 3, ${regulation}`,
    },
    {
      key: 'non-participants',
      kind: 'non-participants',
      parameters: {},
      text: 'U vertelt wat mensen van uw plan merken als zij niet meedoen.',
      source: `Artikel 4, ${regulation}`,
    },
  ],
};

export const duinradeBudgets: DemoBudget[] = ['WK990201', 'WK990202'].map((wijkCode) => ({
  key: `duingeld-2026/${wijkCode}`,
  schemeSlug: 'duingeld-2026',
  wijkCode,
  year: 2026,
  ceilingCents: 1_200_000,
}));
