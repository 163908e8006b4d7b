/** For whom the desk applies, how to reach them, and that they agreed. After this comes the plan. */
import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Consent, StartAtDeskRequest } from '@stoep/contracts';
import { localDateOf } from '@stoep/rules';
import { Api } from '../../../core/api/api';
import { formState } from '../../../core/forms/form-state';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { RadioGroup } from '../../../ui/form/radio-group';
import { TextInput } from '../../../ui/form/text-input';

@Component({
  selector: 'stoep-start-desk-page',
  imports: [Button, ErrorSummary, Field, RadioGroup, TextInput, TextPipe],
  template: `
    <h1>{{ 'desk.start-title' | text }}</h1>
    <p class="lead">{{ 'desk.start-lead' | text }}</p>
    <ui-error-summary [form]="form" />
    <form class="stoep-form" (submit)="$event.preventDefault(); start()" novalidate>
      <ui-field name="name" [label]="'desk.name' | text" [error]="form.error('name')">
        <input ui-input type="text" maxlength="100" autocomplete="off" [(value)]="name" />
      </ui-field>
      <ui-field
        name="telephone"
        [label]="'desk.telephone' | text"
        [help]="'desk.reach-help' | text"
        [error]="form.error('telephone')"
      >
        <input ui-input type="tel" maxlength="24" autocomplete="off" [(value)]="telephone" />
      </ui-field>
      <ui-field
        name="postalAddress"
        [label]="'desk.address' | text"
        [help]="'desk.address-help' | text"
        [error]="form.error('postalAddress')"
      >
        <textarea ui-input rows="3" maxlength="300" [(value)]="postalAddress"></textarea>
      </ui-field>
      <fieldset
        ui-radio-group
        name="consent"
        [legend]="'desk.consent' | text"
        [help]="'desk.consent-help' | text"
        [options]="consents()"
        [error]="form.error('consent')"
        [(value)]="consent"
      ></fieldset>
      <ui-field name="consentOn" [label]="'desk.consent-on' | text" [error]="form.error('consentOn')">
        <input ui-input type="date" [(value)]="consentOn" />
      </ui-field>
      <div class="stoep-form__actions">
        <button type="submit" ui-button="primary" [busy]="form.isBusy()">{{ 'desk.go-on' | text }}</button>
      </div>
    </form>
  `,
  host: { class: 'stoep-page__body' },
})
export class StartDeskPage {
  protected readonly form = formState();
  protected readonly name = signal('');
  protected readonly telephone = signal('');
  protected readonly postalAddress = signal('');
  protected readonly consent = signal<string | null>(null);
  protected readonly consentOn = signal<string>(localDateOf(new Date()));
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  protected readonly consents = computed(() =>
    ['spoken', 'signed'].map((value) => ({ value, label: this.texts.term('desk.consent', value) })),
  );

  protected async start(): Promise<void> {
    const request: StartAtDeskRequest = {
      name: this.name(),
      telephone: this.telephone(),
      postalAddress: this.postalAddress(),
      consent: (this.consent() ?? '') as Consent,
      consentOn: this.consentOn(),
    };
    let slug = '';
    const deed = async () => (slug = (await this.api.post<{ slug: string }>('/api/desk/residents', request)).slug);
    if (await this.form.submit(deed)) await this.router.navigate(['/initiatieven', slug, 'bewerken', 'titel']);
  }
}
