/** What somebody has to know to dare to come, and how people sign up. The label for dementia asks for a checklist and a statement. */
import { Component, computed, inject } from '@angular/core';
import { audiences, dementiaChecklist, signUpModes } from '@stoep/rules';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { CheckboxGroup } from '../../../ui/form/checkbox-group';
import type { Choice } from '../../../ui/form/choice';
import { Field } from '../../../ui/form/field';
import { RadioGroup } from '../../../ui/form/radio-group';
import { TextInput } from '../../../ui/form/text-input';
import { ownFacts } from './plan';
import { PlanStore } from './plan.store';

/** What is spoken most in Dutch neighbourhoods; their names come from the browser. */
const languages = ['nl', 'en', 'ar', 'tr', 'pl', 'uk', 'ti', 'es'];

@Component({
  selector: 'stoep-facts-part',
  imports: [CheckboxGroup, Field, RadioGroup, TextInput, TextPipe],
  templateUrl: './facts-part.html',
  host: { class: 'stoep-form' },
})
export class FactsPart {
  protected readonly store = inject(PlanStore);
  protected readonly plan = this.store.plan;
  protected readonly form = this.store.form;
  private readonly texts = inject(Texts);

  protected readonly isDementiaFriendly = computed(() => this.plan().facts.includes('dementia-friendly'));
  protected readonly factChoices = computed(() => this.choices(ownFacts, 'agenda-fact'));
  protected readonly checkChoices = computed(() => this.choices(dementiaChecklist, 'dementia-check'));
  protected readonly audienceChoices = computed(() => this.choices(audiences, 'audience'));
  protected readonly signUpChoices = computed(() => this.choices(signUpModes, 'activities.sign-up-mode'));
  protected readonly languageChoices = computed<Choice[]>(() => {
    const names = new Intl.DisplayNames([this.texts.locale()], { type: 'language' });
    return languages.map((value) => ({ value, label: names.of(value) ?? value }));
  });

  private choices(values: readonly string[], list: string): Choice[] {
    return values.map((value) => ({ value, label: this.texts.term(list, value) }));
  }
}
