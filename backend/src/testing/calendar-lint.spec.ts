import { lintCalendar } from './calendar-lint.js';

const event = [
  'BEGIN:VEVENT',
  'UID:a',
  'SEQUENCE:0',
  'DTSTAMP:20270101T090000Z',
  'DTSTART:20270301T090000Z',
  'DTEND:20270301T100000Z',
  'SUMMARY:Soep\\, brood\\; en\\nkaas',
  'STATUS:CONFIRMED',
  'END:VEVENT',
];
const around = (lines: readonly string[]) => [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//x//y//NL',
  'NAME:Agenda',
  'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
  'X-PUBLISHED-TTL:PT1H',
  ...lines,
  'END:VCALENDAR',
];
const file = (lines: readonly string[]) => `${around(lines).join('\r\n')}\r\n`;
const changed = (from: string, to: string) => file(event.map((line) => (line.startsWith(from) ? to : line)));

describe('the lint of calendars', () => {
  it('finds nothing in a sound file', () => {
    expect(lintCalendar(file(event))).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    ['a bare LF', file(event).replace('\r\nUID', '\nUID'), /otherwise than with CRLF/],
    ['no end of the last line', file(event).trimEnd(), /one CRLF/],
    ['an empty line at the end', `${file(event)}\r\n`, /one CRLF/],
    ['a line of 76 octets', changed('SUMMARY', `SUMMARY:${'é'.repeat(34)}`), /75 octets/],
    ['no stamp', file(event.filter((line) => !line.startsWith('DTSTAMP'))), /DTSTAMP/],
    ['a local time', changed('DTSTART', 'DTSTART:20270301T090000'), /DTSTART is not in UTC/],
    ['a zone', changed('DTSTART', 'DTSTART;TZID=Europe/Amsterdam:20270301T090000'), /DTSTART is not in UTC/],
    ['a UID twice', file([...event, ...event]), /same UID/],
    ['a method', file(['METHOD:PUBLISH', ...event]), /METHOD/],
    ['a rule', file([...event.slice(0, -1), 'RRULE:FREQ=DAILY', 'END:VEVENT']), /RRULE/],
    ['a comma that is not escaped', changed('SUMMARY', 'SUMMARY:Soep, brood'), /not escaped/],
    ['a semicolon in the name', file(event).replace('NAME:Agenda', 'NAME:a;b'), /not escaped/],
    ['an end before the start', changed('DTEND', 'DTEND:20270301T080000Z'), /ends before/],
    ['a cancelled date that does not say so', changed('STATUS', 'STATUS:CANCELLED'), /does not say so/],
    ['no hint when to ask again', file(event).replace('REFRESH-INTERVAL', 'X-NOTHING'), /REFRESH-INTERVAL/],
  ])('finds %s', (_, text, fault) => {
    expect(lintCalendar(text).join('\n')).toMatch(fault);
  });
});
