/** The three applications of the demo that ended without money: refused, not processed and withdrawn. */
import type { ApplicationRow } from './application-row.js';
import { testIban } from './test-iban.js';

export const endedApplications: ApplicationRow[] = [
  {
    key: 'aanvraag-drijvend-terras',
    number: 'BB-2026-0003',
    schemeSlug: 'buurtbudget-2026',
    initiative: 'drijvend-terras',
    applicantKind: 'resident',
    applicantName: null,
    path: 'draft 2026-03-02, submitted 2026-03-24, complete 2026-03-31, withdrawn 2026-04-16',
    stepReasons: { withdrawn: 'De opslag in de winter kost meer dan het terras zelf. Wij trekken de aanvraag in.' },
    startsOn: '2026-05-30',
    costLines: [
      ['Drijvende vlonder, 24 vierkante meter', 'materials', 380_000],
      ['Tafels, banken en plantenbakken', 'materials', 70_000],
      ['Vervoer en plaatsing', 'hired', 50_000],
    ],
    ownContributionCents: 50_000,
    supporters: 14,
    payee: { accountHolder: 'D. Kersten', iban: testIban(5) },
    caseWorker: 'behandelaar',
    notes: [
      [
        'behandelaar',
        '2026-04-09',
        'Gebeld over de winterstalling. Aanvrager gaat navragen wat dat kost en belt terug.',
      ],
    ],
  },
  {
    key: 'aanvraag-zomerfeest',
    number: 'BB-2026-0004',
    schemeSlug: 'buurtbudget-2026',
    initiative: 'zomerfeest-hofstede',
    applicantKind: 'group',
    applicantName: 'Feestcommissie De Hofstede',
    path: 'draft 2026-04-02, submitted 2026-04-15, complete 2026-04-21, in-advice 2026-04-22, complete 2026-05-06, proposed 2026-05-12, decided 2026-05-20, refused 2026-05-22',
    sentOtherwise: {
      title: 'Zomerfeest op De Hofstede',
      what: 'Op de laatste zaterdag van juni willen we een groot buurtfeest met een band en een barbecue. Er komt een springkussen voor de kinderen.',
      recurring: { meetings: 1, months: 1, rhythm: 'één keer, op de laatste zaterdag van juni' },
    },
    startsOn: '2026-06-27',
    costLines: [
      ['Band met zanger, een avond', 'hired', 120_000],
      ['Barbecue voor 150 mensen', 'catering', 90_000],
      ['Bier en wijn', 'alcohol', 35_000],
      ['Huur van een springkussen', 'rent', 30_000],
      ['Huur van toiletten', 'rent', 25_000],
    ],
    ownContributionCents: 30_000,
    supporters: 19,
    payee: { accountHolder: 'K. Brands', iban: testIban(6) },
    caseWorker: 'behandelaar',
    budgetHolder: 'budgethouder2',
    notes: [
      [
        'behandelaar',
        '2026-04-20',
        'Uitgelegd dat één dag niet genoeg is en gevraagd of er een reeks van te maken is. De groep wil dit jaar toch één feest.',
      ],
    ],
    advices: [
      {
        domain: 'physical',
        question: 'Kan het grasveld aan de Kersengaard een avond als feestplek dienen?',
        answer: {
          day: '2026-04-29',
          opinion: 'positive-if',
          text: 'Dat kan, als het gras droog is en de fruitbomen worden afgezet. Een vergunning is nog wel nodig.',
        },
      },
      {
        domain: 'social',
        question: 'Wat betekent het feest voor de buurt als het voorbij is?',
        answer: {
          day: '2026-05-06',
          opinion: 'negative',
          text: 'Eén avond verandert weinig voor wie zich alleen voelt. Een reeks kleinere avonden zou ik van harte steunen.',
        },
      },
    ],
    proposal: {
      outcome: 'refuse',
      amountCents: 0,
      reasons:
        'Het plan is één feest. De regeling vraagt minstens zes keer, verdeeld over drie maanden. Om een uitzondering is niet gevraagd. Ook staat er alcohol in de begroting.',
      citedRuleKeys: ['lasting', 'excluded-costs'],
    },
    decisionReasons:
      'U krijgt geen geld voor het zomerfeest. Het buurtbudget is voor plannen die doorgaan: minstens zes keer in drie maanden. Uw plan is één avond en u vroeg geen uitzondering. Alcohol betalen wij niet. Maakt u er een reeks avonden van? Dan kunt u opnieuw aanvragen en helpen wij u daarbij.',
  },
  {
    key: 'aanvraag-hondenveld',
    number: 'BB-2026-0005',
    schemeSlug: 'buurtbudget-2026',
    initiative: 'hondenveld-achterdijk',
    applicantKind: 'resident',
    applicantName: null,
    path: 'draft 2026-04-25, submitted 2026-05-06, awaiting-completion 2026-05-18, not-processed 2026-06-25',
    stepReasons: {
      'not-processed':
        'Wij vroegen u om de toestemming van de eigenaar van het land en om uw eigen bijdrage. Die hebben wij niet op tijd gekregen. U kunt met een complete aanvraag opnieuw beginnen.',
    },
    startsOn: '2026-08-30',
    costLines: [
      ['Hek van 180 meter met twee poorten', 'materials', 260_000],
      ['Lessen voor jonge honden', 'hired', 70_000],
      ['Twee banken', 'materials', 60_000],
      ['Koffie en thee', 'catering', 20_000],
    ],
    ownContributionCents: 0,
    supporters: 12,
    payee: { accountHolder: 'A. Barends', iban: testIban(7) },
    caseWorker: 'behandelaar2',
    budgetHolder: 'budgethouder',
    notes: [
      [
        'behandelaar2',
        '2026-06-08',
        'Aanvrager gebeld: de boer twijfelt nog over het weitje. Zij haalt de datum waarschijnlijk niet.',
      ],
    ],
    completion: {
      missing:
        'Wij missen een brief of mail waarin de eigenaar van het weitje toestemming geeft. Ook missen wij welk deel van de kosten u zelf betaalt. Dat is minstens 10 procent.',
      termEndsOn: '2026-06-15',
      answeredOn: null,
      answer: null,
    },
  },
];
