/** The applications of the demo that wait for a budget holder, for a letter, or for advice. */
import type { ApplicationRow } from './application-row.js';
import { testIban } from './test-iban.js';

export const nearlyDecidedApplications: ApplicationRow[] = [
  {
    key: 'aanvraag-eettafel',
    number: 'BB-2026-0007',
    schemeSlug: 'buurtbudget-2026',
    initiative: 'eettafel-eilanden',
    applicantKind: 'organisation',
    applicantName: 'Stichting Eilanden aan Tafel',
    path: 'draft 2026-09-12, submitted 2026-09-30, complete 2026-10-07, proposed 2026-11-03, decided 2026-11-19',
    startsOn: '2027-01-14',
    costLines: [
      ['Boodschappen voor 20 maaltijden', 'catering', 300_000],
      ['Huur van aula en keuken', 'rent', 80_000],
      ['Borden, bestek en twee grote pannen', 'materials', 50_000],
      ['Vergoeding voor de koks', 'volunteers', 30_000],
    ],
    ownContributionCents: 46_000,
    remarks: 'Wie mee-eet, betaalt wat hij kan missen. Daaruit komt onze eigen bijdrage.',
    supporters: 28,
    payee: { accountHolder: 'Stichting Eilanden aan Tafel', iban: testIban(8) },
    caseWorker: 'behandelaar2',
    budgetHolder: 'budgethouder2',
    notes: [
      ['behandelaar2', '2026-10-14', 'De school bevestigt dat de aula op donderdag vrij is.'],
      ['behandelaar2', '2026-11-19', 'Besluit is er. Brief moet uiterlijk woensdag 25 november de deur uit.'],
    ],
    proposal: {
      outcome: 'grant',
      amountCents: 414_000,
      reasons:
        'Twintig maaltijden in tien maanden, met vaste plekken voor mensen die alleen wonen. Dat past bij het doel van de regeling. De kosten per maaltijd zijn laag.',
      citedRuleKeys: ['purpose', 'lasting', 'own-contribution'],
    },
  },
  {
    key: 'aanvraag-dementie-ochtend',
    number: 'BB-2026-0008',
    schemeSlug: 'buurtbudget-2026',
    initiative: 'dementie-ochtend',
    applicantKind: 'resident',
    applicantName: null,
    path: 'draft 2026-09-05, submitted 2026-10-01, complete 2026-10-08, in-advice 2026-10-12, complete 2026-10-27, proposed 2026-11-17',
    startsOn: '2027-01-07',
    costLines: [
      ['Muzikant die liedjes van vroeger begeleidt', 'hired', 130_000],
      ['Huur van de kerkzaal', 'rent', 120_000],
      ['Koffie, thee en iets lekkers', 'catering', 70_000],
      ['Vervoer van huis naar de zaal', 'other', 50_000],
      ['Liedboeken met grote letters en een fotodoos', 'materials', 30_000],
    ],
    ownContributionCents: 40_000,
    supporters: 26,
    payee: { accountHolder: 'M. van Loon', iban: testIban(9) },
    caseWorker: 'behandelaar',
    notes: [
      ['behandelaar', '2026-11-13', 'Met dit bedrag is het budget van de Oude Stad bijna op. Er blijft € 1.080 over.'],
    ],
    advices: [
      {
        domain: 'social',
        question: 'Is de opzet veilig en rustig genoeg, en wie neemt het over als de aanvrager uitvalt?',
        answer: {
          day: '2026-10-27',
          opinion: 'positive-if',
          text: 'De opzet is goed doordacht. Zorg dat er altijd iemand bij is die de uitleg over dementie heeft gevolgd. Een tweede buurvrouw wil het overnemen als dat nodig is.',
        },
      },
    ],
    proposal: {
      outcome: 'grant',
      amountCents: 360_000,
      reasons:
        'Twintig ochtenden in tien maanden, voor mensen die anders thuisblijven. De adviseur is positief, met een voorwaarde die de aanvrager overneemt.',
      citedRuleKeys: ['purpose', 'lasting'],
    },
  },
  {
    key: 'aanvraag-wandelclub',
    number: 'BB-2026-0009',
    schemeSlug: 'buurtbudget-2026',
    initiative: 'wandelclub-bankjes',
    applicantKind: 'group',
    applicantName: 'Wandelclub Muziekbuurt',
    path: 'draft 2026-09-20, submitted 2026-10-19, complete 2026-10-26, in-advice 2026-10-28',
    startsOn: '2027-02-05',
    costLines: [
      ['Vier bankjes met leuning', 'materials', 300_000],
      ['Plaatsen van de bankjes', 'hired', 60_000],
      ['Koffie na de wandeling', 'catering', 30_000],
      ['Hesjes en een verbanddoos', 'materials', 10_000],
    ],
    ownContributionCents: 40_000,
    supporters: 27,
    payee: { accountHolder: 'A. Terlouw inzake Wandelclub', iban: testIban(10) },
    caseWorker: 'behandelaar',
    notes: [
      [
        'behandelaar',
        '2026-10-27',
        'De route op de kaart gezet. Twee van de vier plekken liggen op grond van de woningverhuurder.',
      ],
    ],
    advices: [
      {
        domain: 'physical',
        question: 'Kunnen op deze vier plekken bankjes staan, ook op de grond van de verhuurder?',
        answer: null,
      },
      {
        domain: 'social',
        question: 'Sluit de wandelclub aan op wat er al is in de Molenwijk?',
        answer: {
          day: '2026-11-11',
          opinion: 'positive',
          text: 'Ja. Er is een beweegtuin, maar nog geen wandelgroep voor wie langzaam loopt. Samen koffiedrinken na afloop houdt mensen erbij.',
        },
      },
    ],
  },
  {
    key: 'aanvraag-speelmiddagen',
    number: 'BB-2026-0011',
    schemeSlug: 'buurtbudget-2026',
    initiative: 'speelmiddagen-parkzoom',
    applicantKind: 'group',
    applicantName: 'Ouders van de Libellestraat',
    path: 'draft 2026-10-10, submitted 2026-11-02, complete 2026-11-10, in-advice 2026-11-12',
    startsOn: '2027-03-03',
    costLines: [
      ['Stelten, touwen, krijt en skates', 'materials', 90_000],
      ['Speelkar met slot', 'materials', 80_000],
      ['Huur van hekken en borden', 'rent', 35_000],
      ['Limonade en fruit', 'catering', 20_000],
      ['Verzekering', 'insurance', 15_000],
    ],
    ownContributionCents: 24_000,
    supporters: 24,
    payee: { accountHolder: 'S. Groen', iban: testIban(11) },
    caseWorker: 'behandelaar2',
    notes: [
      [
        'behandelaar2',
        '2026-11-12',
        'Let op: in het budget van Waterrijk is nog € 810 vrij. Er ligt ook een aanvraag voor een buurtorkest.',
      ],
    ],
    advices: [
      {
        domain: 'physical',
        question: 'Kan dit stuk van de straat op woensdagmiddag dicht, ook voor de hulpdiensten?',
        answer: null,
      },
      {
        domain: 'social',
        question: 'Doen ook de kinderen mee die nu binnen blijven?',
        answer: null,
      },
    ],
  },
];
