/** Invitations that wait for an answer, of one kind: `<stoep-invitation-cards mine="/api/my/invitations" home="/initiatieven" />`. */
import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReceivedInvitation } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { formState } from '../../core/forms/form-state';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';

@Component({
  selector: 'stoep-invitation-cards',
  imports: [Button, ErrorSummary, RouterLink, TextPipe],
  template: `
    <ui-error-summary [form]="form" />
    @if (count() > 0) {
      <ul class="stoep-cards">
        @for (invitation of received.value(); track invitation.id) {
          <li>
            <article class="panel panel--accent stack">
              <h3>{{ 'invitation.asked' | text: { title: invitation.title } }}</h3>
              <p>{{ 'invitation.asked-by' | text: { name: invitation.invitedByName } }}</p>
              <a [routerLink]="[home(), invitation.slug]">{{ 'invitation.look' | text }}</a>
              <div class="row">
                <button type="button" ui-button [busy]="form.isBusy()" (click)="answer(invitation, 'accept')">
                  {{ 'invitation.yes' | text }}
                </button>
                <button type="button" ui-button="subtle" (click)="answer(invitation, 'decline')">
                  {{ 'invitation.no' | text }}
                </button>
              </div>
            </article>
          </li>
        }
      </ul>
    }
  `,
  host: { '[hidden]': 'count() === 0 && !form.hasErrors()' },
})
export class InvitationCards {
  /** In the API, and where the pages are. */
  readonly mine = input.required<string>();
  readonly home = input.required<string>();
  readonly answered = output();
  protected readonly form = formState();
  private readonly api = inject(Api);
  protected readonly received = load(this.mine, (path, signal) => this.api.get<ReceivedInvitation[]>(path, {}, signal));
  readonly count = computed(() => this.received.value()?.length ?? 0);

  protected async answer({ id }: ReceivedInvitation, answer: 'accept' | 'decline'): Promise<void> {
    if (!(await this.form.submit(() => this.api.post(`${this.mine()}/${id}/${answer}`)))) return;
    this.received.reload();
    this.answered.emit();
  }
}
