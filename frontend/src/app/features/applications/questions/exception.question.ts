/** A plan that does not last long enough may ask for the exception, with a reason that is kept (guidance, row 9). */
import { Component, computed, inject } from '@angular/core';
import { TextPipe } from '../../../core/texts/text.pipe';
import { RuleOutcomes } from '../../../shared/rules/rule-outcomes';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import { Alert } from '../../../ui/message/alert';
import { ApplicationForm } from '../application-form.store';

@Component({
  selector: 'stoep-exception-question',
  imports: [Alert, Field, RuleOutcomes, TextInput, TextPipe],
  template: `
    <h1>{{ 'apply.exception.title' | text }}</h1>
    <stoep-rule-outcomes [rules]="form.value().scheme.rules" [outcomes]="lasting()" />
    @if (isNeeded()) {
      <ui-field
        name="exceptionReason"
        [label]="'apply.exception.label' | text"
        [help]="'apply.exception.help' | text"
        [error]="form.state.error('exceptionReason')"
        optional
      >
        <textarea
          ui-input
          rows="5"
          maxlength="2000"
          [value]="form.exceptionReason()"
          (valueChange)="form.exceptionReason.set($event); form.changed()"
        ></textarea>
      </ui-field>
    } @else {
      <div ui-alert="ok">
        <p>{{ 'apply.exception.not-needed' | text }}</p>
      </div>
    }
  `,
  host: { class: 'stack' },
})
export class ExceptionQuestion {
  protected readonly form = inject(ApplicationForm);
  protected readonly lasting = computed(() => this.form.value().ruleOutcomes.filter(({ kind }) => kind === 'lasting'));
  protected readonly isNeeded = computed(
    () => this.form.keeping() !== 'server' || this.lasting().some(({ verdict }) => verdict !== 'met'),
  );
}
