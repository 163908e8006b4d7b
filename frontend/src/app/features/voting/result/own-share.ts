/**
 * "Uw deel": what everybody had to spend, and what this resident's part of it paid for. Nobody knows any more who voted
 * what, so residents say here what they chose; it is worked out from the published prices and stays on the page.
 */
import { Component, computed, inject, input, signal } from '@angular/core';
import type { PlanOutcomeView } from '@stoep/contracts';
import { fractionNumber, sharePayments, strengthOf } from '@stoep/tally';
import { EurosPipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { CheckboxGroup } from '../../../ui/form/checkbox-group';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import type { PublishedProtocol } from './result.page';

@Component({
  selector: 'stoep-own-share',
  imports: [CheckboxGroup, EurosPipe, Field, TextInput, TextPipe],
  template: `
    <section class="panel stack" aria-labelledby="deel">
      <h2 id="deel">{{ 'voting.your-share' | text }}</h2>
      <p>{{ 'voting.your-share-text' | text: { voters: voters(), share: (share() | euros) } }}</p>
      <details class="stoep-details">
        <summary>{{ 'voting.your-share-what' | text }}</summary>
        <div class="stack">
          @if (isPlain()) {
            <fieldset
              ui-checkbox-group
              name="gekozen"
              [legend]="'voting.your-share-chose' | text"
              [help]="'voting.your-share-private' | text"
              [options]="options()"
              [values]="ticked()"
              (valuesChange)="ticked.set($event)"
            ></fieldset>
          } @else {
            <p>{{ (isRanked() ? 'voting.your-share-places' : 'voting.your-share-points') | text }}</p>
            <p>{{ 'voting.your-share-private' | text }}</p>
            @for (plan of plans(); track plan.id) {
              <ui-field [name]="'deel.' + plan.id" [label]="plan.title" optional>
                <input
                  ui-input
                  inputmode="numeric"
                  [value]="typed()[plan.id] ?? ''"
                  (valueChange)="type(plan.id, $event)"
                />
              </ui-field>
            }
          }
          <div role="status">
            @if (spent(); as mine) {
              <ul class="stoep-plain-list">
                @for (payment of mine.paid; track payment.project) {
                  <li>
                    {{
                      'voting.your-share-paid'
                        | text: { plan: titles().get(payment.project) ?? '', amount: (payment.amount | euros) }
                    }}
                  </li>
                }
                <li>{{ 'voting.your-share-left' | text: { amount: (mine.left | euros) } }}</li>
              </ul>
            }
          </div>
        </div>
      </details>
    </section>
  `,
})
export class OwnShare {
  readonly plans = input.required<PlanOutcomeView[]>();
  readonly protocol = input.required<PublishedProtocol>();
  private readonly texts = inject(Texts);
  protected readonly ticked = signal<readonly string[]>([]);
  protected readonly typed = signal<Record<string, string>>({});

  protected readonly isPlain = computed(() => ['cost', 'count'].includes(this.protocol().rule.utility));
  protected readonly isRanked = computed(() => this.protocol().rule.utility === 'borda');
  protected readonly voters = computed(() =>
    new Intl.NumberFormat(this.texts.locale()).format(this.protocol().count.voters),
  );
  protected readonly share = computed(() => Math.floor(fractionNumber(this.protocol().count.outcome.endowment ?? '0')));
  protected readonly options = computed(() => this.plans().map(({ id, title }) => ({ value: id, label: title })));
  protected readonly titles = computed(() => new Map(this.plans().map(({ id, title }) => [id, title])));
  protected readonly spent = computed(() => {
    const strengths = this.strengths();
    const { count, rule } = this.protocol();
    return strengths.size > 0 ? sharePayments(count, rule, strengths) : null;
  });

  protected type(plan: string, text: string): void {
    this.typed.update((typed) => ({ ...typed, [plan]: text }));
  }

  /** The ballot that was said, as the count weighs it: all the same, by points, or by place. */
  private strengths(): Map<string, number> {
    if (this.isPlain()) return new Map(this.ticked().map((id) => [id, 1]));
    const given = Object.entries(this.typed())
      .filter(([, text]) => /^\d{1,4}$/.test(text.trim()) && Number(text) > 0)
      .map(([id, text]) => ({ id, number: Number(text) }));
    if (this.isRanked()) given.sort((one, other) => one.number - other.number);
    const ballot = { choices: [...given.keys()], points: given.map(({ number }) => number), weight: 1 };
    const { rule } = this.protocol();
    return new Map(given.map(({ id }, place) => [id, strengthOf(ballot, place, rule)]));
  }
}
