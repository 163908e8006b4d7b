/** One offer or request of help, with what one can do about it: `<stoep-hand-card [hand]="hand" side="person" (changed)="…" />`. */
import { booleanAttribute, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HandView } from '@stoep/contracts';
import type { HandSide } from '@stoep/rules';
import { Api } from '../../core/api/api';
import { formState } from '../../core/forms/form-state';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Badge } from '../../ui/message/badge';

@Component({
  selector: 'stoep-hand-card',
  imports: [Badge, Button, ErrorSummary, RouterLink, TextPipe],
  template: `
    <article class="panel stack stack--tight" [class.panel--accent]="isAsked()">
      <ui-error-summary [form]="form" />
      <p class="row">
        <strong>{{ heading() }}</strong>
        @if (hand().state === 'agreed') {
          <span ui-badge="good">{{ 'hands.agreed' | text }}</span>
        } @else if (!isAsked()) {
          <span ui-badge="attention">{{ 'hands.waits-other' | text }}</span>
        }
      </p>
      @if (withActivity()) {
        <p>
          <a [routerLink]="['/activiteiten', hand().slug]">{{ hand().title }}</a>
        </p>
      }
      <p class="pre-line">{{ hand().message }}</p>
      @if (hand().contact; as contact) {
        <p>
          @if (contact.email) {
            {{ 'hands.reach' | text: { name: contact.name, email: contact.email } }}
          } @else {
            {{ 'hands.reach-without-mail' | text: { name: contact.name } }}
          }
        </p>
      }
      @if (isAsked()) {
        <p class="small">{{ 'hands.yes-means' | text }}</p>
      }
      <div class="row">
        @if (isAsked()) {
          <button
            type="button"
            ui-button
            [busy]="form.isBusy()"
            [attr.aria-label]="about('hands.yes')"
            (click)="agree()"
          >
            {{ 'hands.yes' | text }}
          </button>
        }
        <button
          type="button"
          ui-button="subtle"
          [busy]="form.isBusy()"
          [attr.aria-label]="about(endKey())"
          (click)="end()"
        >
          {{ endKey() | text }}
        </button>
      </div>
    </article>
  `,
})
export class HandCard {
  readonly hand = input.required<HandView>();
  /** Of who looks at it. */
  readonly side = input.required<HandSide>();
  readonly withActivity = input(false, { transform: booleanAttribute });
  readonly changed = output();
  protected readonly form = formState();
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);

  /** The other side waits for an answer of who looks at it. */
  protected readonly isAsked = computed(() => this.hand().state === `waits-for-${this.side()}`);
  protected readonly heading = computed(() => {
    const { kind, startedBy, title } = this.hand();
    if (this.side() === 'organiser') return this.texts.text(kind === 'offers' ? 'hands.offers' : 'hands.asks');
    if (startedBy === 'organiser') return this.texts.text('hands.asked-you', { title });
    return this.texts.text(kind === 'offers' ? 'hands.you-offer' : 'hands.you-ask');
  });
  protected readonly endKey = computed(() => {
    if (this.isAsked()) return 'hands.no' as const;
    return this.hand().state === 'agreed' ? ('hands.end' as const) : ('hands.withdraw' as const);
  });

  /** Each button says what it is about, for who hears them one by one. */
  protected about(key: 'hands.yes' | 'hands.no' | 'hands.end' | 'hands.withdraw'): string {
    return this.texts.text('hands.about', { action: this.texts.text(key), message: this.hand().message });
  }

  protected agree(): Promise<void> {
    return this.carryOut(() => this.api.post(`/api/hands/${this.hand().id}/agree`));
  }

  protected end(): Promise<void> {
    return this.carryOut(() => this.api.delete(`/api/hands/${this.hand().id}`));
  }

  private async carryOut(deed: () => Promise<unknown>): Promise<void> {
    if (await this.form.submit(deed)) this.changed.emit();
  }
}
