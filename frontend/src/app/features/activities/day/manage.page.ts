/** The organiser's day, made for a phone: who comes to a date, how many came, moving or cancelling it, and writing to people. */
import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActivityDateView } from '@stoep/contracts';
import { load } from '../../../core/api/load';
import { clockTime, writtenDay } from '../../../core/format/dates';
import { DayPipe, TimePipe } from '../../../core/format/format.pipes';
import { PageTitle } from '../../../core/shell/page-title';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { PhotosPanel } from '../../../shared/photos/photos-panel';
import { Button } from '../../../ui/button/button';
import type { Choice } from '../../../ui/form/choice';
import { Field } from '../../../ui/form/field';
import { SelectField } from '../../../ui/form/select-field';
import { Breadcrumb } from '../../../ui/list/breadcrumb';
import { Alert } from '../../../ui/message/alert';
import { Badge } from '../../../ui/message/badge';
import { LoadState } from '../../../ui/message/load-state';
import { ActivitiesApi } from '../activities.api';
import { Attendance } from './attendance';
import { ChangeDate } from './change-date';
import { EndForm } from './end-form';
import { Hands } from './hands';
import { MessageForm } from './message-form';
import { Organisers } from './organisers';
import { PaidBy } from './paid-by';

@Component({
  imports: [
    Alert,
    Attendance,
    Badge,
    Breadcrumb,
    Button,
    ChangeDate,
    DayPipe,
    EndForm,
    Field,
    Hands,
    LoadState,
    MessageForm,
    Organisers,
    PaidBy,
    PhotosPanel,
    RouterLink,
    SelectField,
    TextPipe,
    TimePipe,
  ],
  templateUrl: './manage.page.html',
})
export class ManagePage {
  readonly slug = input.required<string>();
  private readonly api = inject(ActivitiesApi);
  private readonly texts = inject(Texts);
  private readonly title = inject(PageTitle);

  protected readonly page = load(this.slug, (slug, signal) => this.api.findActivity(slug, signal));
  private readonly dates = computed(() => this.page.value()?.dates ?? []);
  /** It stays when the page is loaded again after a change. */
  protected readonly dateId = linkedSignal<ActivityDateView[], string>({
    source: this.dates,
    computation: (dates, before) =>
      dates.some(({ id }) => id === before?.value) ? (before?.value ?? '') : firstAsking(dates),
  });
  protected readonly date = computed(() => this.dates().find(({ id }) => id === this.dateId()));
  protected readonly hasBegun = computed(() => (this.date()?.startsAt ?? '') <= new Date().toISOString());
  protected readonly choices = computed<Choice[]>(() =>
    this.dates().map(({ id, startsAt, status }) => {
      const locale = this.texts.locale();
      const when = `${writtenDay(startsAt, locale)}, ${clockTime(startsAt, locale)}`;
      return { value: id, label: status === 'cancelled' ? this.texts.text('activities.choice-off', { when }) : when };
    }),
  );
  protected readonly people = load<string, Awaited<ReturnType<ActivitiesApi['findPeople']>>>(
    () => this.dateId() || undefined,
    (id, signal) => this.api.findPeople(id, signal),
  );
  protected readonly trail = computed(() => [
    { label: this.texts.text('activities.page-title'), link: '/activiteiten' },
    { label: this.page.value()?.title ?? '', link: `/activiteiten/${this.slug()}` },
  ]);

  constructor() {
    effect(() => {
      const activity = this.page.value();
      if (activity) this.title.show(this.texts.text('activities.manage-title', { title: activity.title }));
    });
  }

  protected reload(): void {
    this.page.reload();
    this.people.reload();
  }
}

/** What is going on or was just now and nobody has said how it went; else the next one. */
function firstAsking(dates: readonly ActivityDateView[]): string {
  const now = new Date();
  const yesterday = new Date(now.getTime() - 86_400_000).toISOString();
  const scheduled = dates.filter(({ status }) => status === 'scheduled');
  const asking = scheduled.find(
    ({ startsAt, endsAt, held }) => startsAt <= now.toISOString() && endsAt > yesterday && held === null,
  );
  const next = scheduled.find(({ startsAt }) => startsAt > now.toISOString());
  return (asking ?? next ?? dates.at(-1))?.id ?? '';
}
