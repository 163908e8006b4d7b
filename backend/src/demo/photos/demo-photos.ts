/** Which initiative, activity or place of the demo has which pictures, and what they show. */
import type { Drawing } from './drawing.js';

export interface DemoPhoto {
  initiativeKey: string;
  description: string;
  drawing: Drawing;
}

const day = { sky: '#cfe6f0', ground: '#a9c98a' };
const quay = { sky: '#d9e8ee', ground: '#7fb0c4' };
const evening = { sky: '#35406b', ground: '#4b5a52' };
const street = { sky: '#e6eef2', ground: '#c9b8a2' };

export const demoPhotos: DemoPhoto[] = [
  {
    initiativeKey: 'koffie-havenkade',
    description: 'Drie buren bij een tafel met koffie aan het water',
    drawing: {
      ...quay,
      things: [
        ['house', 160, 540, 150],
        ['house', 330, 535, 130],
        ['table', 640, 700, 130],
        ['person', 440, 700, 170],
        ['person', 830, 700, 170],
        ['person', 950, 690, 150],
      ],
    },
  },
  {
    initiativeKey: 'koffie-havenkade',
    description: 'Een lege bank op de kade',
    drawing: {
      ...quay,
      things: [
        ['bench', 600, 680, 170],
        ['lantern', 900, 640, 240],
      ],
    },
  },
  {
    initiativeKey: 'beweegtuin-molen',
    description: 'Mensen bewegen samen op het gras tussen de bomen',
    drawing: {
      ...day,
      things: [
        ['tree', 160, 590, 300],
        ['tree', 1050, 600, 340],
        ['person', 430, 690, 190],
        ['person', 600, 720, 200],
        ['person', 780, 690, 190],
      ],
    },
  },
  {
    initiativeKey: 'dorpsboomgaard',
    description: 'Jonge fruitbomen op een rij in het gras',
    drawing: {
      ...day,
      things: [
        ['tree', 200, 620, 240],
        ['tree', 450, 620, 260],
        ['tree', 700, 620, 240],
        ['tree', 950, 620, 260],
        ['person', 580, 720, 160],
      ],
    },
  },
  {
    initiativeKey: 'moestuin-parkzoom',
    description: 'Bakken met bloemen en groente, met twee buren erbij',
    drawing: {
      ...day,
      things: [
        ['flowers', 300, 700, 130],
        ['flowers', 620, 720, 140],
        ['flowers', 920, 700, 130],
        ['person', 460, 660, 180],
        ['person', 790, 660, 170],
        ['house', 1080, 530, 150],
      ],
    },
  },
  {
    initiativeKey: 'bijenlint-parkzoom',
    description: 'Een strook met bloemen in veel kleuren langs de stoep',
    drawing: {
      ...street,
      things: [
        ['house', 200, 530, 170],
        ['house', 420, 530, 160],
        ['flowers', 250, 690, 120],
        ['flowers', 520, 700, 130],
        ['flowers', 800, 700, 130],
        ['flowers', 1060, 690, 120],
      ],
    },
  },
  {
    initiativeKey: 'bankjes-havenkade',
    description: 'Een plek aan de kade waar twee bankjes passen',
    drawing: {
      ...quay,
      things: [
        ['bench', 360, 690, 140],
        ['bench', 820, 690, 140],
        ['tree', 600, 600, 280],
      ],
    },
  },
  {
    initiativeKey: 'geveltuintjes-korenstraat',
    description: 'Bloemen tegen de gevels van drie huizen',
    drawing: {
      ...street,
      things: [
        ['house', 280, 640, 240],
        ['house', 600, 640, 250],
        ['house', 920, 640, 240],
        ['flowers', 280, 720, 90],
        ['flowers', 600, 720, 90],
        ['flowers', 920, 720, 90],
      ],
    },
  },
  {
    initiativeKey: 'fietstunnel-licht',
    description: 'Lampen langs een donker fietspad in de avond',
    drawing: {
      ...evening,
      things: [
        ['lantern', 200, 640, 220],
        ['lantern', 460, 660, 250],
        ['lantern', 740, 680, 280],
        ['person', 950, 720, 200],
      ],
    },
  },
  {
    initiativeKey: 'jeu-de-boules-brink',
    description: 'Lindebomen op de brink met een bank en twee spelers',
    drawing: {
      ...day,
      things: [
        ['tree', 220, 600, 330],
        ['tree', 960, 600, 330],
        ['bench', 600, 640, 110],
        ['person', 430, 730, 180],
        ['person', 780, 740, 180],
      ],
    },
  },
];

export interface DemoActivityPhoto {
  activityKey: string;
  description: string;
  drawing: Drawing;
}

export const demoActivityPhotos: DemoActivityPhoto[] = [
  {
    activityKey: 'samen-koken',
    description: 'Een lange tafel met borden, en vier mensen eromheen',
    drawing: {
      ...street,
      things: [
        ['table', 460, 720, 150],
        ['table', 740, 720, 150],
        ['person', 300, 720, 190],
        ['person', 560, 660, 160],
        ['person', 680, 660, 160],
        ['person', 920, 720, 190],
      ],
    },
  },
  {
    activityKey: 'repaircafe',
    description: 'Drie mensen bij een tafel vol gereedschap',
    drawing: {
      ...day,
      things: [
        ['house', 220, 540, 190],
        ['table', 640, 720, 160],
        ['person', 460, 720, 190],
        ['person', 640, 650, 150],
        ['person', 830, 720, 190],
      ],
    },
  },
];

export interface DemoFacilityPhoto {
  facilityKey: string;
  description: string;
  drawing: Drawing;
}

export const demoFacilityPhotos: DemoFacilityPhoto[] = [
  {
    facilityKey: 'buurthuis-de-linde',
    description: 'Het buurthuis naast een grote lindeboom, met een bankje voor de deur',
    drawing: {
      ...street,
      things: [
        ['house', 480, 640, 330],
        ['tree', 900, 640, 380],
        ['bench', 700, 720, 110],
      ],
    },
  },
  {
    facilityKey: 'buurttuin',
    description: 'Bakken met groente en bloemen in de buurttuin',
    drawing: {
      ...day,
      things: [
        ['tree', 180, 600, 280],
        ['flowers', 420, 710, 140],
        ['flowers', 720, 720, 150],
        ['bench', 1000, 700, 120],
      ],
    },
  },
];
