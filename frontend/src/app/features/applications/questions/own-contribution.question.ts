/** What the applicants pay themselves, and what is then asked of the municipality. */
import { Component, inject } from '@angular/core';
import { EurosPipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import { ApplicationForm } from '../application-form.store';

@Component({
  selector: 'stoep-own-contribution-question',
  imports: [EurosPipe, Field, TextInput, TextPipe],
  template: `
    <h1>{{ 'apply.own.title' | text }}</h1>
    <ui-field
      name="ownContributionCents"
      [label]="'apply.own.label' | text"
      [help]="'apply.own.help' | text"
      [error]="form.state.error('ownContributionCents')"
    >
      <input
        ui-input
        inputmode="decimal"
        autocomplete="off"
        [value]="form.ownContribution()"
        (valueChange)="form.ownContribution.set($event); form.changed()"
      />
    </ui-field>
    <p class="stoep-total" aria-live="polite">
      {{
        'apply.own.requested' | text: { total: (form.totalCents() | euros), requested: (form.requestedCents() | euros) }
      }}
    </p>
  `,
  host: { class: 'stack' },
})
export class OwnContributionQuestion {
  protected readonly form = inject(ApplicationForm);
}
