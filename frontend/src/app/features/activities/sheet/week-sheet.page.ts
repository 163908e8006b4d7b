/** The week on paper, for the notice board: choose an area and a week, and print. What can be pressed does not go on paper. */
import { Component, computed, inject, input, DOCUMENT } from '@angular/core';
import { Router } from '@angular/router';
import type { WeekSheet } from '@stoep/contracts';
import { daysOfIsoWeek, isoWeekOf, localDateOf } from '@stoep/rules';
import { Api } from '../../../core/api/api';
import { load } from '../../../core/api/load';
import { AreasStore } from '../../../core/places/areas.store';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { CheckboxGroup } from '../../../ui/form/checkbox-group';
import type { Choice } from '../../../ui/form/choice';
import { Field } from '../../../ui/form/field';
import { SelectField } from '../../../ui/form/select-field';
import { Breadcrumb } from '../../../ui/list/breadcrumb';
import { LoadState } from '../../../ui/message/load-state';
import { areaChoices } from '../find/area-choices';
import { PrintedSheet } from './printed-sheet';
import { spanOf, weekNumber, weeksToChoose } from './sheet-week';

@Component({
  imports: [Breadcrumb, Button, CheckboxGroup, Field, LoadState, PrintedSheet, SelectField, TextPipe],
  templateUrl: './week-sheet.page.html',
})
export class WeekSheetPage {
  /** As they stand in the address. */
  readonly gebied = input<string>();
  readonly week = input<string>();
  readonly letters = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly areas = inject(AreasStore);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly today = localDateOf(new Date());

  protected readonly sheet = load(
    () => ({ area: this.gebied(), week: this.chosenWeek() }),
    (query, signal) => this.api.get<WeekSheet>('/api/week-sheet', query, signal),
  );
  protected readonly chosenWeek = computed(() => {
    const week = this.week();
    return week && daysOfIsoWeek(week) ? week : isoWeekOf(this.today);
  });
  protected readonly areaChoices = computed(() => areaChoices(this.areas));
  protected readonly weekChoices = computed<Choice[]>(() =>
    weeksToChoose(this.week(), this.today).map((value) => ({ value, label: this.labelOf(value) })),
  );
  protected readonly sizeChoices = computed<Choice[]>(() => [
    { value: 'groot', label: this.texts.text('activities.sheet-large') },
  ]);
  protected readonly isLarge = computed(() => this.letters() === 'groot');
  protected readonly trail = computed(() => [
    { label: this.texts.text('activities.page-title'), link: '/activiteiten' },
  ]);

  protected choose(change: Record<string, string>): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value || null]));
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected print(): void {
    this.window?.print();
  }

  private labelOf(week: string): string {
    const days = daysOfIsoWeek(week) ?? [];
    const [from, to] = spanOf(days[0] ?? '', days[6] ?? '', this.texts.locale());
    return this.texts.text('activities.sheet-week-of', { n: weekNumber(week), from, to });
  }
}
