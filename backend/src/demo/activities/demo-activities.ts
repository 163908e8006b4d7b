import type { Audience, FacilityKind, InitiativeCategory } from '@stoep/rules';

/** The invented activities of the demo: plain data. Days are counted from the day on which the demo is filled in. */
export interface DemoFacility {
  key: string;
  name: string;
  kind: FacilityKind;
  description: string;
  people: number;
}

export interface DemoActivity {
  key: string;
  title: string;
  what: string;
  groupName: string;
  organiserKey: string;
  facilityKey: string;
  category: InitiativeCategory;
  forWhom: Audience[];
  costCents: number;
  isQuiet: boolean;
  isDementiaFriendly: boolean;
  whoWelcomes: string;
  publicContact?: string;
  helpWanted: string;
  /** The weekday of the first date, 1 is Monday, in the week that began four weeks ago. */
  weekday: number;
  time: string;
  minutes: number;
  rrule: string;
  signUp: 'none' | 'optional' | 'required';
  capacity: number | null;
  newcomerPlaces: number;
  memberKeys: string[];
}

export const demoFacilities: DemoFacility[] = [
  {
    key: 'buurthuis-de-linde',
    name: 'Buurthuis De Linde',
    kind: 'community-centre',
    description: 'Een grote zaal, een keuken en koffie.',
    people: 60,
  },
  {
    key: 'bibliotheek',
    name: 'Bibliotheek Lindermeer',
    kind: 'library',
    description: 'Een stille zaal en computers voor iedereen.',
    people: 30,
  },
  {
    key: 'basisschool-de-molen',
    name: 'Basisschool De Molen',
    kind: 'school',
    description: 'De aula is er na schooltijd voor de buurt.',
    people: 80,
  },
  {
    key: 'sporthal-noord',
    name: 'Sporthal Noord',
    kind: 'sports',
    description: 'Een halve zaal, met kleedkamers.',
    people: 40,
  },
  {
    key: 'buurttuin',
    name: 'Buurttuin Het Groene Hof',
    kind: 'garden',
    description: 'Een tuin met een kas en een overdekte tafel.',
    people: 25,
  },
];

const usual = { costCents: 0, isQuiet: false, isDementiaFriendly: false, helpWanted: '', newcomerPlaces: 0 };

export const demoActivities: DemoActivity[] = [
  {
    ...usual,
    key: 'koffieochtend',
    title: 'Koffieochtend',
    what: 'Samen koffie drinken en bijpraten. Iedereen kan zo binnenlopen.',
    groupName: 'Buren van De Linde',
    organiserKey: 'initiatiefnemer',
    facilityKey: 'buurthuis-de-linde',
    category: 'meet',
    forWhom: [],
    whoWelcomes: 'Corrie staat bij de deur.',
    publicContact: 'Bel Corrie: 06 0000 0000',
    helpWanted: 'Wie zet om half tien de koffie?',
    weekday: 2,
    time: '10:00',
    minutes: 120,
    rrule: 'FREQ=WEEKLY',
    signUp: 'none',
    capacity: null,
    memberKeys: [],
  },
  {
    ...usual,
    key: 'samen-koken',
    title: 'Samen koken',
    what: 'We koken en eten met elkaar. Er is plek voor acht mensen.',
    groupName: 'De Gedekte Tafel',
    organiserKey: 'initiatiefnemer',
    facilityKey: 'buurthuis-de-linde',
    category: 'meet',
    forWhom: ['adults', 'elderly'],
    costCents: 350,
    whoWelcomes: 'Fatma wacht bij de keuken.',
    newcomerPlaces: 1,
    weekday: 4,
    time: '16:30',
    minutes: 180,
    rrule: 'FREQ=WEEKLY',
    signUp: 'required',
    capacity: 8,
    memberKeys: [
      'corrie-hendriks',
      'henk-dorrestein',
      'glenn-emanuels',
      'noor-el-amrani',
      'rachid-bouzid',
      'amina-warsame',
      'piet-zandstra',
    ],
  },
  {
    ...usual,
    key: 'huiswerkhulp',
    title: 'Huiswerkhulp',
    what: 'Vrijwilligers helpen met huiswerk.',
    groupName: 'Molenwijk Leert',
    organiserKey: 'bewoner',
    facilityKey: 'basisschool-de-molen',
    category: 'meet',
    forWhom: ['children', 'teenagers'],
    whoWelcomes: 'Yara staat in de hal.',
    weekday: 3,
    time: '15:30',
    minutes: 90,
    rrule: 'FREQ=WEEKLY;BYDAY=MO,WE',
    signUp: 'optional',
    capacity: 20,
    memberKeys: ['yara-khoury', 'mehmet-aslan'],
  },
  {
    ...usual,
    key: 'wandelen',
    title: 'Samen wandelen',
    what: 'Een rondje van een half uur, in het tempo van de langzaamste.',
    groupName: 'De Wandelclub',
    organiserKey: 'bewoner',
    facilityKey: 'buurttuin',
    category: 'meet',
    forWhom: ['elderly'],
    whoWelcomes: 'Ruud draagt een gele jas.',
    weekday: 5,
    time: '09:30',
    minutes: 60,
    rrule: 'FREQ=WEEKLY;BYDAY=FR',
    signUp: 'none',
    capacity: null,
    memberKeys: [],
  },
  {
    ...usual,
    key: 'geheugencafe',
    title: 'Geheugencafé',
    what: 'Voor mensen die dingen vergeten, en wie bij hen hoort.',
    groupName: 'Buren van De Linde',
    organiserKey: 'initiatiefnemer',
    facilityKey: 'bibliotheek',
    category: 'meet',
    forWhom: ['elderly'],
    isQuiet: true,
    isDementiaFriendly: true,
    whoWelcomes: 'Gonny brengt u naar uw stoel.',
    weekday: 1,
    time: '14:00',
    minutes: 120,
    rrule: 'FREQ=MONTHLY;BYDAY=2MO',
    signUp: 'optional',
    capacity: 15,
    memberKeys: ['gonny-peeters'],
  },
  {
    ...usual,
    key: 'tuinieren',
    title: 'Tuinieren in de buurttuin',
    what: 'Werken in de tuin. Laarzen en gereedschap zijn er.',
    groupName: 'Het Groene Hof',
    organiserKey: 'bewoner',
    facilityKey: 'buurttuin',
    category: 'meet',
    forWhom: ['everyone'],
    whoWelcomes: 'Kevin is in de kas.',
    helpWanted: 'Wie kan een hek maken?',
    weekday: 6,
    time: '10:00',
    minutes: 180,
    rrule: 'FREQ=WEEKLY;INTERVAL=2',
    signUp: 'none',
    capacity: null,
    memberKeys: [],
  },
  {
    ...usual,
    key: 'repaircafe',
    title: 'Repaircafé',
    what: 'Breng iets mee wat stuk is. Wij maken het samen.',
    groupName: 'Heel Lindermeer',
    organiserKey: 'bewoner',
    facilityKey: 'buurthuis-de-linde',
    category: 'meet',
    forWhom: [],
    whoWelcomes: 'Ivan zit aan de eerste tafel.',
    weekday: 6,
    time: '13:00',
    minutes: 180,
    rrule: 'FREQ=MONTHLY;BYDAY=1SA',
    signUp: 'none',
    capacity: null,
    memberKeys: [],
  },
  {
    ...usual,
    key: 'zaalvoetbal',
    title: 'Zaalvoetbal voor buren',
    what: 'Een uur voetballen, zonder competitie.',
    groupName: 'Sportief Noord',
    organiserKey: 'initiatiefnemer',
    facilityKey: 'sporthal-noord',
    category: 'meet',
    forWhom: ['teenagers', 'adults'],
    costCents: 200,
    whoWelcomes: 'Samuel deelt de hesjes uit.',
    weekday: 7,
    time: '19:00',
    minutes: 60,
    rrule: 'FREQ=WEEKLY',
    signUp: 'required',
    capacity: 12,
    memberKeys: ['samuel-tesfay', 'ali-rezai', 'david-osei'],
  },
];
