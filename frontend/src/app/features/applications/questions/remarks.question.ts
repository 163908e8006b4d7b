/** Anything else; may stay empty. */
import { Component, inject } from '@angular/core';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import { ApplicationForm } from '../application-form.store';

@Component({
  selector: 'stoep-remarks-question',
  imports: [Field, TextInput, TextPipe],
  template: `
    <h1>{{ 'apply.remarks.title' | text }}</h1>
    <ui-field
      name="remarks"
      [label]="'apply.remarks.label' | text"
      [help]="'apply.remarks.help' | text"
      [error]="form.state.error('remarks')"
      optional
    >
      <textarea
        ui-input
        rows="5"
        maxlength="2000"
        [value]="form.remarks()"
        (valueChange)="form.remarks.set($event); form.changed()"
      ></textarea>
    </ui-field>
  `,
  host: { class: 'stack' },
})
export class RemarksQuestion {
  protected readonly form = inject(ApplicationForm);
}
