/** A question that this scheme asks on top of the usual ones. */
import { Component, computed, inject, input } from '@angular/core';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Field } from '../../../ui/form/field';
import { RadioGroup } from '../../../ui/form/radio-group';
import { TextInput } from '../../../ui/form/text-input';
import { ApplicationForm } from '../application-form.store';

@Component({
  selector: 'stoep-extra-question',
  imports: [Field, RadioGroup, TextInput, TextPipe],
  template: `
    @if (question(); as asked) {
      <h1>{{ asked.label }}</h1>
      @if (asked.kind === 'yes-no') {
        <fieldset
          ui-radio-group
          hiddenLegend
          name="extra"
          [legend]="asked.label"
          [help]="asked.help"
          [options]="yesOrNo()"
          [value]="answer()"
          (valueChange)="change($event ?? '')"
        ></fieldset>
      } @else {
        <ui-field name="extra" [label]="'apply.extra.label' | text" [help]="asked.help" [optional]="!asked.isRequired">
          <textarea ui-input rows="4" maxlength="2000" [value]="answer()" (valueChange)="change($event)"></textarea>
        </ui-field>
      }
    }
  `,
  host: { class: 'stack' },
})
export class ExtraQuestion {
  /** Its key in the scheme. */
  readonly key = input.required<string>();
  protected readonly form = inject(ApplicationForm);
  private readonly texts = inject(Texts);
  protected readonly question = computed(() =>
    this.form.value().scheme.questions.find(({ key }) => key === this.key()),
  );
  protected readonly answer = computed(() => this.form.extraAnswers()[this.key()] ?? '');
  protected readonly yesOrNo = computed(() => [
    { value: 'ja', label: this.texts.text('apply.extra.yes') },
    { value: 'nee', label: this.texts.text('apply.extra.no') },
  ]);

  protected change(answer: string): void {
    this.form.extraAnswers.update((answers) => ({ ...answers, [this.key()]: answer }));
    this.form.changed();
  }
}
