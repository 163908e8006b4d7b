/** What residents of Duinrade bring, in the order of their dates. */
export interface DuinradeInitiative {
  slug: string;
  state: 'idea' | 'plan' | 'running';
  by: string;
  buurtCode: string;
  title: string;
  what: string;
  why: string;
  category: string;
  effects: string[];
  placeName: string;
  supportedBy: string[];
  at: string;
}

export const duinradeInitiatives: DuinradeInitiative[] = [
  {
    slug: 'strandstoelen-voor-iedereen',
    state: 'running',
    by: 'initiatiefnemer',
    buurtCode: 'BU99020101',
    title: 'Strandstoelen voor iedereen',
    what: 'Twee strandstoelen op wielen die u gratis leent bij de strandwacht. Zo komt iemand die slecht loopt ook bij het water.',
    why: 'Mijn moeder kwam jarenlang niet verder dan de strandopgang.',
    category: 'care',
    effects: ['take-part', 'less-lonely'],
    placeName: 'Strandopgang bij de vuurtoren',
    supportedBy: ['bewoner', 'buur'],
    at: '2026-04-02T09:00:00Z',
  },
  {
    slug: 'schelpen-en-koffie',
    state: 'plan',
    by: 'bewoner',
    buurtCode: 'BU99020102',
    title: 'Schelpen en koffie',
    what: 'Elke woensdag lopen we een uur langs de vloedlijn. Daarna drinken we koffie in het buurthuis. Niemand hoeft zich op te geven.',
    why: 'Buiten zijn en elkaar spreken hoort bij elkaar.',
    category: 'meet',
    effects: ['know-neighbours', 'move-more'],
    placeName: 'Buurthuis De Kokkel',
    supportedBy: ['initiatiefnemer', 'buur'],
    at: '2026-06-11T09:00:00Z',
  },
  {
    slug: 'een-windscherm-bij-de-speeltuin',
    state: 'idea',
    by: 'buur',
    buurtCode: 'BU99020201',
    title: 'Een windscherm bij de speeltuin',
    what: 'Een haag van duindoorn of een scherm van wilgentenen. Nu waait het zand de kinderen in de ogen.',
    why: 'Dan kunnen ouders er ook in het voorjaar zitten.',
    category: 'play',
    effects: ['know-neighbours'],
    placeName: 'Speeltuin aan de Helmgraslaan',
    supportedBy: ['bewoner'],
    at: '2026-09-20T09:00:00Z',
  },
  {
    slug: 'bollen-planten-met-de-school',
    state: 'idea',
    by: 'initiatiefnemer',
    buurtCode: 'BU99020202',
    title: 'Bollen planten met de school',
    what: 'In oktober zetten we met de kinderen duizend bollen langs het Bollenpad. Ouderen laten zien hoe het moet.',
    why: 'Dan bloeit het pad in april en kennen oud en jong elkaar.',
    category: 'green',
    effects: ['greener', 'know-neighbours'],
    placeName: 'Bollenpad',
    supportedBy: [],
    at: '2026-10-05T09:00:00Z',
  },
];
