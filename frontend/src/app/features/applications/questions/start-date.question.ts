/** When it begins. */
import { Component, inject } from '@angular/core';
import { localDateOf } from '@stoep/rules';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import { ApplicationForm } from '../application-form.store';

@Component({
  selector: 'stoep-start-date-question',
  imports: [Field, TextInput, TextPipe],
  template: `
    <h1>{{ 'apply.start-date.title' | text }}</h1>
    <ui-field
      name="startsOn"
      [label]="'apply.start-date.label' | text"
      [help]="'apply.start-date.help' | text: { weeks: form.value().scheme.termWeeks }"
      [error]="form.state.error('startsOn')"
    >
      <input
        ui-input
        type="date"
        [attr.min]="today"
        [value]="form.startsOn()"
        (valueChange)="form.startsOn.set($event); form.changed()"
      />
    </ui-field>
  `,
  host: { class: 'stack' },
})
export class StartDateQuestion {
  protected readonly form = inject(ApplicationForm);
  protected readonly today = localDateOf(new Date());
}
