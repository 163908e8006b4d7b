import type { FieldError } from '@stoep/contracts';
import { mayVote, voterClasses, type Eligibility, type VoterClass } from '@stoep/rules';
import { parse } from 'csv-parse/sync';

/**
 * Reads a voter roll from CSV: a number, a neighbourhood, and what eligibility needs; address lines for the letter apart.
 * It finds everything that is wrong at once, by line and column, and touches no database. Names are not asked.
 */
export interface RollLine {
  label: string;
  voterClass: VoterClass;
  areaCode: string;
  birthDate: string | null;
  address: string[];
}

export interface RollReading {
  lines: RollLine[];
  /** Fields are named `line.12.buurt`. */
  faults: FieldError[];
}

export interface RollRules {
  eligibility: Eligibility;
  /** One entry for each address: then two lines with one address are a mistake. */
  perAddress: boolean;
  buurten: readonly { code: string; name: string }[];
  lineOf: (areaCode: string) => string[];
}

type Row = Record<string, string>;

const classWords: Record<string, VoterClass> = { bewoner: 'resident', bedrijf: 'company', vereniging: 'association' };
const addressColumns = ['adresregel1', 'adresregel2', 'adresregel3', 'adresregel4'];
const mostLines = 250_000;
const mostFaults = 300;

export function readRoll(text: string, rules: RollRules): RollReading {
  const { rows, faults } = readRows(text);
  if (faults.length > 0) return { lines: [], faults };
  const codes = new Map(
    rules.buurten.flatMap(({ code, name }) => [[code, code] as const, [plain(name), code] as const]),
  );
  const seen = { labels: new Map<string, number>(), addresses: new Map<string, number>() };
  const lines = rows.map(({ row, line }) => {
    const read = lineOf(row, codes);
    faults.push(...faultsOf(row, read, rules, seen, line));
    return read;
  });
  return { lines, faults: faults.slice(0, mostFaults) };
}

function readRows(text: string): { rows: { row: Row; line: number }[]; faults: FieldError[] } {
  const header = text.slice(0, text.search(/\r?\n|$/));
  try {
    const parsed = parse(text, {
      bom: true,
      columns: (names: string[]) => names.map(plain),
      delimiter: header.includes(';') ? ';' : ',',
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { info: { lines: number }; record: Row }[];
    if (parsed.length === 0) return refused('roll', 'roll-empty');
    if (parsed.length > mostLines) return refused('roll', 'too-many');
    const missing = ['nummer', 'buurt'].filter((name) => !(name in (parsed[0]?.record ?? {})));
    if (missing.length > 0)
      return { rows: [], faults: missing.map((name) => ({ field: `line.1.${name}`, reason: 'roll-column-missing' })) };
    return { rows: parsed.map(({ record, info }) => ({ row: record, line: info.lines })), faults: [] };
  } catch (error) {
    // The parser throws for what is no CSV, and knows the line.
    return refused(`line.${(error as { lines?: number }).lines ?? 1}.roll`, 'roll-not-csv');
  }
}

function refused(field: string, reason: string) {
  return { rows: [], faults: [{ field, reason }] };
}

function lineOf(row: Row, codes: ReadonlyMap<string, string>): RollLine {
  const buurt = row['buurt'] ?? '';
  return {
    label: row['nummer'] ?? '',
    voterClass: classWords[plain(row['soort'] || 'bewoner')] ?? 'resident',
    areaCode: codes.get(buurt) ?? codes.get(plain(buurt)) ?? '',
    birthDate: birthDateOf(row['geboortedatum'] ?? ''),
    address: addressColumns.flatMap((name) => row[name] || []),
  };
}

/** Of a year alone the last day, so that nobody is taken for older than they may be. */
function birthDateOf(typed: string): string | null {
  const date = /^\d{4}$/.test(typed) ? `${typed}-12-31` : typed;
  return date === '' ? null : date;
}

function faultsOf(
  row: Row,
  read: RollLine,
  rules: RollRules,
  seen: { labels: Map<string, number>; addresses: Map<string, number> },
  line: number,
): FieldError[] {
  const at = (column: string, reason: string | false) => (reason ? [{ field: `line.${line}.${column}`, reason }] : []);
  const address = plain(read.address.join('|'));
  const asksAge = rules.eligibility.minAge !== null && read.voterClass === 'resident';
  const isDate = read.birthDate === null || isRealDate(read.birthDate);
  return [
    ...at('nummer', !isShort(read.label) && 'roll-label'),
    ...at('nummer', isTwice(seen.labels, read.label.toLowerCase(), line) && 'roll-label-twice'),
    ...at('buurt', read.areaCode === '' && 'unknown-area'),
    ...at(
      'soort',
      !voterClasses.some((known) => classWords[plain(row['soort'] || 'bewoner')] === known) && 'unknown-choice',
    ),
    ...at('geboortedatum', !isDate && 'not-a-date'),
    ...at('geboortedatum', asksAge && read.birthDate === null && 'required'),
    ...at('adresregel1', read.address.some((text) => !isShort(text)) && 'too-long'),
    ...at('adresregel1', rules.perAddress && isTwice(seen.addresses, address, line) && 'roll-address-twice'),
    ...(read.areaCode && isDate ? eligibilityFault(read, rules, line) : []),
  ];
}

function eligibilityFault(read: RollLine, { eligibility, lineOf }: RollRules, line: number): FieldError[] {
  const voter = { voterClass: read.voterClass, areaLine: lineOf(read.areaCode), birthDate: read.birthDate };
  const answer = mayVote(eligibility, voter);
  if (answer.ok) return [];
  const columns = { 'outside-the-area': 'buurt', 'class-may-not-vote': 'soort', 'too-young-to-vote': 'geboortedatum' };
  return [{ field: `line.${line}.${columns[answer.reason]}`, reason: answer.reason }];
}

function isTwice(seen: Map<string, number>, value: string, line: number): boolean {
  if (value === '') return false;
  if (seen.has(value)) return true;
  seen.set(value, line);
  return false;
}

/** One line of a letter: something, not too much, and nothing that a line cannot hold. */
function isShort(text: string): boolean {
  return text.length > 0 && text.length <= 60 && !/\p{Cc}|\p{Cs}/u.test(text);
}

function isRealDate(text: string): boolean {
  const found = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(found.getTime()) && found.toISOString().startsWith(text);
}

function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}
