/** A series goes on differently from one date on: the new rhythm, what becomes of each date, and only then the change itself. */
import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { FollowingEffect } from '@stoep/contracts';
import { load } from '../../../core/api/load';
import { clockTime, dayOf, writtenDay } from '../../../core/format/dates';
import { DayPipe, TimePipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import type { Choice } from '../../../ui/form/choice';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { SelectField } from '../../../ui/form/select-field';
import { Breadcrumb } from '../../../ui/list/breadcrumb';
import { LoadState } from '../../../ui/message/load-state';
import { ActivitiesApi } from '../activities.api';
import { planOf } from '../plan/plan';
import { PlanStore } from '../plan/plan.store';
import { rhythmFaults, seriesOf } from '../plan/rhythm';
import { SeriesPart } from '../plan/series-part';

@Component({
  imports: [
    Breadcrumb,
    Button,
    DayPipe,
    ErrorSummary,
    Field,
    LoadState,
    RouterLink,
    SelectField,
    SeriesPart,
    TextPipe,
    TimePipe,
  ],
  providers: [PlanStore],
  templateUrl: './series.page.html',
})
export class SeriesPage {
  readonly slug = input.required<string>();
  private readonly api = inject(ActivitiesApi);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  protected readonly store = inject(PlanStore);
  protected readonly form = this.store.form;

  protected readonly page = load(this.slug, (slug, signal) => this.api.findActivity(slug, signal));
  private readonly coming = computed(() =>
    (this.page.value()?.dates ?? []).filter(
      ({ status, startsAt }) => status === 'scheduled' && startsAt > new Date().toISOString(),
    ),
  );
  protected readonly choices = computed<Choice[]>(() =>
    this.coming().map(({ id, startsAt }) => {
      const locale = this.texts.locale();
      return { value: id, label: `${writtenDay(startsAt, locale)}, ${clockTime(startsAt, locale)}` };
    }),
  );
  protected readonly fromId = linkedSignal(() => this.choices()[0]?.value ?? '');
  /** What was seen; it goes when anything else is asked. */
  protected readonly effect = signal<FollowingEffect | null>(null);
  protected readonly trail = computed(() => [
    { label: this.page.value()?.title ?? '', link: `/activiteiten/${this.slug()}` },
    { label: this.texts.text('activities.manage-short'), link: `/activiteiten/${this.slug()}/beheer` },
  ]);

  constructor() {
    effect(() => {
      const activity = this.page.value();
      if (activity)
        untracked(() => this.store.start(`reeks-${activity.id}`, { id: activity.id, plan: planOf(activity) }));
    });
    effect(() => {
      const from = this.coming().find(({ id }) => id === this.fromId());
      if (from) untracked(() => this.startAt(dayOf(from.startsAt)));
    });
    effect(() => {
      this.store.plan();
      this.fromId();
      untracked(() => this.effect.set(null));
    });
  }

  protected async look(): Promise<void> {
    if (!this.form.check(rhythmFaults(this.store.plan()))) return;
    await this.form.submit(async () => this.effect.set(await this.api.previewFollowing(this.id(), this.request())));
  }

  protected async change(): Promise<void> {
    const mapping = this.effect()?.mapping ?? '';
    const isDone = await this.form.submit(() => this.api.changeFollowing(this.id(), { ...this.request(), mapping }));
    if (!isDone) return this.effect.set(null);
    this.store.forget();
    await this.router.navigate(['/activiteiten', this.slug()]);
  }

  /** Periods that are left out stay so; single dates before it are history. */
  private startAt(firstDay: string): void {
    this.store.set({ firstDay, extra: this.store.plan().extra.filter(({ day }) => day >= firstDay) });
  }

  private request() {
    return { fromDateId: this.fromId(), series: seriesOf(this.store.plan()) };
  }

  private id(): string {
    return this.page.value()?.id ?? '';
  }
}
