/** The fields of a proposal and of a decision: outcome, amount, reasons, and the published rules it rests on. */
import { Component, computed, inject, input, model } from '@angular/core';
import type { DossierView } from '@stoep/contracts';
import { decisionOutcomes } from '@stoep/rules';
import type { FormState } from '../../../core/forms/form-state';
import { EurosPipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { CheckboxGroup } from '../../../ui/form/checkbox-group';
import { Field } from '../../../ui/form/field';
import { RadioGroup } from '../../../ui/form/radio-group';
import { TextInput } from '../../../ui/form/text-input';
import { typedEuros, type TypedDecision } from './typed-decision';

@Component({
  selector: 'stoep-decision-fields',
  imports: [CheckboxGroup, EurosPipe, Field, RadioGroup, TextInput, TextPipe],
  template: `
    <fieldset
      ui-radio-group
      name="outcome"
      [legend]="legend()"
      [options]="outcomes()"
      [error]="form().error('outcome')"
      [value]="decision().outcome"
      (valueChange)="choose($event ?? 'grant')"
    ></fieldset>
    @if (decision().outcome === 'partly-grant') {
      <ui-field
        name="amountCents"
        [label]="'step.amount' | text"
        [help]="
          'step.amount-help'
            | text
              : {
                  amount: (dossier().application.requestedCents | euros),
                  free: (freeCents() | euros),
                }
        "
        [error]="form().error('amountCents')"
      >
        <input
          ui-input
          inputmode="decimal"
          autocomplete="off"
          [value]="decision().amount"
          (valueChange)="change({ amount: $event })"
        />
      </ui-field>
    }
    <ui-field
      name="reasons"
      [label]="'step.reasons' | text"
      [help]="'step.reasons-help' | text"
      [error]="form().error('reasons')"
    >
      <textarea
        ui-input
        rows="5"
        maxlength="5000"
        [value]="decision().reasons"
        (valueChange)="change({ reasons: $event })"
      ></textarea>
    </ui-field>
    <fieldset
      ui-checkbox-group
      name="citedRuleKeys"
      [legend]="'step.rules' | text"
      [help]="'step.rules-help' | text"
      [options]="rules()"
      [error]="form().error('citedRuleKeys')"
      [values]="decision().citedRuleKeys"
      (valuesChange)="cite($event)"
    ></fieldset>
  `,
  host: { class: 'stack' },
})
export class DecisionFields {
  readonly dossier = input.required<DossierView>();
  readonly form = input.required<FormState>();
  readonly legend = input.required<string>();
  readonly decision = model.required<TypedDecision>();
  private readonly texts = inject(Texts);

  protected readonly outcomes = computed(() =>
    decisionOutcomes.map((value) => ({ value, label: this.texts.term('decision-outcome', value) })),
  );
  protected readonly rules = computed(() =>
    this.dossier().application.scheme.rules.map(({ key, kind, text }) => ({
      value: key,
      label: this.texts.term('rule-kind', kind),
      help: text,
    })),
  );

  /** What is reserved for this very proposal is free to be decided on. */
  protected readonly freeCents = computed(() => {
    const { budget, proposal, application } = this.dossier();
    return (budget?.freeCents ?? 0) + (application.state === 'proposed' ? (proposal?.amountCents ?? 0) : 0);
  });

  protected change(change: Partial<TypedDecision>): void {
    this.decision.update((decision) => ({ ...decision, ...change }));
  }

  protected cite(keys: readonly string[]): void {
    this.change({ citedRuleKeys: [...keys] });
  }

  /** A grant is the whole request and a refusal is nothing, so only a part grant asks for an amount. */
  protected choose(outcome: string): void {
    const whole = typedEuros(this.dossier().application.requestedCents);
    const amounts: Record<string, string> = { grant: whole, refuse: '0' };
    this.change({ outcome, amount: amounts[outcome] ?? '' });
  }
}
