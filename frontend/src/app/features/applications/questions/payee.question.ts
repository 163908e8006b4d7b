/** The account the money goes to. The number is sent and forgotten here; only its last four digits come back. */
import { Component, inject } from '@angular/core';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import { Alert } from '../../../ui/message/alert';
import { ApplicationForm } from '../application-form.store';

@Component({
  selector: 'stoep-payee-question',
  imports: [Alert, Field, TextInput, TextPipe],
  template: `
    <h1>{{ 'apply.payee.title' | text }}</h1>
    <p>{{ 'apply.payee.help' | text }} {{ 'apply.may-wait' | text }}</p>
    @if (form.keeping() !== 'server') {
      <div ui-alert="info">
        <p>{{ 'apply.device.no-iban' | text }}</p>
      </div>
    } @else {
      @if (form.value().payee; as payee) {
        <div ui-alert="info">
          <p>{{ 'apply.payee.known' | text: { holder: payee.accountHolder, digits: payee.ibanLastFour } }}</p>
        </div>
      }
      <ui-field name="accountHolder" [label]="'apply.payee.holder' | text" [error]="form.state.error('accountHolder')">
        <input ui-input autocomplete="name" maxlength="140" [(value)]="form.accountHolder" />
      </ui-field>
      <ui-field
        name="iban"
        [label]="'apply.payee.iban' | text"
        [help]="'apply.payee.iban-help' | text"
        [error]="form.state.error('iban')"
      >
        <input
          ui-input
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="42"
          [(value)]="form.iban"
        />
      </ui-field>
    }
  `,
  host: { class: 'stack' },
})
export class PayeeQuestion {
  protected readonly form = inject(ApplicationForm);
}
