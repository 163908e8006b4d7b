/**
 * The sheet itself, as it goes on paper: a heading that comes back on each page, the days, and for each date what one has
 * to know to come. Who to call stands there only when an organiser gave that for everybody to see.
 */
import { Component, computed, inject, input, DOCUMENT } from '@angular/core';
import type { WeekSheet, WeekSheetDate } from '@stoep/contracts';
import { DayPipe, EurosPipe, TimePipe } from '../../../core/format/format.pipes';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { factsOf } from '../../../shared/activities/easy-facts';
import { QrCode } from '../../../ui/figure/qr-code';
import { sheetDays, spanOf, weekNumber } from './sheet-week';

@Component({
  selector: 'article[stoep-printed-sheet]',
  imports: [DayPipe, EurosPipe, QrCode, TermPipe, TextPipe, TimePipe],
  templateUrl: './printed-sheet.html',
  host: { class: 'stoep-sheet', 'aria-labelledby': 'weekblad-kop' },
})
export class PrintedSheet {
  readonly sheet = input.required<WeekSheet>();
  /** Its code, for the address on the sheet; null for the whole municipality. */
  readonly area = input<string | null>(null);

  private readonly texts = inject(Texts);
  private readonly site = inject(DOCUMENT).location;

  protected readonly days = computed(() => sheetDays(this.sheet().dates));
  protected readonly number = computed(() => weekNumber(this.sheet().week));
  protected readonly span = computed(() => {
    const { from, to } = this.sheet();
    const [first, last] = spanOf(from, to, this.texts.locale());
    return this.texts.text('activities.sheet-span', { n: this.number(), from: first, to: last, year: to.slice(0, 4) });
  });
  protected readonly link = computed(() => `${this.site.origin}${this.path()}`);
  /** As one types it. */
  protected readonly address = computed(() => `${this.site.host}${this.path()}`);

  /** "Gratis" has its own place, beside the costs. */
  protected factsOf(date: WeekSheetDate): string[] {
    return factsOf(date).filter((fact) => fact !== 'free');
  }

  private path(): string {
    const area = this.area();
    return area ? `/agenda/${area}` : '/agenda';
  }
}
