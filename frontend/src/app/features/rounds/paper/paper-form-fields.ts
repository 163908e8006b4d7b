/** The fields of one form: which it is, whose it is, and what was chosen; or why it does not count. */
import { Component, computed, input, model } from '@angular/core';
import type { PaperView } from '@stoep/contracts';
import type { FormState } from '../../../core/forms/form-state';
import { TextPipe } from '../../../core/texts/text.pipe';
import { CheckboxGroup } from '../../../ui/form/checkbox-group';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import type { TypedForm } from './typed-form';

@Component({
  selector: 'stoep-paper-form-fields',
  imports: [CheckboxGroup, Field, TextInput, TextPipe],
  template: `
    <ui-field name="number" [label]="'paper.which' | text" [error]="form().error('number')">
      <input
        ui-input
        inputmode="numeric"
        autocomplete="off"
        [value]="typed().number"
        (valueChange)="change({ number: $event })"
      />
    </ui-field>
    <label class="stoep-choice">
      <input
        type="checkbox"
        class="utrecht-checkbox utrecht-checkbox--html-input"
        [checked]="typed().isVoid"
        (change)="change({ isVoid: !typed().isVoid })"
      />
      <span class="stoep-choice__label">{{ 'paper.void' | text }}</span>
    </label>
    @if (typed().isVoid) {
      <ui-field name="reason" [label]="'paper.void-reason' | text" [error]="form().error('reason')">
        <input ui-input maxlength="300" [value]="typed().reason" (valueChange)="change({ reason: $event })" />
      </ui-field>
    } @else {
      <ui-field name="label" [label]="'paper.label' | text" [error]="form().error('label')">
        <input
          ui-input
          maxlength="60"
          autocomplete="off"
          [value]="typed().label"
          (valueChange)="change({ label: $event })"
        />
      </ui-field>
      @switch (round().ballotKind) {
        @case ('points') {
          @for (plan of round().plans; track plan.id) {
            <ui-field [name]="'points-' + plan.id" [label]="'paper.points' | text: { title: plan.title }" optional>
              <input
                ui-input
                inputmode="numeric"
                [value]="typed().figures[plan.id] ?? ''"
                (valueChange)="setFigure(plan.id, $event)"
              />
            </ui-field>
          }
        }
        @case ('ranking') {
          @for (plan of round().plans; track plan.id) {
            <ui-field [name]="'rank-' + plan.id" [label]="'paper.rank' | text: { title: plan.title }" optional>
              <input
                ui-input
                inputmode="numeric"
                [value]="typed().figures[plan.id] ?? ''"
                (valueChange)="setFigure(plan.id, $event)"
              />
            </ui-field>
          }
        }
        @default {
          <fieldset
            ui-checkbox-group
            name="selection"
            [legend]="'paper.choices' | text"
            [options]="options()"
            [error]="form().error('selection')"
            [values]="typed().chosen"
            (valuesChange)="change({ chosen: $event })"
          ></fieldset>
        }
      }
    }
  `,
  host: { class: 'stack' },
})
export class PaperFormFields {
  readonly round = input.required<PaperView>();
  readonly form = input.required<FormState>();
  readonly typed = model.required<TypedForm>();

  protected readonly options = computed(() =>
    this.round().plans.map(({ id, title }) => ({ value: id, label: `${id}. ${title}` })),
  );

  protected change(change: Partial<TypedForm>): void {
    this.typed.update((typed) => ({ ...typed, ...change }));
  }

  protected setFigure(planId: string, text: string): void {
    this.change({ figures: { ...this.typed().figures, [planId]: text } });
  }
}
