/** Does it come back? If so: how often, how many months, and on which day. One answer of three fields. */
import { Component, computed, inject, input, output } from '@angular/core';
import type { FormState } from '../../../core/forms/form-state';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import type { Choice } from '../../../ui/form/choice';
import { Field } from '../../../ui/form/field';
import { RadioGroup } from '../../../ui/form/radio-group';
import { TextInput } from '../../../ui/form/text-input';
import type { DraftContent } from './draft';

@Component({
  selector: 'stoep-rhythm-question',
  imports: [Field, RadioGroup, TextInput, TextPipe],
  host: { class: 'stoep-form' },
  template: `
    <fieldset
      ui-radio-group
      name="recurring"
      hiddenLegend
      [legend]="'initiatives.write.often' | text"
      [help]="'initiatives.write.often-help' | text"
      [options]="options()"
      [error]="form().error('recurring')"
      [value]="content().comesBack"
      (valueChange)="choose($event)"
    ></fieldset>
    @if (content().comesBack === 'yes') {
      <ui-field
        name="recurring.meetings"
        [label]="'initiatives.write.meetings' | text"
        [error]="form().error('recurring.meetings')"
      >
        <input
          ui-input
          class="stoep-input--short"
          inputmode="numeric"
          maxlength="4"
          [value]="shown(plan().meetings)"
          (valueChange)="set({ meetings: whole($event) })"
        />
      </ui-field>
      <ui-field
        name="recurring.months"
        [label]="'initiatives.write.months' | text"
        [error]="form().error('recurring.months')"
      >
        <input
          ui-input
          class="stoep-input--short"
          inputmode="numeric"
          maxlength="3"
          [value]="shown(plan().months)"
          (valueChange)="set({ months: whole($event) })"
        />
      </ui-field>
      <ui-field
        name="recurring.rhythm"
        [label]="'initiatives.write.rhythm' | text"
        [help]="'initiatives.write.rhythm-help' | text"
        optional
        [error]="form().error('recurring.rhythm')"
      >
        <input
          ui-input
          type="text"
          maxlength="200"
          autocomplete="off"
          [value]="plan().rhythm"
          (valueChange)="set({ rhythm: $event })"
        />
      </ui-field>
    }
  `,
})
export class RhythmQuestion {
  readonly content = input.required<DraftContent>();
  readonly form = input.required<FormState>();
  readonly changed = output<Partial<DraftContent>>();
  private readonly texts = inject(Texts);

  protected readonly plan = computed(() => this.content().recurring ?? { meetings: 0, months: 0, rhythm: '' });
  protected readonly options = computed<Choice[]>(() => [
    { value: 'yes', label: this.texts.text('initiatives.write.often-yes') },
    { value: 'no', label: this.texts.text('initiatives.write.often-no') },
  ]);

  protected choose(value: string | null): void {
    this.changed.emit(value === 'yes' ? { comesBack: 'yes', recurring: this.plan() } : { comesBack: 'no' });
  }

  protected set(change: Partial<ReturnType<typeof this.plan>>): void {
    this.changed.emit({ recurring: { ...this.plan(), ...change } });
  }

  /** What is no number counts as nothing filled in. */
  protected whole(text: string): number {
    return /^\d+$/.test(text.trim()) ? Number(text) : 0;
  }

  protected shown(value: number): string {
    return value > 0 ? String(value) : '';
  }
}
