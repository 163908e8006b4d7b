/** The four applications of the demo that got money, one of them in part. */
import type { ApplicationRow } from './application-row.js';
import { testIban } from './test-iban.js';

export const grantedApplications: ApplicationRow[] = [
  {
    key: 'aanvraag-buurttheater',
    number: 'BB-2026-0001',
    schemeSlug: 'buurtbudget-2026',
    initiative: 'buurttheater-wallen',
    applicantKind: 'group',
    applicantName: 'Buurttheater Binnen de Wallen',
    path: 'draft 2026-01-16, submitted 2026-01-22, complete 2026-01-28, proposed 2026-02-12, decided 2026-02-19, granted 2026-02-23',
    startsOn: '2026-03-18',
    costLines: [
      ['Huur van de graanzaal, 26 repetities en drie avonden', 'rent', 156_000],
      ['Regisseur voor de laatste zes weken', 'hired', 120_000],
      ['Hout, verf en stof voor decor en kleding', 'materials', 95_000],
      ['Huur van licht en geluid', 'rent', 40_000],
      ['Koffie, thee en soep', 'catering', 39_000],
      ['Affiches en uitnodigingen in de brievenbus', 'promotion', 30_000],
    ],
    ownContributionCents: 48_000,
    remarks: 'De eigen bijdrage komt uit een inzameling onder de winkeliers.',
    supporters: 36,
    payee: { accountHolder: 'I. Mulder inzake Buurttheater', iban: testIban(1) },
    caseWorker: 'behandelaar',
    budgetHolder: 'budgethouder',
    notes: [
      [
        'behandelaar',
        '2026-01-27',
        'Gebeld met de beheerder van de zaal: de woensdagen zijn vrijgehouden tot en met oktober.',
      ],
    ],
    proposal: {
      outcome: 'grant',
      amountCents: 432_000,
      reasons:
        'Het plan duurt zeven maanden en brengt jong en oud samen. Er doen nu al dertig mensen mee. De begroting klopt en de eigen bijdrage is toegezegd.',
      citedRuleKeys: ['purpose', 'lasting'],
    },
    payments: [
      [216_000, '2026-03-09'],
      [216_000, '2026-07-06'],
    ],
  },
  {
    key: 'aanvraag-beweegtuin',
    number: 'BB-2026-0002',
    schemeSlug: 'buurtbudget-2026',
    initiative: 'beweegtuin-molen',
    applicantKind: 'group',
    applicantName: 'Beweeggroep Molenveld',
    path: 'draft 2026-01-25, submitted 2026-02-03, complete 2026-02-09, in-advice 2026-02-10, complete 2026-03-04, proposed 2026-03-09, decided 2026-03-16, granted 2026-03-19',
    startsOn: '2026-05-11',
    costLines: [
      ['Vijf beweegtoestellen, tweedehands en gekeurd', 'materials', 320_000],
      ['Plaatsen en vlak maken van de ondergrond', 'hired', 90_000],
      ['Vergoeding voor de begeleiders', 'volunteers', 50_000],
      ['Koffie en thee', 'catering', 25_000],
      ['Verzekering', 'insurance', 15_000],
    ],
    ownContributionCents: 50_000,
    supporters: 41,
    payee: { accountHolder: 'Y. Demirci inzake Beweeggroep', iban: testIban(2) },
    caseWorker: 'behandelaar',
    budgetHolder: 'budgethouder2',
    notes: [
      [
        'behandelaar',
        '2026-02-10',
        'Met de aanvrager in het park gekeken. Plek naast de molen ligt droog en is dicht bij de flats.',
      ],
      ['wijkprofessional', '2026-02-17', 'Ik kan de eerste drie maanden één keer per week meedoen met de oefeningen.'],
    ],
    advices: [
      {
        domain: 'physical',
        question: 'Kunnen de toestellen naast de molen staan, en wie onderhoudt ze?',
        answer: {
          day: '2026-02-24',
          opinion: 'positive-if',
          text: 'Dat kan. Houd vier meter afstand van de oude linde. Wij nemen de toestellen op in het onderhoud van het park en controleren ze twee keer per jaar.',
        },
      },
      {
        domain: 'social',
        question: 'Bereikt dit plan ouderen die nu weinig buiten komen?',
        answer: {
          day: '2026-03-04',
          opinion: 'positive',
          text: 'Ja. De groep haalt mensen op uit de flats en drinkt na afloop koffie. Dat werkt beter dan alleen toestellen neerzetten.',
        },
      },
    ],
    proposal: {
      outcome: 'grant',
      amountCents: 450_000,
      reasons:
        'Twee keer per week samen bewegen is blijvend en past bij het doel. Beide adviseurs zijn positief. De groep houdt de afstand tot de linde aan.',
      citedRuleKeys: ['purpose', 'lasting'],
    },
    payments: [
      [225_000, '2026-04-02'],
      [225_000, '2026-06-15'],
    ],
  },
  {
    key: 'aanvraag-moestuin',
    number: 'BB-2026-0006',
    schemeSlug: 'buurtbudget-2026',
    initiative: 'moestuin-parkzoom',
    applicantKind: 'group',
    applicantName: 'Tuingroep Parkzoom',
    path: 'draft 2026-08-02, submitted 2026-08-19, complete 2026-08-25, in-advice 2026-08-26, complete 2026-09-15, proposed 2026-09-21, decided 2026-09-28, partly-granted 2026-10-01',
    startsOn: '2027-03-06',
    costLines: [
      ['Hout voor twintig bakken', 'materials', 145_000],
      ['Grond en compost', 'materials', 62_000],
      ['Gereedschap en een kist', 'materials', 54_000],
      ['Handpomp voor water', 'materials', 48_000],
      ['Loon voor een tuinbegeleider', 'salary', 46_000],
      ['Zaden en planten', 'materials', 24_000],
      ['Bier en wijn bij de opening', 'alcohol', 18_000],
      ['Verzekering', 'insurance', 13_000],
    ],
    ownContributionCents: 41_000,
    supporters: 33,
    payee: { accountHolder: 'Tuingroep Parkzoom', iban: testIban(3) },
    caseWorker: 'behandelaar2',
    budgetHolder: 'budgethouder',
    notes: [
      [
        'behandelaar2',
        '2026-09-16',
        'Aanvrager gebeld over de opening en het loon. Zij begrijpt het en vraagt een buurvrouw met groene vingers.',
      ],
    ],
    advices: [
      {
        domain: 'physical',
        question: 'Is de grond schoon en blijft het pad naar de school vrij?',
        answer: {
          day: '2026-09-10',
          opinion: 'positive-if',
          text: 'De grond is schoon. Het pad moet twee meter breed blijven en de pomp komt niet op de waterleiding van de school.',
        },
      },
      {
        domain: 'social',
        question: 'Voor wie is de tuin, en wie kan er moeilijk bij?',
        answer: {
          day: '2026-09-15',
          opinion: 'positive',
          text: 'Mooi dat vijf bakken op zithoogte komen. Vraag ook de bewoners van het appartementengebouw, zij hebben geen tuin.',
        },
      },
    ],
    proposal: {
      outcome: 'partly-grant',
      amountCents: 305_000,
      reasons:
        'De tuin past goed bij het doel en gaat negen maanden per jaar door. Loon (€ 460) en alcohol (€ 180) betalen wij niet. Daarom gaat er € 640 af van het gevraagde bedrag van € 3.690.',
      citedRuleKeys: ['excluded-costs', 'lasting'],
    },
    decisionReasons:
      'U krijgt € 3.050. De tuin brengt buren bij elkaar en blijft bestaan. Loon (€ 460) en alcohol (€ 180) betalen wij niet, dat staat in artikel 6 van de regeling. De rest van uw begroting betalen wij helemaal, min uw eigen bijdrage.',
    payments: [[152_500, '2026-10-20']],
  },
  {
    key: 'aanvraag-repareercafe',
    number: 'KB-2026-0001',
    schemeSlug: 'kleine-buurtideeen-2026',
    initiative: 'repareercafe-station',
    applicantKind: 'group',
    applicantName: 'Repareerders van het Station',
    path: 'draft 2026-10-08, submitted 2026-10-12, complete 2026-10-15, proposed 2026-10-22, decided 2026-10-29, granted 2026-11-02',
    startsOn: '2026-12-05',
    costLines: [
      ['Gereedschap en een meetapparaat', 'materials', 31_000],
      ['Verzekering', 'insurance', 12_000],
      ['Onderdelen, lijm en garen', 'materials', 9_000],
      ['Koffie en thee', 'catering', 6_000],
      ['Bord en flyers', 'promotion', 6_000],
    ],
    ownContributionCents: 0,
    supporters: 22,
    payee: { accountHolder: 'G. Bouwman', iban: testIban(4) },
    caseWorker: 'behandelaar2',
    budgetHolder: 'budgethouder2',
    proposal: {
      outcome: 'grant',
      amountCents: 64_000,
      reasons: 'Een klein plan van bewoners zelf, met veel steun uit de buurt. De kosten zijn laag en duidelijk.',
      citedRuleKeys: ['purpose'],
    },
    payments: [[64_000, '2026-11-12']],
  },
];
