/** The link from a mail that asks somebody to apply along: yes or no, after signing in. */
import { Component, inject, signal } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import type { AskedToApply } from '@stoep/contracts';
import { Api } from '../../../core/api/api';
import { load } from '../../../core/api/load';
import { formState } from '../../../core/forms/form-state';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { LoadState } from '../../../ui/message/load-state';

@Component({
  selector: 'stoep-consent-page',
  imports: [Button, ErrorSummary, LoadState, TextPipe],
  template: `
    <h1>{{ 'together.page-title' | text }}</h1>
    @if (saidNo()) {
      <p role="status">{{ 'together.said-no' | text }}</p>
    } @else {
      <ui-load-state [of]="asked" />
      <ui-error-summary [form]="form" />
      @if (asked.value(); as it) {
        <p class="lead">{{ 'together.question' | text: { name: it.namedByName, title: it.title } }}</p>
        <p>{{ it.schemeName }}</p>
        <p>{{ 'together.means' | text }}</p>
        <div class="row">
          <button type="button" ui-button="primary" [busy]="form.isBusy()" (click)="consent()">
            {{ 'together.yes' | text }}
          </button>
          <button type="button" ui-button (click)="decline()">{{ 'together.no' | text }}</button>
        </div>
      }
    }
  `,
  host: { class: 'stoep-page stoep-page--narrow' },
})
export class ConsentPage {
  protected readonly form = formState();
  protected readonly saidNo = signal(false);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';
  protected readonly asked = load(
    () => ({ token: this.token }),
    (body) => this.api.post<AskedToApply>('/api/asked-to-apply/look', body),
  );

  protected async consent(): Promise<void> {
    let id = '';
    const deed = async () =>
      (id = (await this.api.post<{ applicationId: string }>('/api/asked-to-apply/consent', { token: this.token }))
        .applicationId);
    if (await this.form.submit(deed)) await this.router.navigate(['/buurtbudget/aanvragen', id]);
  }

  protected async decline(): Promise<void> {
    const deed = () => this.api.post('/api/asked-to-apply/decline', { token: this.token });
    if (await this.form.submit(deed)) this.saidNo.set(true);
  }
}
