/** Offering help at an activity or asking for it, and what one wrote before. For who does not organise it. */
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActivityView, HandView } from '@stoep/contracts';
import { handKinds } from '@stoep/rules';
import { Api } from '../../../core/api/api';
import { load } from '../../../core/api/load';
import { formState } from '../../../core/forms/form-state';
import { Session } from '../../../core/session/session';
import { Announcer } from '../../../core/shell/announcer';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { HandCard } from '../../../shared/hands/hand-card';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { RadioGroup } from '../../../ui/form/radio-group';
import { TextInput } from '../../../ui/form/text-input';

@Component({
  selector: 'stoep-lend-hand',
  imports: [Button, ErrorSummary, Field, HandCard, RadioGroup, RouterLink, TextInput, TextPipe],
  template: `
    <h2>{{ 'hands.title' | text }}</h2>
    @if (activity().helpWanted) {
      <p class="pre-line">
        <strong>{{ 'activities.help-wanted' | text }}:</strong> {{ activity().helpWanted }}
      </p>
    }
    @if (activity().helpOffered) {
      <p class="pre-line">
        <strong>{{ 'activities.help-offered' | text }}:</strong> {{ activity().helpOffered }}
      </p>
    }
    <p>{{ 'hands.lead' | text }}</p>
    @if (here().length) {
      <h3>{{ 'hands.yours' | text }}</h3>
      @for (hand of here(); track hand.id) {
        <stoep-hand-card side="person" [hand]="hand" (changed)="mine.reload()" />
      }
    }
    @if (!session.person()) {
      <p>
        <a routerLink="/account/inloggen" [queryParams]="{ terug: '/activiteiten/' + activity().slug }">{{
          'hands.sign-in' | text
        }}</a>
      </p>
    } @else if (choices().length) {
      <form class="stoep-form stack" (submit)="$event.preventDefault(); send()" novalidate>
        <ui-error-summary [form]="form" />
        <fieldset
          ui-radio-group
          name="kind"
          [legend]="'hands.kind' | text"
          [options]="choices()"
          [error]="form.error('kind')"
          [(value)]="kind"
        ></fieldset>
        <ui-field
          name="message"
          [label]="'hands.message' | text"
          [help]="'hands.message-help' | text"
          [error]="form.error('message')"
        >
          <textarea ui-input rows="3" maxlength="500" [(value)]="message"></textarea>
        </ui-field>
        <button type="submit" ui-button [busy]="form.isBusy()">{{ 'hands.send' | text }}</button>
      </form>
    }
  `,
  host: { class: 'stack' },
})
export class LendHand {
  readonly activity = input.required<ActivityView>();
  protected readonly form = formState();
  protected readonly kind = signal<string | null>(null);
  protected readonly message = signal('');
  protected readonly session = inject(Session);
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);
  protected readonly mine = load(
    () => (this.session.person() ? true : undefined),
    (_, signal) => this.api.get<HandView[]>('/api/my/hands', {}, signal),
  );
  protected readonly here = computed(() =>
    (this.mine.value() ?? []).filter(({ slug }) => slug === this.activity().slug),
  );
  /** One of each kind at a time. */
  protected readonly choices = computed(() =>
    handKinds
      .filter((kind) => !this.here().some((hand) => hand.kind === kind))
      .map((value) => ({ value, label: this.texts.text(`hands.kind-${value}`) })),
  );

  protected async send(): Promise<void> {
    const kind = this.choices().find(({ value }) => value === this.kind())?.value;
    const errors = [
      ...(kind ? [] : [{ field: 'kind', reason: 'required' }]),
      ...(this.message().trim().length < 3 ? [{ field: 'message', reason: 'text-length' }] : []),
    ];
    if (!this.form.check(errors)) return;
    const path = `/api/activities/${this.activity().id}/hands`;
    if (!(await this.form.submit(() => this.api.post(path, { kind, message: this.message() })))) return;
    this.message.set('');
    this.kind.set(null);
    this.mine.reload();
    this.announcer.say(this.texts.text('hands.sent'));
  }
}
