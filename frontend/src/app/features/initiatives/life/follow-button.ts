/** Follow or stop following; who is not signed in does that first. */
import { Component, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import type { FollowAnswer, InitiativeDetail } from '@stoep/contracts';
import { formState } from '../../../core/forms/form-state';
import { Session } from '../../../core/session/session';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { InitiativesApi } from '../initiatives.api';

@Component({
  selector: 'stoep-follow-button',
  imports: [Button, ErrorSummary, TextPipe],
  template: `
    <ui-error-summary [form]="form" />
    @if (initiative().isFollowedByMe) {
      <p class="small">{{ 'life.follow-mine' | text }}</p>
    }
    <button type="button" ui-button [busy]="form.isBusy()" (click)="toggle()">
      {{ (initiative().isFollowedByMe ? 'life.follow-end' : 'life.follow') | text }}
    </button>
  `,
  host: { class: 'stack' },
})
export class FollowButton {
  readonly initiative = input.required<InitiativeDetail>();
  readonly changed = output<FollowAnswer>();
  protected readonly form = formState();
  private readonly api = inject(InitiativesApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  protected async toggle(): Promise<void> {
    const { id, isFollowedByMe } = this.initiative();
    if (!this.session.isSignedIn()) {
      await this.router.navigate(['/account/inloggen'], { queryParams: { terug: this.router.url } });
      return;
    }
    await this.form.submit(async () =>
      this.changed.emit(isFollowedByMe ? await this.api.unfollow(id) : await this.api.follow(id)),
    );
  }
}
