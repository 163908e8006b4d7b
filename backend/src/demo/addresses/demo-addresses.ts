/**
 * The gazetteer of Lindermeer: some 1,500 addresses, each with a point in its buurt, worked out from the table of
 * streets. Odd and even numbers stand on opposite sides.
 */
import { demoArea } from '../areas/demo-areas.js';
import { toLonLat, toPlan, type PlanPoint } from '../areas/plan-coordinates.js';
import type { DemoAddress, LonLat } from '../demo-types.js';
import { seededFractions } from '../seeded-numbers.js';
import { streetLine, type StreetLine } from './street-line.js';
import { buurtStreets, type BuurtStreets, type StreetRow } from './street-table.js';

/** Letters that Dutch postcodes use; SA, SD and SS are never given out, so S does not come first. */
const firstLetters = 'ABCDEGHJKLMNPRTVWXZ';
const secondLetters = 'ABCDEGHJKLMNPRSTVWXZ';
/** Half the width of a street, in hectometres. */
const toKerb = 0.14;

export const demoAddresses: DemoAddress[] = buurtStreets.flatMap(addressesOfBuurt);

const byStreetAndNumber = new Map(demoAddresses.map((address) => [spokenAddress(address), address]));

/** The address as people say it, "Havenkade 7" or "Havenkade 6A". Throws when it does not exist. */
export function demoAddress(spoken: string): DemoAddress {
  const address = byStreetAndNumber.get(spoken);
  if (!address) throw new Error(`No demo address ${spoken}`);
  return address;
}

function spokenAddress({ street, houseNumber, addition }: DemoAddress): string {
  return `${street} ${houseNumber}${addition ?? ''}`;
}

function addressesOfBuurt(buurt: BuurtStreets): DemoAddress[] {
  const area = demoArea(buurt.buurtCode);
  const ring = (area.geometry.coordinates[0]?.[0] ?? []).map((point) => toPlan(point as LonLat));
  const next = seededFractions(buurt.buurtCode);
  return buurt.streets.flatMap((street, index) => {
    const line = streetLine(ring, { ...buurt, index, count: buurt.streets.length, shift: 0.25 + next() / 2 });
    const postcode = `${buurt.postcodeDigits}${lettersOf(buurt, index)}`;
    return addressesOfStreet(street, line).map((house) => ({
      key: [postcode, house.houseNumber, house.addition].filter((part) => part !== null).join('-'),
      street: street.name,
      ...house,
      postcode,
      place: buurt.place,
      buurtCode: buurt.buurtCode,
      wijkCode: area.parentCode ?? '',
    }));
  });
}

/** Each buurt of a wijk its own first letter, each street its own second. */
function lettersOf(buurt: BuurtStreets, streetIndex: number): string {
  const inWijk = buurtStreets.filter((other) => other.postcodeDigits === buurt.postcodeDigits);
  return `${firstLetters[inWijk.indexOf(buurt)]}${secondLetters[streetIndex]}`;
}

type House = Pick<DemoAddress, 'houseNumber' | 'addition' | 'point'>;

function addressesOfStreet(street: StreetRow, line: StreetLine): House[] {
  return Array.from({ length: street.houses }, (_, index) => index + 1).flatMap((houseNumber) => {
    const isSplit = Boolean(street.splitEvery) && houseNumber % (street.splitEvery ?? 1) === 0;
    const point = toLonLat(housePoint(line, houseNumber, street.houses));
    return (isSplit ? ['A', 'B', 'C'] : [null]).map((addition) => ({ houseNumber, addition, point }));
  });
}

function housePoint({ start, end }: StreetLine, houseNumber: number, houses: number): PlanPoint {
  const along = houses > 1 ? (houseNumber - 1) / (houses - 1) : 0;
  const [east, north] = [end[0] - start[0], end[1] - start[1]];
  const length = Math.hypot(east, north);
  const aside = (houseNumber % 2 === 0 ? toKerb : -toKerb) / length;
  return [start[0] + along * east - aside * north, start[1] + along * north + aside * east];
}
