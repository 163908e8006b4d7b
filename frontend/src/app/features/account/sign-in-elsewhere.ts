/** The button to sign in with the provider outside, where the installation has one. Nothing otherwise. */
import { Component, inject, input } from '@angular/core';
import type { OpenIdStart, OpenIdView } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { formState } from '../../core/forms/form-state';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';

@Component({
  selector: 'stoep-sign-in-elsewhere',
  imports: [Button, ErrorSummary, TextPipe],
  template: `
    @if (provider.value()?.label; as label) {
      <section class="panel stack">
        <h2>{{ 'account.elsewhere.title' | text: { label } }}</h2>
        <ui-error-summary [form]="form" />
        <button type="button" ui-button [busy]="form.isBusy()" (click)="start()">
          {{ 'account.elsewhere.do' | text: { label } }}
        </button>
      </section>
    }
  `,
})
export class SignInElsewhere {
  /** Where to go afterwards. */
  readonly terug = input<string>();

  protected readonly form = formState();
  private readonly api = inject(Api);
  protected readonly provider = load(
    () => true,
    (_, signal) => this.api.get<OpenIdView>('/api/oidc', {}, signal),
  );

  protected async start(): Promise<void> {
    const returnTo = this.terug() ?? '/mijn';
    await this.form.submit(async () => {
      const { location } = await this.api.post<OpenIdStart>('/api/oidc/start', { returnTo });
      window.location.assign(location);
    });
  }
}
