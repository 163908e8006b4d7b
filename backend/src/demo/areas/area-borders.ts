/**
 * The map of Lindermeer as drawn: where borders meet, and the borders between those points. Each border is listed once
 * and used by the areas on both sides, so neighbours share exactly the same vertices. In hectometres on the plan.
 */
import type { PlanPoint } from './plan-coordinates.js';

/** Points where three borders meet, or a border meets the shore or the edge of the gemeente. */
export const junctions = {
  shoreWest: [6, 41],
  shoreHaven: [20, 57],
  riverMouth: [43, 69],
  shoreMiddle: [67, 76],
  shoreEast: [89, 68],
  riverEast: [100, 29],
  south: [55, 5],
  southWest: [27, 9],
  west: [9, 23],
  riverWall: [49, 58],
  riverBridge: [55, 49],
  riverLock: [63, 40],
  riverFerry: [84, 35],
  townGate: [44, 36],
  westGate: [29, 43],
  molenWest: [27, 29],
  molenSouth: [43, 20],
  sportPark: [66, 23],
  waterPark: [65, 59],
  polderCorner: [79, 49],
} satisfies Record<string, PlanPoint>;

export type JunctionName = keyof typeof junctions;

interface Border {
  from: JunctionName;
  via: readonly PlanPoint[];
  to: JunctionName;
}

/** @param via the vertices in between, as "east north, east north". */
function border(from: JunctionName, via: string, to: JunctionName): Border {
  return { from, via: pointsOf(via), to };
}

function pointsOf(path: string): PlanPoint[] {
  return path.split(', ').map((point) => {
    const [east, north] = point.split(' ').map(Number);
    return [east ?? NaN, north ?? NaN];
  });
}

export const borders = {
  // The shore of the lake, from west to east. The notch is the old harbour.
  vogelShore: border('shoreWest', '7 45.5, 11 49.5, 15 52, 17 55.5', 'shoreHaven'),
  havenShore: border('shoreHaven', '23 61, 28 63.5, 31 60, 34 62, 33 67, 38 70', 'riverMouth'),
  eilandShore: border('riverMouth', '46.5 72.5, 51 74, 55 73, 58 76.5, 62.5 78.5', 'shoreMiddle'),
  kadeShore: border('shoreMiddle', '70 74, 74 72.5, 78 74, 83 71.5', 'shoreEast'),

  // The edge of the gemeente over land, from the lake in the east round the south to the lake in the west.
  polderEdge: border('shoreEast', '93 66.5, 95.5 62, 98.5 57.5, 101.5 52.5, 100.5 44, 102.5 37', 'riverEast'),
  dijkEdge: border('riverEast', '101.5 22, 97 17, 92.5 14.5, 90 9, 82 7.5, 73.5 3.5, 64 6.5', 'south'),
  hofEdge: border('south', '49 2.5, 42 4.5, 36 3.5, 31 6', 'southWest'),
  muziekEdge: border('southWest', '22.5 12, 17.5 13, 15 17.5, 11 19', 'west'),
  vogelEdge: border('west', '6 28, 8 34', 'shoreWest'),

  // The river Linde, from its mouth upstream.
  riverAlongHaven: border('riverMouth', '43.5 65, 47 62', 'riverWall'),
  riverAlongWallen: border('riverWall', '52 56, 52 52.5', 'riverBridge'),
  riverAlongStation: border('riverBridge', '58.5 47.5, 59.5 43.5', 'riverLock'),
  riverAlongDorp: border('riverLock', '67.5 40, 72.5 41, 78 36.5', 'riverFerry'),
  riverAlongPolder: border('riverFerry', '88.5 35.5, 93.5 30.5', 'riverEast'),

  // Around and within the old town: the ramparts, the railway and the ring canal.
  oldRampart: border('riverWall', '45 56.5, 42 52, 37 51.5, 34 46.5', 'westGate'),
  railway: border('riverBridge', '51 46, 48.5 40.5', 'townGate'),
  canalAtHaven: border('shoreHaven', '23.5 52.5, 25 47', 'westGate'),
  canalAtWallen: border('westGate', '34 41.5, 39 38', 'townGate'),
  canalAtStation: border('townGate', '50 33, 56 34.5', 'riverLock'),

  // Within the Molenwijk, and between it and the land.
  vogelMolen: border('westGate', '26.5 38, 28.5 33.5', 'molenWest'),
  vogelMuziek: border('west', '15 25.5, 21 26', 'molenWest'),
  muziekMolen: border('molenWest', '33 27.5, 37.5 22.5', 'molenSouth'),
  molenHof: border('molenSouth', '45.5 26, 43 31', 'townGate'),
  muziekHof: border('southWest', '31 13.5, 37.5 15', 'molenSouth'),
  hofDijk: border('south', '57 11, 63 16', 'sportPark'),
  hofDorp: border('sportPark', '63 28.5, 61 34', 'riverLock'),

  // Within Waterrijk, between it and the polder, and in the polder.
  eilandPark: border('riverWall', '54 60.5, 60 57.5', 'waterPark'),
  eilandKade: border('shoreMiddle', '65 71, 67 65', 'waterPark'),
  parkKade: border('waterPark', '70 57.5, 73.5 52', 'polderCorner'),
  kadePolder: border('shoreEast', '86 61.5, 83 54', 'polderCorner'),
  parkPolder: border('polderCorner', '74.5 46, 68 45.5', 'riverLock'),
  dorpDijk: border('sportPark', '71 20.5, 78 22.5, 81.5 28', 'riverFerry'),
} satisfies Record<string, Border>;

export type BorderName = keyof typeof borders;
/** A border walked from its start to its end, or with a minus sign from its end to its start. */
export type BorderStep = BorderName | `-${BorderName}`;

/** An island before the coast, with no neighbour by land. */
export const lindereiland = pointsOf('46 79, 47.5 77.5, 50.5 77, 53.5 78.5, 54.5 80.5, 52 82.3, 48.5 82');
