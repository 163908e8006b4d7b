/** The scheme's own questions: each with its words, who gets it and from which amount. */
import { Component, computed, inject, input, model } from '@angular/core';
import { applicantKinds, extraQuestionKinds } from '@stoep/rules';
import type { FormState } from '../../../core/forms/form-state';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { CheckboxGroup } from '../../../ui/form/checkbox-group';
import { Field } from '../../../ui/form/field';
import { SelectField } from '../../../ui/form/select-field';
import { TextInput } from '../../../ui/form/text-input';
import type { TypedQuestion } from './typed-scheme';

@Component({
  selector: 'stoep-question-list',
  imports: [Button, CheckboxGroup, Field, SelectField, TextInput, TextPipe],
  template: `
    @for (question of questions(); track question.key; let index = $index) {
      <fieldset class="stoep-panel stack">
        <legend class="stoep-field__label">{{ 'files.question.one-of' | text: { number: index + 1 } }}</legend>
        <ui-field
          [name]="'questions.' + index + '.label'"
          [label]="'files.question.label' | text"
          [error]="form().error('questions.' + index + '.label')"
        >
          <input ui-input maxlength="200" [value]="question.label" (valueChange)="change(index, { label: $event })" />
        </ui-field>
        <ui-field [name]="'questions.' + index + '.help'" [label]="'files.question.help' | text" optional>
          <input ui-input maxlength="500" [value]="question.help" (valueChange)="change(index, { help: $event })" />
        </ui-field>
        <div class="stoep-field-row">
          <ui-field [name]="'questions.' + index + '.kind'" [label]="'files.question.kind' | text">
            <select
              ui-select
              [options]="kinds()"
              [value]="question.kind"
              (valueChange)="change(index, { kind: $event === 'yes-no' ? 'yes-no' : 'text' })"
            ></select>
          </ui-field>
          <ui-field [name]="'questions.' + index + '.fromCents'" [label]="'files.question.from' | text" optional>
            <input
              ui-input
              inputmode="decimal"
              autocomplete="off"
              [value]="question.from"
              (valueChange)="change(index, { from: $event })"
            />
          </ui-field>
        </div>
        <fieldset
          ui-checkbox-group
          [name]="'questions.' + index + '.applicantKinds'"
          [legend]="'files.question.who' | text"
          [options]="applicants()"
          [values]="question.applicantKinds"
          (valuesChange)="change(index, { applicantKinds: $event })"
        ></fieldset>
        <label class="stoep-choice">
          <input
            type="checkbox"
            class="utrecht-checkbox utrecht-checkbox--html-input"
            [checked]="question.isRequired"
            (change)="change(index, { isRequired: !question.isRequired })"
          />
          <span class="stoep-choice__label">{{ 'files.question.required' | text }}</span>
        </label>
        <button type="button" ui-button="subtle" (click)="remove(index)">
          {{ 'files.question.remove' | text: { number: index + 1 } }}
        </button>
      </fieldset>
    }
    <p>
      <button type="button" ui-button (click)="add()">{{ 'files.question.add' | text }}</button>
    </p>
  `,
  host: { class: 'stack' },
})
export class QuestionList {
  readonly questions = model.required<TypedQuestion[]>();
  readonly form = input.required<FormState>();
  private readonly texts = inject(Texts);

  protected readonly kinds = computed(() =>
    extraQuestionKinds.map((kind) => ({ value: kind, label: this.texts.term('files.question.kind', kind) })),
  );
  protected readonly applicants = computed(() =>
    applicantKinds.map((kind) => ({ value: kind, label: this.texts.term('applicant-kind', kind) })),
  );

  protected change(index: number, change: Partial<TypedQuestion>): void {
    this.questions.update((all) => all.map((question, at) => (at === index ? { ...question, ...change } : question)));
  }

  /** The key stays the same in later versions, so that answers stay with their question. */
  protected add(): void {
    const key = `vraag-${crypto.randomUUID().slice(0, 8)}`;
    this.questions.update((all) => [
      ...all,
      { key, kind: 'text', label: '', help: '', isRequired: true, from: '', applicantKinds: [] },
    ]);
  }

  protected remove(index: number): void {
    this.questions.update((all) => all.filter((_, at) => at !== index));
  }
}
