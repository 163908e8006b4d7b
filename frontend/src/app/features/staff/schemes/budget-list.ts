/** What each area may spend a year under this scheme. */
import { Component, computed, inject, input, model } from '@angular/core';
import type { FormState } from '../../../core/forms/form-state';
import { AreasStore } from '../../../core/places/areas.store';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { Field } from '../../../ui/form/field';
import { SelectField } from '../../../ui/form/select-field';
import { TextInput } from '../../../ui/form/text-input';
import type { TypedBudget } from './typed-scheme';

@Component({
  selector: 'stoep-budget-list',
  imports: [Button, Field, SelectField, TextInput, TextPipe],
  template: `
    @for (budget of budgets(); track $index; let index = $index) {
      <fieldset class="stoep-cost-line">
        <legend>{{ 'files.budget.one-of' | text: { number: index + 1 } }}</legend>
        <ui-field
          [name]="'budgets.' + index + '.areaCode'"
          [label]="'files.budget.area' | text"
          [error]="form().error('budgets.' + index + '.areaCode')"
        >
          <select
            ui-select
            [options]="areas()"
            [empty]="'form.choose' | text"
            [value]="budget.areaCode"
            (valueChange)="change(index, { areaCode: $event })"
          ></select>
        </ui-field>
        <div class="stoep-field-row">
          <ui-field
            [name]="'budgets.' + index + '.year'"
            [label]="'files.budget.year' | text"
            [error]="form().error('budgets.' + index + '.year')"
          >
            <input ui-input inputmode="numeric" [value]="budget.year" (valueChange)="change(index, { year: $event })" />
          </ui-field>
          <ui-field
            [name]="'budgets.' + index + '.ceilingCents'"
            [label]="'files.budget.ceiling' | text"
            [error]="form().error('budgets.' + index + '.ceilingCents')"
          >
            <input
              ui-input
              inputmode="decimal"
              autocomplete="off"
              [value]="budget.ceiling"
              (valueChange)="change(index, { ceiling: $event })"
            />
          </ui-field>
        </div>
        <button type="button" ui-button="subtle" (click)="remove(index)">
          {{ 'files.budget.remove' | text: { number: index + 1 } }}
        </button>
      </fieldset>
    }
    <p>
      <button type="button" ui-button (click)="add()">{{ 'files.budget.add' | text }}</button>
    </p>
  `,
  host: { class: 'stack' },
})
export class BudgetList {
  readonly budgets = model.required<TypedBudget[]>();
  readonly form = input.required<FormState>();
  private readonly store = inject(AreasStore);

  protected readonly areas = computed(() => {
    const gemeente = this.store.gemeente();
    return [...(gemeente ? [gemeente] : []), ...this.store.wijken()].map(({ code, name }) => ({
      value: code,
      label: name,
    }));
  });

  protected change(index: number, change: Partial<TypedBudget>): void {
    this.budgets.update((all) => all.map((budget, at) => (at === index ? { ...budget, ...change } : budget)));
  }

  protected remove(index: number): void {
    this.budgets.update((all) => all.filter((_, at) => at !== index));
  }

  protected add(): void {
    const year = String(new Date().getFullYear());
    this.budgets.update((all) => [...all, { areaCode: '', year, ceiling: '' }]);
  }
}
