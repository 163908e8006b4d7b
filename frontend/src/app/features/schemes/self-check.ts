/**
 * "Past uw plan?": five questions whose answers are held against the rules as they are given. Needs no account and
 * keeps nothing; the server applies the very rules it applies to an application.
 */
import { Component, computed, inject, input, signal } from '@angular/core';
import type { SchemeDetail, SelfCheckRequest } from '@stoep/contracts';
import { applicantKinds, effects, parseEuros, type ApplicantKind, type Effect } from '@stoep/rules';
import { load } from '../../core/api/load';
import { EurosPipe } from '../../core/format/format.pipes';
import { AreasStore } from '../../core/places/areas.store';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { RuleOutcomes } from '../../shared/rules/rule-outcomes';
import { CheckboxGroup } from '../../ui/form/checkbox-group';
import { Field } from '../../ui/form/field';
import { RadioGroup } from '../../ui/form/radio-group';
import { SelectField } from '../../ui/form/select-field';
import { TextInput } from '../../ui/form/text-input';
import { LoadState } from '../../ui/message/load-state';
import { SchemesApi } from './schemes.api';

@Component({
  selector: 'stoep-self-check',
  imports: [CheckboxGroup, EurosPipe, Field, LoadState, RadioGroup, RuleOutcomes, SelectField, TextInput, TextPipe],
  templateUrl: './self-check.html',
  host: { class: 'stack' },
})
export class SelfCheck {
  readonly scheme = input.required<SchemeDetail>();
  private readonly api = inject(SchemesApi);
  private readonly texts = inject(Texts);
  private readonly areas = inject(AreasStore);

  protected readonly applicantKind = signal<string | null>(null);
  protected readonly buurtCode = signal('');
  protected readonly effects = signal<readonly string[]>([]);
  protected readonly meetings = signal('');
  protected readonly months = signal('');
  protected readonly total = signal('');
  protected readonly own = signal('');

  protected readonly applicantChoices = computed(() =>
    applicantKinds.map((kind) => ({ value: kind, label: this.texts.term('applicant-kind', kind) })),
  );
  protected readonly effectChoices = computed(() =>
    effects.map((effect) => ({ value: effect, label: this.texts.term('effect', effect) })),
  );
  protected readonly buurtChoices = computed(() =>
    this.areas.buurten().map(({ code, name }) => ({ value: code, label: name })),
  );
  protected readonly totalError = computed(() => this.amountError(this.total()));
  protected readonly ownError = computed(() => this.amountError(this.own()));

  private readonly plan = computed<SelfCheckRequest>(() => ({
    applicantKind: this.applicantKind() as ApplicantKind | null,
    buurtCode: this.buurtCode() || null,
    effects: this.effects() as Effect[],
    recurring: { meetings: wholeNumber(this.meetings()), months: wholeNumber(this.months()), rhythm: '' },
    costLines: this.costLines(),
    ownContributionCents: parseEuros(this.own()) ?? 0,
  }));
  protected readonly isTouched = computed(() =>
    Boolean(
      this.applicantKind() ||
      this.buurtCode() ||
      this.effects().length ||
      this.meetings() ||
      this.months() ||
      this.total(),
    ),
  );
  protected readonly answer = load(
    () => (this.isTouched() ? { slug: this.scheme().slug, plan: this.plan() } : undefined),
    ({ slug, plan }) => this.api.checkPlan(slug, plan),
  );
  /** Supporters and what others notice belong to a plan on the site, so they are not asked here. */
  protected readonly outcomes = computed(
    () =>
      this.answer.value()?.outcomes.filter(({ kind }) => kind !== 'supporters' && kind !== 'non-participants') ?? [],
  );

  private costLines(): SelfCheckRequest['costLines'] {
    const amountCents = parseEuros(this.total());
    return amountCents ? [{ description: '', kind: 'other', amountCents }] : [];
  }

  private amountError(text: string): string | null {
    return text.trim() !== '' && parseEuros(text) === null ? this.texts.text('check.amount-wrong') : null;
  }
}

function wholeNumber(text: string): number {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : 0;
}
