/** The days of a week to choose from, and the way to the next week. It tells what was chosen and loads nothing. */
import { Component, inject, input, output } from '@angular/core';
import { DayPipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';

@Component({
  selector: 'nav[stoep-week-strip]',
  imports: [DayPipe, TextPipe],
  template: `
    <div class="stoep-week__move">
      @if (canGoBack()) {
        <button type="button" class="stoep-link-button" (click)="move.emit(-1)">
          {{ 'activities.week-before' | text }}
        </button>
      }
      <button type="button" class="stoep-link-button" (click)="move.emit(1)">
        {{ 'activities.week-after' | text }}
      </button>
    </div>
    <ul class="stoep-week__days">
      <li>
        <button type="button" [attr.aria-pressed]="day() === null" (click)="choose.emit('')">
          {{ 'activities.whole-week' | text }}
        </button>
      </li>
      @for (one of days(); track one) {
        <li>
          <button
            type="button"
            [attr.aria-pressed]="day() === one"
            [attr.aria-label]="one | day"
            (click)="choose.emit(one)"
          >
            {{ short(one) }}
          </button>
        </li>
      }
    </ul>
  `,
  host: { class: 'stoep-week' },
})
export class WeekStrip {
  readonly days = input.required<readonly string[]>();
  readonly day = input<string | null>(null);
  readonly canGoBack = input(false);
  readonly move = output<1 | -1>();
  readonly choose = output<string>();
  private readonly texts = inject(Texts);

  /** "di 2 mrt" */
  protected short(day: string): string {
    const form = new Intl.DateTimeFormat(this.texts.locale(), {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
    return form.format(new Date(`${day}T12:00:00Z`));
  }
}
