/** The account the money goes to. The number is sent and forgotten here; only its last four digits come back. */
import { Component, computed, inject } from '@angular/core';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Field } from '../../../ui/form/field';
import { RadioGroup } from '../../../ui/form/radio-group';
import { TextInput } from '../../../ui/form/text-input';
import { Alert } from '../../../ui/message/alert';
import { ApplicationForm } from '../application-form.store';

@Component({
  selector: 'stoep-payee-question',
  imports: [Alert, Field, RadioGroup, TextInput, TextPipe],
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
      <fieldset
        ui-radio-group
        name="whose"
        [legend]="'apply.payee.whose' | text"
        [options]="choices()"
        [(value)]="form.payee.whose"
      ></fieldset>
      @if (form.payee.whose() !== 'person') {
        <ui-field
          name="organisation.kvkNumber"
          [label]="'apply.payee.kvk' | text"
          [error]="form.state.error('organisation.kvkNumber')"
        >
          <input ui-input inputmode="numeric" autocomplete="off" maxlength="8" [(value)]="form.payee.kvkNumber" />
        </ui-field>
        <ui-field
          name="organisation.contactPerson"
          [label]="'apply.payee.contact' | text"
          [error]="form.state.error('organisation.contactPerson')"
        >
          <input ui-input autocomplete="off" maxlength="100" [(value)]="form.payee.contactPerson" />
        </ui-field>
      }
      @if (form.payee.whose() === 'other') {
        <ui-field
          name="organisation.agreedBy"
          [label]="'apply.payee.agreed-by' | text"
          [error]="form.state.error('organisation.agreedBy')"
        >
          <input ui-input autocomplete="off" maxlength="100" [(value)]="form.payee.agreedBy" />
        </ui-field>
        <ui-field
          name="organisation.agreedOn"
          [label]="'apply.payee.agreed-on' | text"
          [error]="form.state.error('organisation.agreedOn')"
        >
          <input ui-input type="date" [(value)]="form.payee.agreedOn" />
        </ui-field>
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
  private readonly texts = inject(Texts);
  protected readonly choices = computed(() => [
    { value: 'person', label: this.texts.text('apply.payee.person') },
    { value: 'organisation', label: this.texts.text('apply.payee.organisation') },
    { value: 'other', label: this.texts.text('apply.payee.another') },
  ]);
}
