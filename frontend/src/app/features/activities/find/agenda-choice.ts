/** What the agenda is asked for, between the words of the address and those of the server. It reads no clock. */
import type { AgendaItem } from '@stoep/contracts';
import { addDays } from '@stoep/rules';
import type { QueryValue } from '../../../core/api/api';
import { dayOf } from '../../../core/format/dates';

export interface AgendaAddress {
  van?: string | undefined;
  dag?: string | undefined;
  gebied?: string | undefined;
  soort?: string | undefined;
  voor?: string | undefined;
  kenmerk?: string | undefined;
  zoek?: string | undefined;
  bij?: string | undefined;
}

const daysShown = 7;
export const nearMetres = 1500;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

export const isDay = (value: string | undefined): value is string => dayPattern.test(value ?? '');

/** Seven days from the one in the address, or from today. */
export function weekOf(van: string | undefined, today: string): string[] {
  const first = isDay(van) && van > today ? van : today;
  return Array.from({ length: daysShown }, (_, index) => addDays(first, index));
}

/** Nothing at all for the agenda as it opens: then the first answer of the page is used. */
export function agendaQuery(address: AgendaAddress, today: string): Record<string, QueryValue> {
  const week = weekOf(address.van, today);
  const chosen = isDay(address.dag) && week.includes(address.dag) ? address.dag : null;
  const [first = today, last = today] = chosen ? [chosen, chosen] : [week[0], week.at(-1)];
  const [lon, lat] = pointOf(address.bij);
  return {
    from: first === today ? undefined : first,
    to: first === today && !chosen ? undefined : last,
    area: address.gebied,
    category: address.soort,
    forWhom: address.voor,
    facts: address.kenmerk,
    q: address.zoek,
    ...(lon !== undefined && lat !== undefined && { lon, lat, radius: nearMetres }),
  };
}

export function pointOf(bij: string | undefined): [lon?: number, lat?: number] {
  const [lon, lat] = (bij ?? '').split(',').map(Number);
  return bij && Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : [];
}

/** To about a hundred metres: an address in the browser's history need not tell where somebody lives. */
export const roughly = (lon: number, lat: number): string => `${lon.toFixed(3)},${lat.toFixed(3)}`;

export function byDay(items: readonly AgendaItem[]): { day: string; items: AgendaItem[] }[] {
  const days = new Map<string, AgendaItem[]>();
  for (const item of items) {
    const day = dayOf(item.startsAt);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days].map(([day, list]) => ({ day, items: list }));
}
