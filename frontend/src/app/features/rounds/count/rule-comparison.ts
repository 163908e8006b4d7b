/** The same ballots under other rules, side by side: what would have won, what is left, and who has nothing. */
import { Component, inject, input } from '@angular/core';
import type { RoundCountView, RuleOutcomeView } from '@stoep/contracts';
import { CountPipe, EurosPipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Table, TableBox } from '../../../ui/list/table-box';

@Component({
  selector: 'stoep-rule-comparison',
  imports: [CountPipe, EurosPipe, Table, TableBox, TextPipe],
  template: `
    <section class="stack" aria-labelledby="vergelijk">
      <h2 id="vergelijk">{{ 'round-files.compare' | text }}</h2>
      <p>{{ 'round-files.compare-help' | text }}</p>
      <div ui-table-box [label]="'round-files.compare' | text">
        <table ui-table>
          <thead>
            <tr>
              <th scope="col">{{ 'round-files.plan' | text }}</th>
              @for (outcome of count().rules; track $index) {
                <th scope="col">{{ nameOf(outcome) }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (plan of count().plans; track plan.id) {
              <tr>
                <th scope="row">{{ plan.id }}. {{ plan.title }}</th>
                @for (outcome of count().rules; track $index) {
                  <td>{{ (outcome.selected.includes(plan.id) ? 'round-files.wins' : 'round-files.loses') | text }}</td>
                }
              </tr>
            }
            <tr>
              <th scope="row">{{ 'round-files.compare.cost' | text }}</th>
              @for (outcome of count().rules; track $index) {
                <td class="is-number">{{ outcome.costCents | euros }}</td>
              }
            </tr>
            <tr>
              <th scope="row">{{ 'round-files.compare.excluded' | text }}</th>
              @for (outcome of count().rules; track $index) {
                <td class="is-number">{{ excluded(outcome) }}</td>
              }
            </tr>
            <tr>
              <th scope="row">{{ 'round-files.compare.mean' | text }}</th>
              @for (outcome of count().rules; track $index) {
                <td class="is-number">{{ outcome.winnersPerVoter | count: 2 }}</td>
              }
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  `,
})
export class RuleComparison {
  readonly count = input.required<Pick<RoundCountView, 'rules' | 'plans' | 'ballotCount'>>();
  private readonly texts = inject(Texts);

  protected nameOf({ rule, isOwn }: RuleOutcomeView): string {
    const name = this.texts.term('round-files.rule', rule.rule);
    const added =
      rule.rule === 'equal-shares' ? `, ${this.texts.term('round-files.compare.rest', rule.completion)}` : '';
    return isOwn ? this.texts.text('round-files.compare.own', { rule: name + added }) : name + added;
  }

  protected excluded({ votersWithoutWinner }: RuleOutcomeView): string {
    if (votersWithoutWinner === null) return this.texts.text('round-files.count.few');
    const all = this.count().ballotCount;
    const percent = all === 0 ? 0 : Math.round((100 * votersWithoutWinner) / all);
    return this.texts.text('round-files.compare.share', { count: votersWithoutWinner, percent });
  }
}
