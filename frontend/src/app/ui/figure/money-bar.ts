/**
 * What is in a budget, as a sentence, a bar and a list with the same amounts: `<ui-money-bar [budget]="budget" />`.
 * Amounts in cents. Paid is a part of committed.
 */
import { Component, computed, input } from '@angular/core';
import { EurosPipe } from '../../core/format/format.pipes';
import { TextPipe } from '../../core/texts/text.pipe';

export interface BudgetAmounts {
  ceilingCents: number;
  reservedCents: number;
  committedCents: number;
  paidCents: number;
  freeCents: number;
}

@Component({
  selector: 'ui-money-bar',
  imports: [EurosPipe, TextPipe],
  templateUrl: './money-bar.html',
  host: { class: 'stoep-money-bar' },
})
export class MoneyBar {
  readonly budget = input.required<BudgetAmounts>();

  /** Parts of a hundred, for the drawing only. */
  protected readonly parts = computed(() => {
    const { ceilingCents, paidCents, committedCents, reservedCents } = this.budget();
    const share = (cents: number) => (ceilingCents > 0 ? Math.max(0, (100 * cents) / ceilingCents) : 0);
    const paid = share(paidCents);
    const committed = share(committedCents - paidCents);
    return { paid, committed, reserved: share(reservedCents) };
  });
}
