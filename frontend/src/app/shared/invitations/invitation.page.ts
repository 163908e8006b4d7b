/** The link from a mail that asks somebody to carry something along: yes or no. No needs no account. The route says what. */
import { Component, inject, input, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { ReceivedInvitation } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { formState } from '../../core/forms/form-state';
import { Session } from '../../core/session/session';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { LoadState } from '../../ui/message/load-state';

@Component({
  imports: [Button, ErrorSummary, LoadState, RouterLink, TextPipe],
  template: `
    <div class="stoep-page stoep-page--narrow">
      <h1>{{ 'invitation.title' | text }}</h1>
      @if (isDeclined()) {
        <p role="status">{{ 'invitation.declined' | text }}</p>
      } @else {
        <ui-load-state [of]="invitation" />
        <ui-error-summary [form]="form" />
        @if (invitation.value(); as asked) {
          <p class="lead">{{ 'invitation.text' | text: { name: asked.invitedByName, title: asked.title } }}</p>
          <p>{{ 'invitation.means' | text }}</p>
          <div class="row">
            <button type="button" ui-button="primary" [busy]="form.isBusy()" (click)="accept()">
              {{ 'invitation.yes' | text }}
            </button>
            <button type="button" ui-button (click)="decline()">{{ 'invitation.no' | text }}</button>
          </div>
          <a [routerLink]="[home(), asked.slug]" class="stoep-more">{{ 'invitation.look' | text }}</a>
        }
      }
    </div>
  `,
})
export class InvitationPage {
  /** From the route: where the pages are, and where the invitations are in the API. */
  readonly home = input.required<string>();
  readonly invitations = input.required<string>();
  protected readonly form = formState();
  protected readonly isDeclined = signal(false);
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';
  protected readonly invitation = load(
    () => ({ path: `${this.invitations()}/look`, token: this.token }),
    ({ path, token }) => this.api.post<ReceivedInvitation>(path, { token }),
  );

  protected async accept(): Promise<void> {
    if (!(await this.session.known())) {
      const terug = `${this.home()}/uitnodiging#${this.token}`;
      await this.router.navigate(['/account/inloggen'], { queryParams: { terug } });
      return;
    }
    let slug = '';
    const deed = async () =>
      (slug = (await this.api.post<{ slug: string }>(`${this.invitations()}/accept`, { token: this.token })).slug);
    if (await this.form.submit(deed)) await this.router.navigate([this.home(), slug]);
  }

  protected async decline(): Promise<void> {
    if (await this.form.submit(() => this.api.post(`${this.invitations()}/decline`, { token: this.token })))
      this.isDeclined.set(true);
  }
}
