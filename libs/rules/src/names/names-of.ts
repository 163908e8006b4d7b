import { firstNames } from './first-names.js';

/**
 * What in a text may point at a person: names, addresses, numbers. Pure, and careful rather than clever: it only makes
 * that somebody looks before a text is public. A first name alone is not enough to hold a text.
 */
export const nameKinds = ['name', 'telephone', 'email', 'iban', 'number-plate', 'house-address'] as const;
export type NameKind = (typeof nameKinds)[number];

export interface FoundName {
  kind: NameKind;
  text: string;
  start: number;
}

const word = String.raw`\p{Lu}[\p{L}\p{M}’'-]*\p{L}`;
const particle = String.raw`(?:van der|van den|van de|van het|van 't|van ’t|in 't|in ’t|op de|op den|uit de|uit den|van|von|de|den|der|het|ten|ter|te|el|al|ben|bin|la|le|du)`;
const surname = String.raw`(?:${particle} )*(?:\p{Lu}['’])?${word}(?:[ -]${word})?`;
const title = String.raw`(?:[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Mm]eneer|[Mm]ijnheer|[Dd]hr\.?|[Dd]e heer|[Bb]uurman|[Bb]uurvrouw|[Dd]okter|[Mm]eester|[Jj]uf)`;
const street = String.raw`(?:straat|laan|weg|plein|kade|gracht|hof|dijk|singel|pad|plantsoen|steeg|dreef|wal|markt|baan|brug|park)`;

const before = 'Op|In|Bij|Aan|Van|Naast|Voor|Achter|Langs|Tegenover|De|Het|Rond|Om|Vanaf|Tot|Ook';

/** Words before a name that make it the name of a place or an organisation. */
const organisations =
  /(?:Buurthuis|Wijkcentrum|Buurtcentrum|Dorpshuis|[Ss]chool|[Ss]tichting|[Vv]ereniging|Café|Restaurant|[Kk]erk|Moskee|Zorgcentrum|Woonzorgcentrum|Sporthal|Gymzaal|Theater|Park|Huize|Bakkerij|Slagerij|Supermarkt|Speeltuin|Molen|College|Sint|St\.|Gemeente|Provincie|Bibliotheek|Zwembad|Hofje|Boerderij)[ -](?:[Dd]e |[Hh]et )?$/u;
/** What follows a name when that is what something is called after. */
const calledAfter =
  /^[ -]?(?:Court|Foundation|[Ff]onds|Arena|College|[Ss]chool|[Hh]uis|[Pp]ark|[Pp]lein|[Ss]traat|[Ll]aan|[Hh]al|[Bb]rug|[Ss]tichting|[Pp]rijs|[Dd]ag|[Tt]oernooi)(?!\p{L})/u;
/** Capitalised words that begin a sentence and are followed by "van der …" without being anybody. */
const notAName =
  /^(?:Vrienden|Bewoners|Buren|Kinderen|Mensen|Huis|Foto|Kaart|Plan|Aan|Voor|Achter|Naast|Rond|Langs|Iedereen|Namens|Leden|Ouders|Een|De|Het|Ook|Dit|Dat|In|Bij|Op|Wie|Wij|We|Ik|Park|Plein|Midden|Einde|Hoek|Vereniging|Stichting|Straat)$/u;

const patterns: readonly [NameKind, RegExp][] = [
  ['email', /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
  ['iban', /(?<![A-Za-z\d])[A-Z]{2}\d{2} ?[A-Z]{4} ?(?:\d ?){9}\d(?!\d)/g],
  ['telephone', /(?<![\d+])(?:(?:\+|00)31[ -]?(?:\(0\))?[ -]?[1-9]|\(?0[1-9])(?:[ \-()]{0,2}\d){8}(?!\d)/g],
  [
    'number-plate',
    /(?<![A-Za-z\d-])(?=(?:[A-Z\d]-?){6}(?![A-Za-z\d-]))(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{2,3}|\d{2,3})-(?:[A-Z]{1,2}|\d{1,2})(?![A-Za-z\d-])/g,
  ],
  [
    'house-address',
    new RegExp(
      String.raw`(?<!\p{L})(?!(?:${before}) )\p{Lu}[\p{L}’'-]*(?: (?:${particle}|${word})){0,4}(?:${street}| ?${street}) \d{1,4} ?[a-zA-Z]?(?![\p{L}\d])`,
      'gu',
    ),
  ],
  ['name', new RegExp(String.raw`(?<!\p{L})${title} ${surname}`, 'gu')],
  ['name', new RegExp(String.raw`(?<![\p{L}.])(?:\p{Lu}\.){1,4} ?${surname}`, 'gu')],
  ['name', new RegExp(String.raw`(?<![\p{L}-])${word}(?:-${word})? ${surname}`, 'gu')],
];

/** @param allowed names that may be there: who writes it, and who carries it along and consented */
export function namesOf(text: string, allowed: readonly string[] = []): FoundName[] {
  const found: FoundName[] = [];
  for (const [kind, pattern] of patterns) {
    for (const match of matchesOf(text, pattern)) {
      const start = match.index;
      const isTaken = found.some((one) => start < one.start + one.text.length && one.start < start + match[0].length);
      if (isTaken || (kind === 'name' && isNobody(text, match[0], start, allowed))) continue;
      if (kind === 'number-plate' && !/\d/.test(match[0])) continue;
      found.push({ kind, text: match[0], start });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Every place where the pattern begins, also inside what was passed over: "Met Jan de Boer". */
function* matchesOf(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  const again = new RegExp(pattern.source, pattern.flags);
  for (let match = again.exec(text); match; match = again.exec(text)) {
    yield match;
    again.lastIndex = match.index + 1;
  }
}

function isNobody(text: string, name: string, start: number, allowed: readonly string[]): boolean {
  if (organisations.test(text.slice(0, start)) || calledAfter.test(text.slice(start + name.length))) return true;
  if (calledAfter.test(name.slice(name.lastIndexOf(' ')))) return true;
  if (
    new RegExp(`${street}$`, 'u').test(name) ||
    new RegExp(`(?:${street}|Sint)$`, 'iu').test(name.split(/[ -]/)[0] ?? '')
  )
    return true;
  if (isAllowed(name, allowed)) return true;
  if (new RegExp(`^(?:${title} |\\p{Lu}\\.)`, 'u').test(name)) return false;
  const [first = ''] = name.split(/[ -]/);
  if (firstNames.has(first)) return false;
  // Without a known first name only the particles of a surname tell that it is one.
  return notAName.test(first) || !/ (?:van der|van den|van 't|van ’t|in 't|ter|ten|op den|uit den) \p{Lu}/u.test(name);
}

function isAllowed(name: string, allowed: readonly string[]): boolean {
  const bare = wordsOf(name.replace(new RegExp(`^${title} `, 'u'), ''));
  return allowed.some((one) => bare.every((part) => wordsOf(one).includes(part)));
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[\s.]+/)
    .filter((part) => part !== '');
}
