/** A draft of a scheme while an administrator types: its fields, and what of it goes to the server. Provided by the page. */
import { computed, Injectable, signal } from '@angular/core';
import type { SaveSchemeDraftRequest, SchemeFile } from '@stoep/contracts';
import type { LegalForm, Sharing } from '@stoep/rules';
import {
  budgetsOf,
  questionsOf,
  rulesOf,
  typedBudgets,
  typedQuestions,
  typedRules,
  wholeNumber,
  type TypedBudget,
  type TypedQuestion,
  type TypedRule,
} from './typed-scheme';

@Injectable()
export class SchemeEditor {
  readonly name = signal('');
  readonly summary = signal('');
  readonly purpose = signal('');
  readonly legalForm = signal<string | null>('subsidy');
  readonly sharing = signal<string | null>('completeness');
  readonly helperName = signal('');
  readonly helperTelephone = signal('');
  readonly helperEmail = signal('');
  readonly opensOn = signal('');
  readonly closesOn = signal('');
  readonly termWeeks = signal('8');
  readonly termText = signal('');
  readonly termSource = signal('');
  readonly partGrantsAllowed = signal(false);
  readonly rules = signal<TypedRule[]>([]);
  readonly questions = signal<TypedQuestion[]>([]);
  readonly budgets = signal<TypedBudget[]>([]);
  revision = 0;

  /** The place of each rule among those that are on, as errors name it. */
  readonly places = computed(() => {
    let place = -1;
    return this.rules().map(({ isOn }) => (isOn ? ++place : -1));
  });
  readonly termPlace = computed(() => this.rules().filter(({ isOn }) => isOn).length);

  fill({ draft, revision }: SchemeFile): void {
    const term = draft.rules.find(({ kind }) => kind === 'term');
    this.revision = revision;
    this.name.set(draft.name);
    this.summary.set(draft.summary);
    this.purpose.set(draft.purpose);
    this.legalForm.set(draft.legalForm);
    this.sharing.set(draft.sharing);
    this.helperName.set(draft.helper.name);
    this.helperTelephone.set(draft.helper.telephone);
    this.helperEmail.set(draft.helper.email);
    this.opensOn.set(draft.opensOn ?? '');
    this.closesOn.set(draft.closesOn ?? '');
    this.termWeeks.set(String(draft.termWeeks));
    this.termText.set(term?.text ?? '');
    this.termSource.set(term?.source ?? '');
    this.partGrantsAllowed.set(draft.partGrantsAllowed);
    this.rules.set(typedRules(draft.rules));
    this.questions.set(typedQuestions(draft));
    this.budgets.set(typedBudgets(draft));
  }

  changeRule(index: number, change: Partial<TypedRule>): void {
    this.rules.update((all) => all.map((rule, at) => (at === index ? { ...rule, ...change } : rule)));
  }

  request(): SaveSchemeDraftRequest {
    const termWeeks = wholeNumber(this.termWeeks());
    return {
      revision: this.revision,
      name: this.name(),
      summary: this.summary(),
      purpose: this.purpose(),
      legalForm: this.legalForm() as LegalForm,
      sharing: this.sharing() as Sharing,
      helper: { name: this.helperName(), telephone: this.helperTelephone(), email: this.helperEmail() },
      opensOn: this.opensOn() || null,
      closesOn: this.closesOn() || null,
      termWeeks,
      partGrantsAllowed: this.partGrantsAllowed(),
      rules: rulesOf(this.rules(), termWeeks, this.termText(), this.termSource()),
      questions: questionsOf(this.questions()),
      budgets: budgetsOf(this.budgets()),
    };
  }
}
