/** Money, days and numbers in templates. */
import { inject, Pipe, type PipeTransform } from '@angular/core';
import { formatEuros } from '@stoep/rules';
import { Texts } from '../texts/texts';
import { clockTime, relativeDay, shortDay, writtenDay, writtenMonth } from './dates';

/** `{{ 125000 | euros }}` is "€ 1.250". */
@Pipe({ name: 'euros', pure: false })
export class EurosPipe implements PipeTransform {
  private readonly texts = inject(Texts);

  transform(cents: number): string {
    return formatEuros(cents, this.texts.locale());
  }
}

/** `{{ '2026-05-15' | day }}` is "vrijdag 15 mei 2026"; `day: 'short'` leaves out the weekday; `day: 'beside'` adds "(over 3 dagen)". */
@Pipe({ name: 'day', pure: false })
export class DayPipe implements PipeTransform {
  private readonly texts = inject(Texts);

  transform(
    value: string | null | undefined,
    form: 'long' | 'short' | 'beside' | 'relative' | 'month' = 'long',
  ): string {
    if (!value) return '';
    const locale = this.texts.locale();
    if (form === 'short') return shortDay(value, locale);
    if (form === 'month') return writtenMonth(value, locale);
    if (form === 'relative') return relativeDay(value, new Date(), locale);
    const written = writtenDay(value, locale);
    return form === 'beside' ? `${written} (${relativeDay(value, new Date(), locale)})` : written;
  }
}

/** `{{ instant | time }}` is "14:03". */
@Pipe({ name: 'time', pure: false })
export class TimePipe implements PipeTransform {
  private readonly texts = inject(Texts);

  transform(instant: string): string {
    return clockTime(instant, this.texts.locale());
  }
}

/** `{{ 12345 | count }}` is "12.345". */
@Pipe({ name: 'count', pure: false })
export class CountPipe implements PipeTransform {
  private readonly texts = inject(Texts);

  transform(value: number, decimals = 0): string {
    return new Intl.NumberFormat(this.texts.locale(), { maximumFractionDigits: decimals }).format(value);
  }
}
