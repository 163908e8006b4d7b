/** The receipt, shown once: to save, print or write down. It stands with no account and cannot be asked for again. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { load } from '../../../core/api/load';
import { DayPipe } from '../../../core/format/format.pipes';
import { Announcer } from '../../../core/shell/announcer';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { Alert } from '../../../ui/message/alert';
import { LoadState } from '../../../ui/message/load-state';
import { KeptBallots } from '../kept-ballot';
import { VotingApi } from '../voting.api';

@Component({
  selector: 'stoep-receipt-page',
  imports: [Alert, Button, DayPipe, LoadState, RouterLink, TextPipe],
  template: `
    <h1>{{ 'voting.receipt' | text }}</h1>
    @if (receipt(); as known) {
      <div ui-alert="ok" [heading]="'voting.receipt-thanks' | text"></div>
      <section class="panel stack" aria-labelledby="bewijs">
        <h2 id="bewijs">{{ 'voting.receipt-title' | text }}</h2>
        <p class="stoep-receipt">{{ inGroups(known) }}</p>
        <p>{{ 'voting.receipt-text' | text }}</p>
        <p class="row">
          <button type="button" ui-button (click)="copy(known)">{{ 'voting.receipt-copy' | text }}</button>
          <button type="button" ui-button (click)="print()">{{ 'voting.receipt-print' | text }}</button>
        </p>
      </section>
    } @else {
      <div ui-alert="info" [heading]="'voting.receipt-gone' | text"></div>
    }
    <ui-load-state [of]="round" />
    @if (round.value(); as found) {
      <p>{{ 'voting.receipt-again' | text: { day: (found.dates.closesAt | day: 'short') } }}</p>
    }
    <p>
      <a [routerLink]="['/stemmen', slug()]">{{ 'voting.back-to-round' | text }}</a>
    </p>
  `,
  host: { class: 'stoep-page stoep-page--narrow' },
})
export class ReceiptPage {
  readonly slug = input.required<string>();
  private readonly api = inject(VotingApi);
  private readonly kept = inject(KeptBallots);
  private readonly announcer = inject(Announcer);
  private readonly texts = inject(Texts);
  protected readonly receipt = computed(() => this.kept.receiptOf(this.slug()));
  protected readonly round = load(
    () => this.slug(),
    (slug) => this.api.findRound(slug),
  );

  /** Groups of eight: 64 characters in one go are not to be copied by hand. */
  protected inGroups(receipt: string): string {
    return receipt.match(/.{1,8}/g)?.join(' ') ?? receipt;
  }

  protected async copy(receipt: string): Promise<void> {
    await navigator.clipboard.writeText(receipt);
    this.announcer.say(this.texts.text('voting.receipt-copied'));
  }

  protected print(): void {
    window.print();
  }
}
