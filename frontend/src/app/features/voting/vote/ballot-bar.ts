/** Always in sight while choosing: what is left, how much is chosen, and the way on. */
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { BallotStore } from './ballot.store';
import { leftSentence } from './left-sentence';

@Component({
  selector: 'stoep-ballot-bar',
  imports: [Button, RouterLink, TextPipe],
  template: `
    <div class="stoep-ballot-bar__inside">
      <div class="stoep-ballot-bar__words">
        <strong>{{ left() }}</strong>
        <span>{{ 'voting.chosen' | text: { n: ballot.selection().length } }}</span>
        @if (share() !== null) {
          <svg class="stoep-ballot-bar__meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect class="is-all" width="100" height="6" />
            <rect class="is-used" [attr.width]="share()" height="6" />
          </svg>
        }
      </div>
      @if (ballot.faults().length === 0) {
        <a ui-button="primary" [routerLink]="['/stemmen', ballot.round()?.slug, 'bevestigen']">
          {{ 'voting.to-confirm' | text }}
        </a>
      }
    </div>
  `,
  host: { class: 'stoep-ballot-bar', role: 'region', '[attr.aria-label]': 'label()' },
})
export class BallotBar {
  protected readonly ballot = inject(BallotStore);
  private readonly texts = inject(Texts);
  protected readonly label = computed(() => this.texts.text('voting.bar'));
  protected readonly left = computed(() => leftSentence(this.texts, this.ballot));
  /** Of a hundred parts of the money, how many are used. */
  protected readonly share = computed(() => {
    const rules = this.ballot.round()?.rules;
    if (rules?.ballotKind !== 'within-budget') return null;
    return Math.min(100, (this.ballot.cents() * 100) / Math.max(1, rules.budgetCents));
  });
}
