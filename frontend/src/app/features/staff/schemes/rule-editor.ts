/** One kind of rule of a scheme: whether it counts, its figures, its sentence and where it stands. */
import { Component, computed, inject, input, output } from '@angular/core';
import { applicantKinds, costKinds, effects, type RuleKind } from '@stoep/rules';
import { AreasStore } from '../../../core/places/areas.store';
import type { FormState } from '../../../core/forms/form-state';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { CheckboxGroup } from '../../../ui/form/checkbox-group';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import type { TypedRule } from './typed-scheme';

const figureLabels = {
  maximum: 'files.rule.maximum',
  'own-contribution': 'files.rule.percent',
  supporters: 'files.rule.supporters',
  lasting: 'files.rule.meetings',
} as const;

@Component({
  selector: 'stoep-rule-editor',
  imports: [CheckboxGroup, Field, TermPipe, TextInput, TextPipe],
  templateUrl: './rule-editor.html',
  host: { class: 'stack' },
})
export class RuleEditor {
  readonly rule = input.required<TypedRule>();
  /** Its place among the rules that are on, as the server counts them; -1 when it is off. */
  readonly place = input.required<number>();
  readonly form = input.required<FormState>();
  readonly changed = output<Partial<TypedRule>>();
  private readonly texts = inject(Texts);
  private readonly areas = inject(AreasStore);

  protected readonly figureLabel = computed(() => {
    const key = (figureLabels as Partial<Record<RuleKind, (typeof figureLabels)[keyof typeof figureLabels]>>)[
      this.rule().kind
    ];
    return key ? this.texts.text(key) : null;
  });
  protected readonly choices = computed(() => {
    const terms = (list: 'applicant-kind' | 'effect' | 'cost-kind', words: readonly string[]) =>
      words.map((word) => ({ value: word, label: this.texts.term(list, word) }));
    switch (this.rule().kind) {
      case 'who':
        return terms('applicant-kind', applicantKinds);
      case 'purpose':
        return terms('effect', effects);
      case 'excluded-costs':
        return terms('cost-kind', costKinds);
      case 'area':
        return this.areaChoices();
      default:
        return [];
    }
  });

  protected field(part: 'text' | 'source' | 'parameters'): string {
    return `rules.${this.place()}.${part}`;
  }

  protected error(part: 'text' | 'source' | 'parameters'): string | null {
    return this.place() < 0 ? null : this.form().error(this.field(part));
  }

  private areaChoices() {
    const gemeente = this.areas.gemeente();
    return [...(gemeente ? [gemeente] : []), ...this.areas.wijken()].map(({ code, name }) => ({
      value: code,
      label: name,
    }));
  }
}
