/** When: the rhythm, and the dates that it makes, as one types. The server tells the dates; nothing is kept there. */
import { Component, computed, effect, inject, signal } from '@angular/core';
import { load } from '../../../core/api/load';
import { DayPipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { CheckboxGroup } from '../../../ui/form/checkbox-group';
import type { Choice } from '../../../ui/form/choice';
import { Field } from '../../../ui/form/field';
import { RadioGroup } from '../../../ui/form/radio-group';
import { TextInput } from '../../../ui/form/text-input';
import { LoadState } from '../../../ui/message/load-state';
import { ActivitiesApi } from '../activities.api';
import { PlanStore } from './plan.store';
import { endings, rhythmFaults, rhythms, seriesOf, weekdays, type Period, type Rhythmic } from './rhythm';

const pauseAfterTyping = 300;
const datesAsked = 60;
const datesShown = 10;
const zone = 'Europe/Amsterdam';

@Component({
  selector: 'stoep-series-part',
  imports: [Button, CheckboxGroup, DayPipe, Field, LoadState, RadioGroup, TextInput, TextPipe],
  templateUrl: './series-part.html',
  host: { class: 'stoep-form' },
})
export class SeriesPart {
  protected readonly store = inject(PlanStore);
  protected readonly plan = this.store.plan;
  protected readonly form = this.store.form;
  private readonly api = inject(ActivitiesApi);
  private readonly texts = inject(Texts);
  private readonly asked = signal<Rhythmic | undefined>(undefined);

  protected readonly preview = load(this.asked, (plan) => {
    const { dtstart, duration, rdate = [], rrule } = seriesOf(plan);
    const query = { type: 'first', n: datesAsked } as const;
    return this.api.previewSeries({
      dtstart,
      duration,
      rdate,
      tzid: zone,
      rrule: rrule ?? 'FREQ=DAILY;COUNT=1',
      query,
    });
  });
  protected readonly isReady = computed(() => rhythmFaults(this.plan()).length === 0);
  /** With the dates that fall in a period that is left out, so that one sees what that does. */
  protected readonly dates = computed(() =>
    (this.preview.value()?.dates ?? []).slice(0, datesShown).map(({ local }) => {
      const day = local.slice(0, 10);
      return {
        day,
        time: local.slice(11, 16),
        isOut: this.plan().except.some(({ from, to }) => day >= from && day <= to),
      };
    }),
  );
  protected readonly words = computed(() => {
    const words = this.preview.value()?.words;
    return this.plan().rhythm === 'once' ? '' : ((this.texts.locale().startsWith('en') ? words?.en : words?.nl) ?? '');
  });
  protected readonly areMore = computed(() => (this.preview.value()?.dates.length ?? 0) > datesShown);
  protected readonly repeatsByWeek = computed(() => ['week', 'two-weeks'].includes(this.plan().rhythm));
  protected readonly rhythmChoices = computed(() => this.choices(rhythms, 'activities.rhythm'));
  protected readonly dayChoices = computed(() => this.choices(weekdays, 'activities.weekday'));
  protected readonly endChoices = computed(() => this.choices(endings, 'activities.ending'));

  constructor() {
    effect((onCleanup) => {
      const plan = this.plan();
      if (rhythmFaults(plan).length > 0) return;
      const timer = setTimeout(() => this.asked.set(plan), pauseAfterTyping);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected addPeriod(): void {
    this.store.set({ except: [...this.plan().except, { from: '', to: '' }] });
  }

  protected setPeriod(index: number, change: Partial<Period>): void {
    this.store.set({ except: this.plan().except.map((one, at) => (at === index ? { ...one, ...change } : one)) });
  }

  protected removePeriod(index: number): void {
    this.store.set({ except: this.plan().except.filter((_, at) => at !== index) });
  }

  protected addExtra(): void {
    this.store.set({ extra: [...this.plan().extra, { day: '', time: this.plan().fromTime }] });
  }

  protected setExtra(index: number, change: Partial<{ day: string; time: string }>): void {
    this.store.set({ extra: this.plan().extra.map((one, at) => (at === index ? { ...one, ...change } : one)) });
  }

  protected removeExtra(index: number): void {
    this.store.set({ extra: this.plan().extra.filter((_, at) => at !== index) });
  }

  private choices(values: readonly string[], list: string): Choice[] {
    return values.map((value) => ({ value, label: this.texts.term(list, value) }));
  }
}
