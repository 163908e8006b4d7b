/** The dates to come, with how full they are and one's own place on them. Opting out of one date is done here. */
import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { ActivityDateView, ActivityView } from '@stoep/contracts';
import { DayPipe, TimePipe } from '../../../core/format/format.pipes';
import { formState } from '../../../core/forms/form-state';
import { Announcer } from '../../../core/shell/announcer';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Badge } from '../../../ui/message/badge';
import { ActivitiesApi } from '../activities.api';

const shownFirst = 5;

@Component({
  selector: 'stoep-date-list',
  imports: [Badge, Button, DayPipe, ErrorSummary, TextPipe, TimePipe],
  templateUrl: './date-list.html',
  host: { class: 'stack' },
})
export class DateList {
  readonly activity = input.required<ActivityView>();
  readonly changed = output();

  protected readonly form = formState();
  protected readonly isAllShown = signal(false);
  private readonly api = inject(ActivitiesApi);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);

  private readonly coming = computed(() =>
    this.activity().dates.filter(({ endsAt }) => endsAt > new Date().toISOString()),
  );
  protected readonly dates = computed(() => (this.isAllShown() ? this.coming() : this.coming().slice(0, shownFirst)));
  protected readonly hidden = computed(() => this.coming().length - this.dates().length);

  protected left({ capacity, taken }: ActivityDateView): number {
    return Math.max(0, (capacity ?? 0) - taken);
  }

  protected async leave(date: ActivityDateView): Promise<void> {
    if (!(await this.form.submit(() => this.api.leaveDate(date.id)))) return;
    this.announcer.say(this.texts.text('activities.left-date'));
    this.changed.emit();
  }
}
