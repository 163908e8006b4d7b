/** The small scheme of the demo: up to € 750 with few rules, in the two wijken that need it most. Invented. */
import type { DemoScheme } from '../demo-types.js';

const regulation = 'Regeling kleine buurtideeën Lindermeer 2026';

export const kleineBuurtideeenScheme: DemoScheme = {
  slug: 'kleine-buurtideeen-2026',
  name: 'Kleine buurtideeën 2026',
  summary: 'Tot € 750 voor een klein idee van bewoners in de Oude Stad of de Molenwijk.',
  purpose:
    'Een klein idee moet niet vastlopen op papier. ' +
    'Daarom zijn er weinig regels, hoeft u zelf niets te betalen en hoort u snel of het kan. ' +
    'De regeling geldt in de Oude Stad en de Molenwijk, omdat bewoners daar nu het minst aanvragen.',
  whoHelps: { name: 'Tarik Benali', telephone: '0990 - 55 01 24', email: 'kleine-ideeen@lindermeer.example' },
  legalForm: 'subsidy',
  areaCodes: ['WK990001', 'WK990002'],
  opensOn: '2026-01-15',
  closesOn: '2026-12-31',
  termWeeks: 4,
  partGrantsAllowed: false,
  rules: [
    {
      key: 'who',
      kind: 'who',
      parameters: { applicantKinds: ['resident', 'group'] },
      text: 'U vraagt aan als bewoner of als groep bewoners. Deze regeling is er niet voor organisaties.',
      source: `Artikel 2, lid 1, ${regulation}`,
    },
    {
      key: 'area',
      kind: 'area',
      parameters: { areaCodes: ['WK990001', 'WK990002'] },
      text: 'Uw idee speelt zich af in de Oude Stad of in de Molenwijk.',
      source: `Artikel 2, lid 2, ${regulation}`,
    },
    {
      key: 'purpose',
      kind: 'purpose',
      parameters: {
        effects: [
          'know-neighbours',
          'feel-safe',
          'less-lonely',
          'move-more',
          'greener',
          'help-each-other',
          'take-part',
        ],
      },
      text: 'Uw idee maakt de buurt socialer, veiliger of groener.',
      source: `Artikel 1, ${regulation}`,
    },
    {
      key: 'maximum',
      kind: 'maximum',
      parameters: { maximumCents: 75_000 },
      text: 'U krijgt hoogstens € 750 per idee.',
      source: `Artikel 3, lid 1, ${regulation}`,
    },
    {
      key: 'supporters',
      kind: 'supporters',
      parameters: { count: 3 },
      text: 'Minstens 3 andere mensen steunen uw idee.',
      source: `Artikel 3, lid 2, ${regulation}`,
    },
    {
      key: 'non-participants',
      kind: 'non-participants',
      parameters: {},
      text: 'U vertelt wat mensen van uw idee merken als zij niet meedoen.',
      source: `Artikel 3, lid 3, ${regulation}`,
    },
    {
      key: 'excluded-costs',
      kind: 'excluded-costs',
      parameters: { costKinds: ['alcohol', 'salary', 'hired'] },
      text: 'Wij betalen geen alcohol, geen loon en geen mensen of bedrijven die u inhuurt.',
      source: `Artikel 4, ${regulation}`,
    },
    {
      key: 'term',
      kind: 'term',
      parameters: { weeks: 4 },
      text: 'U hoort binnen 4 weken of u het geld krijgt.',
      source: `Artikel 5, ${regulation}`,
    },
  ],
};
