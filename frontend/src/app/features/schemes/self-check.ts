/**
 * "Past uw plan?": five questions whose answers are held against the rules as they are given. Needs no account; the
 * server keeps nothing and applies the very rules it applies to an application. The answers stay on this device.
 */
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { SaveApplicationRequest, SchemeDetail, SelfCheckRequest } from '@stoep/contracts';
import { applicantKinds, effects, parseEuros, type ApplicantKind, type Effect } from '@stoep/rules';
import { load } from '../../core/api/load';
import { EurosPipe } from '../../core/format/format.pipes';
import { LocalDrafts } from '../../core/forms/local-drafts';
import { AreasStore } from '../../core/places/areas.store';
import { Session } from '../../core/session/session';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { RuleOutcomes } from '../../shared/rules/rule-outcomes';
import { Button } from '../../ui/button/button';
import { CheckboxGroup } from '../../ui/form/checkbox-group';
import { Field } from '../../ui/form/field';
import { RadioGroup } from '../../ui/form/radio-group';
import { SelectField } from '../../ui/form/select-field';
import { TextInput } from '../../ui/form/text-input';
import { LoadState } from '../../ui/message/load-state';
import { SchemesApi } from './schemes.api';

/** The answers as this device keeps them. */
interface KeptCheck {
  applicantKind: string | null;
  buurtCode: string;
  effects: readonly string[];
  meetings: string;
  months: string;
  total: string;
  own: string;
}

@Component({
  selector: 'stoep-self-check',
  imports: [
    Button,
    CheckboxGroup,
    EurosPipe,
    Field,
    LoadState,
    RadioGroup,
    RuleOutcomes,
    SelectField,
    TextInput,
    TextPipe,
  ],
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
  private readonly drafts = inject(LocalDrafts);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
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

  constructor() {
    effect(() => {
      const kept = this.drafts.read<KeptCheck>(this.name());
      if (kept) untracked(() => this.fill(kept));
    });
    effect(() => {
      const answers = this.answers();
      if (this.isTouched()) this.drafts.keep(this.name(), answers);
    });
  }

  /** The answers go along into the form: what the application asks too is filled in there already. */
  protected async goOn(): Promise<void> {
    const { slug } = this.scheme();
    const name = `aanvraag.${slug}`;
    const { applicantKind = null, costLines = [], ownContributionCents = 0 } = this.plan();
    const described = costLines.map((line) => ({ ...line, description: this.texts.text('check.total') }));
    const kept = this.drafts.read<SaveApplicationRequest>(name) ?? {};
    this.drafts.keep(name, {
      ...kept,
      applicantKind,
      ownContributionCents,
      costLines: kept.costLines?.length ? kept.costLines : described,
    } satisfies SaveApplicationRequest);
    if (this.session.isSignedIn())
      await this.router.navigate(['/buurtbudget/aanvragen/nieuw'], { queryParams: { regeling: slug } });
    else await this.router.navigate(['/buurtbudget/alvast', slug, 'vragen', '1']);
  }

  protected startAfresh(): void {
    this.drafts.forget(this.name());
    this.fill({ applicantKind: null, buurtCode: '', effects: [], meetings: '', months: '', total: '', own: '' });
  }

  private name(): string {
    return `controle.${this.scheme().slug}`;
  }

  private answers(): KeptCheck {
    return {
      applicantKind: this.applicantKind(),
      buurtCode: this.buurtCode(),
      effects: this.effects(),
      meetings: this.meetings(),
      months: this.months(),
      total: this.total(),
      own: this.own(),
    };
  }

  private fill(kept: KeptCheck): void {
    this.applicantKind.set(kept.applicantKind);
    this.buurtCode.set(kept.buurtCode);
    this.effects.set(kept.effects);
    this.meetings.set(kept.meetings);
    this.months.set(kept.months);
    this.total.set(kept.total);
    this.own.set(kept.own);
  }

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
