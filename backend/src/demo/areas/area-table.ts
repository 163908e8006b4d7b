/**
 * The areas of Lindermeer by name, and for each buurt the borders around it. Codes look like those of Statistics
 * Netherlands but belong to no real municipality. The outlines of wijken and gemeente are computed from the buurten.
 */
import type { BorderStep } from './area-borders.js';

export interface BuurtRow {
  code: string;
  name: string;
  description: string;
  /** All the way round, with the buurt at the left hand. */
  around: BorderStep[];
}

export interface WijkRow {
  code: string;
  name: string;
  description: string;
  buurten: BuurtRow[];
}

export const gemeenteRow = {
  code: 'GM9900',
  name: 'Lindermeer',
  description: 'Een stad aan het water, met een oude haven, een nieuwbouwwijk en een dorp aan de rivier de Linde.',
};

export const wijkRows: WijkRow[] = [
  {
    code: 'WK990001',
    name: 'Oude Stad',
    description: 'De haven, de binnenstad achter de wallen en de straten rond het station.',
    buurten: [
      {
        code: 'BU99000101',
        name: 'De Oude Haven',
        description: 'Pakhuizen, vissershuisjes en bankjes met uitzicht op het meer.',
        around: ['-riverAlongHaven', '-havenShore', 'canalAtHaven', '-oldRampart'],
      },
      {
        code: 'BU99000102',
        name: 'Binnen de Wallen',
        description: 'De binnenstad: winkels, smalle stegen en woningen boven de winkel.',
        around: ['-railway', '-riverAlongWallen', 'oldRampart', 'canalAtWallen'],
      },
      {
        code: 'BU99000103',
        name: 'Stationsbuurt',
        description: 'Arbeiderswoningen en appartementen tussen het spoor en de rivier.',
        around: ['canalAtStation', '-riverAlongStation', 'railway'],
      },
    ],
  },
  {
    code: 'WK990002',
    name: 'Molenwijk',
    description: 'Een groene wijk uit de jaren zeventig, met hofjes, flats en sportvelden.',
    buurten: [
      {
        code: 'BU99000201',
        name: 'Vogelbuurt',
        description: 'Rijtjeshuizen en lage flats tussen het meer en de ringvaart.',
        around: ['vogelMuziek', '-vogelMolen', '-canalAtHaven', '-vogelShore', '-vogelEdge'],
      },
      {
        code: 'BU99000202',
        name: 'Molenveld',
        description: 'Hoge flats rond het park met de oude korenmolen.',
        around: ['muziekMolen', 'molenHof', '-canalAtWallen', 'vogelMolen'],
      },
      {
        code: 'BU99000203',
        name: 'Muziekbuurt',
        description: 'Hofjes en woonerven waar veel mensen al lang wonen.',
        around: ['muziekHof', '-muziekMolen', '-vogelMuziek', '-muziekEdge'],
      },
      {
        code: 'BU99000204',
        name: 'De Hofstede',
        description: 'Ruime straten met fruitbomen, naast het sportpark.',
        around: ['-hofEdge', 'hofDijk', 'hofDorp', '-canalAtStation', '-molenHof', '-muziekHof'],
      },
    ],
  },
  {
    code: 'WK990003',
    name: 'Waterrijk',
    description: 'De nieuwbouwwijk aan het meer, waar veel jonge gezinnen wonen.',
    buurten: [
      {
        code: 'BU99000301',
        name: 'Eilandenbuurt',
        description: 'Woningen aan het water, met het Lindereiland voor de kust.',
        around: ['eilandPark', '-eilandKade', '-eilandShore', 'riverAlongHaven'],
      },
      {
        code: 'BU99000302',
        name: 'Parkzoom',
        description: 'Straten rond het jonge stadspark, met twee scholen.',
        around: ['riverAlongStation', '-parkPolder', '-parkKade', '-eilandPark', 'riverAlongWallen'],
      },
      {
        code: 'BU99000303',
        name: 'Zonnekade',
        description: 'De nieuwste straten, waar nog wordt gebouwd.',
        around: ['parkKade', '-kadePolder', '-kadeShore', 'eilandKade'],
      },
    ],
  },
  {
    code: 'WK990004',
    name: 'Lindedorp en polder',
    description: 'Het dorp aan de Linde en het open land eromheen.',
    buurten: [
      {
        code: 'BU99000401',
        name: 'Lindedorp',
        description: 'Het dorp rond de Brink, met de school, de kerk en het dorpshuis.',
        around: ['dorpDijk', '-riverAlongDorp', '-hofDorp'],
      },
      {
        code: 'BU99000402',
        name: 'Noorderpolder',
        description: 'Weilanden en boerderijen ten noorden van de rivier.',
        around: ['riverAlongDorp', 'riverAlongPolder', '-polderEdge', 'kadePolder', 'parkPolder'],
      },
      {
        code: 'BU99000403',
        name: 'Achterdijk',
        description: 'Huizen langs de dijk, grienden en boomgaarden.',
        around: ['-dijkEdge', '-riverAlongPolder', '-dorpDijk', '-hofDijk'],
      },
    ],
  },
];
