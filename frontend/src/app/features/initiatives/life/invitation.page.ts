/** The link from a mail that asks somebody to carry an initiative along: yes or no. No needs no account. */
import { Component, inject, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { ReceivedInvitation } from '@stoep/contracts';
import { Api } from '../../../core/api/api';
import { load } from '../../../core/api/load';
import { formState } from '../../../core/forms/form-state';
import { Session } from '../../../core/session/session';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { LoadState } from '../../../ui/message/load-state';

@Component({
  imports: [Button, ErrorSummary, LoadState, RouterLink, TextPipe],
  template: `
    <div class="stoep-page stoep-page--narrow">
      <h1>{{ 'life.invited-title' | text }}</h1>
      @if (isDeclined()) {
        <p role="status">{{ 'life.invited-declined' | text }}</p>
      } @else {
        <ui-load-state [of]="invitation" />
        <ui-error-summary [form]="form" />
        @if (invitation.value(); as asked) {
          <p class="lead">{{ 'life.invited-text' | text: { name: asked.invitedByName, title: asked.title } }}</p>
          <p>{{ 'life.invited-means' | text }}</p>
          <div class="row">
            <button type="button" ui-button="primary" [busy]="form.isBusy()" (click)="accept()">
              {{ 'life.invited-yes' | text }}
            </button>
            <button type="button" ui-button (click)="decline()">{{ 'life.invited-no' | text }}</button>
          </div>
          <a [routerLink]="['/initiatieven', asked.slug]" class="stoep-more">{{ 'life.invited-look' | text }}</a>
        }
      }
    </div>
  `,
})
export class InvitationPage {
  protected readonly form = formState();
  protected readonly isDeclined = signal(false);
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';
  protected readonly invitation = load(
    () => ({ token: this.token }),
    (body) => this.api.post<ReceivedInvitation>('/api/invitations/look', body),
  );

  protected async accept(): Promise<void> {
    if (!(await this.session.known())) {
      const terug = `/initiatieven/uitnodiging#${this.token}`;
      await this.router.navigate(['/account/inloggen'], { queryParams: { terug } });
      return;
    }
    let slug = '';
    const deed = async () =>
      (slug = (await this.api.post<{ slug: string }>('/api/invitations/accept', { token: this.token })).slug);
    if (await this.form.submit(deed)) await this.router.navigate(['/initiatieven', slug]);
  }

  protected async decline(): Promise<void> {
    if (await this.form.submit(() => this.api.post('/api/invitations/decline', { token: this.token })))
      this.isDeclined.set(true);
  }
}
