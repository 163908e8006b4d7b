/** The large scheme of the demo: up to € 5,000 for activities that last, in the whole municipality. Invented. */
import type { DemoScheme } from '../demo-types.js';

const regulation = 'Regeling buurtbudget Lindermeer 2026';

export const buurtbudgetScheme: DemoScheme = {
  slug: 'buurtbudget-2026',
  name: 'Buurtbudget 2026',
  summary: 'Tot € 5.000 voor een plan dat mensen in uw buurt vaker bij elkaar brengt.',
  purpose:
    'Met het buurtbudget willen wij dat buren elkaar leren kennen en elkaar blijven zien. ' +
    'Daarom gaat het geld naar plannen die een tijd doorgaan, en niet naar één feest of één dag. ' +
    'Iedereen in de buurt moet kunnen meedoen, en ook wie niet meedoet mag er iets aan hebben.',
  whoHelps: { name: 'Marleen de Groot', telephone: '0990 - 55 01 20', email: 'buurtbudget@lindermeer.example' },
  legalForm: 'subsidy',
  areaCodes: ['GM9900'],
  opensOn: '2026-01-15',
  closesOn: '2026-12-31',
  termWeeks: 8,
  partGrantsAllowed: true,
  rules: [
    {
      key: 'who',
      kind: 'who',
      parameters: { applicantKinds: ['resident', 'group', 'organisation'] },
      text: 'U vraagt aan als bewoner, als groep bewoners of als vereniging of stichting uit Lindermeer.',
      source: `Artikel 3, lid 1, ${regulation}`,
    },
    {
      key: 'area',
      kind: 'area',
      parameters: { areaCodes: ['GM9900'] },
      text: 'Uw plan speelt zich af in de gemeente Lindermeer.',
      source: `Artikel 3, lid 2, ${regulation}`,
    },
    {
      key: 'purpose',
      kind: 'purpose',
      parameters: {
        effects: ['know-neighbours', 'feel-safe', 'less-lonely', 'move-more', 'help-each-other', 'take-part'],
      },
      text: 'Uw plan brengt mensen bij elkaar: ze leren elkaar kennen, bewegen samen of helpen elkaar.',
      source: `Artikel 2, ${regulation}`,
    },
    {
      key: 'lasting',
      kind: 'lasting',
      parameters: { meetings: 6, months: 3, startUpException: true },
      text: 'U komt minstens 6 keer bij elkaar, verdeeld over minstens 3 maanden. Begint u net? Leg dan uit waarom het eerst minder vaak is.',
      source: `Artikel 4, lid 1, ${regulation}`,
    },
    {
      key: 'maximum',
      kind: 'maximum',
      parameters: { maximumCents: 500_000 },
      text: 'U krijgt hoogstens € 5.000 per plan.',
      source: `Artikel 4, lid 2, ${regulation}`,
    },
    {
      key: 'own-contribution',
      kind: 'own-contribution',
      parameters: { percent: 10 },
      text: 'U betaalt zelf minstens 10 procent van de kosten. Dat mag ook uit een inzameling komen.',
      source: `Artikel 4, lid 3, ${regulation}`,
    },
    {
      key: 'supporters',
      kind: 'supporters',
      parameters: { count: 10 },
      text: 'Minstens 10 mensen uit de gemeente steunen uw plan op deze site of op papier.',
      source: `Artikel 5, lid 1, ${regulation}`,
    },
    {
      key: 'non-participants',
      kind: 'non-participants',
      parameters: {},
      text: 'U vertelt wat mensen van uw plan merken als zij niet meedoen.',
      source: `Artikel 5, lid 2, ${regulation}`,
    },
    {
      key: 'excluded-costs',
      kind: 'excluded-costs',
      parameters: { costKinds: ['alcohol', 'salary'] },
      text: 'Wij betalen geen alcohol en geen loon. Een vergoeding voor vrijwilligers mag wel.',
      source: `Artikel 6, ${regulation}`,
    },
    {
      key: 'ranking',
      kind: 'ranking',
      parameters: {},
      text: 'Stemmen bewoners over de plannen? Dan gaat het geld naar de plannen die zij kiezen.',
      source: `Artikel 7, lid 2, ${regulation}`,
    },
    {
      key: 'term',
      kind: 'term',
      parameters: { weeks: 8 },
      text: 'U hoort binnen 8 weken of u het geld krijgt.',
      source: `Artikel 7, lid 1, ${regulation}`,
    },
  ],
};
