import { ICalCalendar, ICalEventStatus } from 'ical-generator';

/** A date as a calendar outside shows it. Nobody's name is in it. */
export interface CalendarDate {
  uid: string;
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  status: 'scheduled' | 'cancelled';
  /** Somebody waits for a place on it; only in one's own feed. */
  isWaiting: boolean;
  changedAt: Date;
  slug: string;
  title: string;
  what: string;
  placeName: string;
  placeAddress: string;
  lon: number;
  lat: number;
}

const refreshSeconds = 3_600;

/**
 * Writes dates as iCalendar (RFC 5545): one event per date in UTC, so that no calendar has a rule or a zone to misread.
 * The same dates give the same bytes. Which dates, and for whom, is in calendar.query.ts.
 */
export function calendarFile(name: string, dates: readonly CalendarDate[], siteUrl: string): string {
  const calendar = new ICalCalendar({
    name: inOneLine(name),
    prodId: { company: 'Stoep', product: 'activiteiten', language: 'NL' },
    ttl: refreshSeconds,
  });
  for (const date of dates) calendar.createEvent(eventOf(date, siteUrl));
  // The library leaves the last line open.
  return `${calendar.toString()}\r\n`;
}

function eventOf(date: CalendarDate, siteUrl: string) {
  const url = `${siteUrl}/activiteiten/${date.slug}`;
  const isOff = date.status === 'cancelled';
  return {
    id: date.uid,
    sequence: date.sequence,
    start: date.startsAt,
    end: date.endsAt,
    // From the row: what does not change has the same tag, and a calendar that has it loads nothing.
    stamp: date.changedAt,
    lastModified: date.changedAt,
    summary: isOff ? `AFGELAST: ${date.title}` : date.isWaiting ? `WACHTLIJST: ${date.title}` : date.title,
    description: isOff ? `Deze keer gaat niet door.\n${url}` : `${date.what}\n${url}`.trim(),
    location: { title: date.placeName, address: date.placeAddress, geo: { lat: date.lat, lon: date.lon } },
    url,
    status: isOff ? ICalEventStatus.CANCELLED : date.isWaiting ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
  };
}

/** The library writes a calendar's name without escaping it. */
function inOneLine(name: string): string {
  return name.replace(/[,;"\\\p{Cc}]+/gu, ' ').replace(/ +/g, ' ');
}
