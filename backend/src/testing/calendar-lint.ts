/**
 * What is wrong with an iCalendar file that validators let pass, and calendars then read differently. Only for files as we
 * write them: dates in UTC without rules. Whether it is iCalendar at all, ical.js says.
 */
const freeText = ['SUMMARY', 'DESCRIPTION', 'LOCATION', 'NAME', 'X-WR-CALNAME'];
const needed = ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SEQUENCE', 'STATUS', 'SUMMARY'];
const never = ['METHOD', 'RRULE', 'RDATE', 'EXDATE', 'ATTENDEE', 'ORGANIZER'];
const inUtc = /^\d{8}T\d{6}Z$/;

/** @returns a sentence for each fault; none when the file is sound */
export function lintCalendar(file: string): string[] {
  const lines = unfold(file);
  const names = lines.map(nameOf);
  return [
    ...bytesOf(file),
    ...never.filter((name) => names.includes(name)).map((name) => `${name} does not belong in a feed`),
    ...(names.includes('BEGIN') && lines.includes('BEGIN:VTIMEZONE') ? ['times are in UTC, without a zone'] : []),
    ...['REFRESH-INTERVAL', 'X-PUBLISHED-TTL'].filter((name) => !names.includes(name)).map((name) => `${name} misses`),
    ...lines.flatMap(textFaults),
    ...eventFaults(eventsIn(lines)),
  ];
}

function bytesOf(file: string): string[] {
  const lines = file.split('\r\n');
  const long = lines.filter((line) => Buffer.byteLength(line) > 75);
  return [
    ...(lines.some((line) => /[\r\n]/.test(line)) ? ['a line ends otherwise than with CRLF'] : []),
    ...(file.endsWith('\r\n') && !file.endsWith('\r\n\r\n') ? [] : ['the file does not end with one CRLF']),
    ...(lines.slice(0, -1).includes('') ? ['there is an empty line'] : []),
    ...long.map((line) => `a line is longer than 75 octets: ${line.slice(0, 20)}…`),
    ...(file.includes('\u{fffd}') ? ['a letter was cut in two'] : []),
  ];
}

function unfold(file: string): string[] {
  return file
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
}

const nameOf = (line: string) => /^[A-Z-]+/.exec(line)?.[0] ?? line;
const valueOf = (line: string) => line.slice(line.indexOf(':') + 1);

function textFaults(line: string): string[] {
  if (!freeText.includes(nameOf(line))) return [];
  const withoutEscapes = valueOf(line).replace(/\\[\\;,nN]/g, '');
  return /[;,\\]/.test(withoutEscapes)
    ? [`${nameOf(line)} has a comma, semicolon or backslash that is not escaped`]
    : [];
}

type Event = Map<string, string[]>;

function eventsIn(lines: readonly string[]): Event[] {
  const events: Event[] = [];
  let current: Event | null = null;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') {
      current = new Map<string, string[]>();
      events.push(current);
    } else if (line === 'END:VEVENT') current = null;
    else current?.set(nameOf(line), [...(current.get(nameOf(line)) ?? []), valueOf(line)]);
  }
  return events;
}

function eventFaults(events: readonly Event[]): string[] {
  const uids = events.map((event) => event.get('UID')?.[0]);
  return [
    ...(new Set(uids).size === uids.length ? [] : ['two events have the same UID']),
    ...events.flatMap((event) => {
      const value = (name: string) => event.get(name)?.[0] ?? '';
      const missing = needed.filter((name) => event.get(name)?.length !== 1);
      const local = ['DTSTAMP', 'DTSTART', 'DTEND', 'LAST-MODIFIED'].filter(
        (name) => event.has(name) && !inUtc.test(value(name)),
      );
      const isLate = value('DTEND') > value('DTSTART');
      const isSaid = value('STATUS') !== 'CANCELLED' || value('SUMMARY').startsWith('AFGELAST: ');
      return [
        ...missing.map((name) => `an event has not exactly one ${name}`),
        ...local.map((name) => `${name} is not in UTC`),
        ...(isLate ? [] : ['an event ends before it starts']),
        ...(isSaid ? [] : ['a cancelled event does not say so in its title']),
      ];
    }),
  ];
}
