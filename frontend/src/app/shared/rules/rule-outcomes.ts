/**
 * What the rules of a scheme mean for this plan, rule by rule: the verdict in a word, what was found, the rule itself
 * and where it stands. `<stoep-rule-outcomes [rules]="scheme.rules" [outcomes]="outcomes" />`
 */
import { Component, computed, inject, input } from '@angular/core';
import { formatEuros, type RuleOutcome, type SchemeRule, type Verdict } from '@stoep/rules';
import { TermPipe, TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Badge, type BadgeLook } from '../../ui/message/badge';

const looks: Record<Verdict, BadgeLook> = {
  met: 'good',
  'not-met': 'attention',
  'exception-asked': 'info',
  unknown: 'neutral',
  'for-information': 'neutral',
};

@Component({
  selector: 'stoep-rule-outcomes',
  imports: [Badge, TermPipe, TextPipe],
  template: `
    <ul class="stoep-rules">
      @for (line of lines(); track line.key) {
        <li class="stoep-rules__rule">
          <p class="stoep-rules__head">
            <strong>{{ line.kind | term: 'rule-kind' }}</strong>
            <span [ui-badge]="line.look">{{ line.verdict | term: 'verdict' }}</span>
          </p>
          @if (line.finding) {
            <p>{{ line.finding }}</p>
          }
          <details class="stoep-rules__source">
            <summary>{{ 'rules.source' | text }}</summary>
            <p>
              {{ line.text }} <cite>{{ line.source }}</cite>
            </p>
          </details>
        </li>
      }
    </ul>
  `,
  host: { class: 'stack' },
})
export class RuleOutcomes {
  readonly rules = input.required<readonly SchemeRule[]>();
  readonly outcomes = input.required<readonly RuleOutcome[]>();
  private readonly texts = inject(Texts);

  protected readonly lines = computed(() =>
    this.outcomes().map((outcome) => {
      const rule = this.rules().find(({ key }) => key === outcome.key);
      return {
        key: outcome.key,
        kind: outcome.kind,
        verdict: outcome.verdict,
        look: looks[outcome.verdict],
        finding: this.texts.term(`rule-finding.${outcome.kind}`, outcome.verdict, this.readable(outcome.facts)),
        text: rule?.text ?? '',
        source: rule?.source ?? '',
      };
    }),
  );

  /** Amounts come in cents: `overCents` fills `{over}`, in euros. */
  private readable(facts: RuleOutcome['facts']): Record<string, string | number> {
    const euros = (cents: number) => formatEuros(cents, this.texts.locale());
    return Object.fromEntries(
      Object.entries(facts).map(([name, value]) =>
        name.endsWith('Cents') && typeof value === 'number' ? [name.slice(0, -5), euros(value)] : [name, value],
      ),
    );
  }
}
