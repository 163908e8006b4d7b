import { createHash } from 'node:crypto';
import { addDays, daysBetween, localDateOf } from '@stoep/rules';
import { demoToday } from './demo-municipality.js';

export { insertRows } from '../platform/db/insert-rows.js';

/** What the seeding is made of: ids that are the same on each run, dates that keep their distance to today. */

/** The same id for the same thing on every run. */
export function demoId(kind: string, key: string): string {
  const hex = createHash('sha256').update(`${kind}:${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Moves the dates of the demo, written for one day, along to the day it is filled in. */
export class DemoCalendar {
  readonly today: string;
  private readonly days: number;

  constructor(now: Date) {
    this.today = localDateOf(now);
    this.days = daysBetween(demoToday, this.today);
  }

  day(date: string): string {
    return addDays(date, this.days);
  }

  instant(at: string): string {
    return new Date(new Date(at).getTime() + this.days * 86_400_000).toISOString();
  }

  get year(): number {
    return Number(this.today.slice(0, 4));
  }
}

/** A bytea value as JSON can carry it. */
export function hexOf(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}
