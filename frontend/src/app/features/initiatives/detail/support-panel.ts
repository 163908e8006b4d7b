/**
 * How many support it, and the button to do so too; one button for both, so that the focus stays on it. Who is not signed in yet does that first; the wish to support is
 * remembered on this device and carried out on return.
 */
import { Component, computed, effect, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import type { InitiativeDetail, SupportAnswer } from '@stoep/contracts';
import { checkSupport } from '@stoep/rules';
import { formState } from '../../../core/forms/form-state';
import { LocalDrafts } from '../../../core/forms/local-drafts';
import { Session } from '../../../core/session/session';
import { Announcer } from '../../../core/shell/announcer';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { InitiativesApi } from '../initiatives.api';

const intention = 'steun';

@Component({
  selector: 'stoep-support-panel',
  imports: [Button, ErrorSummary, TextPipe],
  template: `
    <section class="panel panel--accent stack" aria-labelledby="steun-kop">
      <h2 id="steun-kop">{{ 'initiatives.support.title' | text }}</h2>
      <p class="lead">
        {{
          (initiative().supporters ? 'initiatives.support.count' : 'initiatives.support.none')
            | text: { n: initiative().supporters }
        }}
      </p>
      <ui-error-summary [form]="form" />
      @if (!isOpen()) {
        <p>{{ 'initiatives.support.closed' | text }}</p>
      } @else {
        @if (initiative().isSupportedByMe) {
          <p>
            <strong>{{ 'initiatives.support.mine' | text }}</strong>
          </p>
        }
        <button
          type="button"
          [ui-button]="initiative().isSupportedByMe ? 'secondary' : 'primary'"
          [busy]="form.isBusy()"
          (click)="initiative().isSupportedByMe ? end() : support()"
        >
          {{ (initiative().isSupportedByMe ? 'initiatives.support.end' : 'initiatives.support.do') | text }}
        </button>
        @if (!session.isSignedIn()) {
          <p class="small">{{ 'initiatives.support.sign-in' | text }}</p>
        }
      }
    </section>
  `,
})
export class SupportPanel {
  readonly initiative = input.required<InitiativeDetail>();
  readonly changed = output<SupportAnswer>();
  protected readonly session = inject(Session);
  protected readonly form = formState();
  private readonly api = inject(InitiativesApi);
  private readonly router = inject(Router);
  private readonly drafts = inject(LocalDrafts);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);

  protected readonly isOpen = computed(() => checkSupport(this.initiative().state, false).ok);

  constructor() {
    effect(() => {
      if (!this.session.isSignedIn() || this.drafts.read<string>(intention) !== this.initiative().id) return;
      this.drafts.forget(intention);
      if (!this.initiative().isSupportedByMe) void this.support();
    });
  }

  protected async support(): Promise<void> {
    const { id } = this.initiative();
    if (!this.session.isSignedIn()) {
      this.drafts.keep(intention, id);
      await this.router.navigate(['/account/inloggen'], { queryParams: { terug: this.router.url } });
      return;
    }
    await this.form.submit(async () => this.changed.emit(await this.api.supportInitiative(id)));
    if (!this.form.hasErrors()) this.announcer.say(this.texts.text('initiatives.support.mine'));
  }

  protected async end(): Promise<void> {
    await this.form.submit(async () => this.changed.emit(await this.api.endSupport(this.initiative().id)));
  }
}
