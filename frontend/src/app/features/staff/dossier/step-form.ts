/** One step with the fields it needs. What was typed stays when the step is refused; a stale dossier is read again. */
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { DossierView } from '@stoep/contracts';
import {
  addDays,
  adviceDomains,
  localDateOf,
  parseEuros,
  type AdviceDomain,
  type ApplicationStep,
  type DecisionOutcome,
} from '@stoep/rules';
import { formState } from '../../../core/forms/form-state';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { CheckboxGroup } from '../../../ui/form/checkbox-group';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { RadioGroup } from '../../../ui/form/radio-group';
import { TextInput } from '../../../ui/form/text-input';
import { Session } from '../../../core/session/session';
import { StaffApi } from '../staff.api';
import { DecisionFields } from './decision-fields';
import { emptyDecision, type TypedDecision } from './typed-decision';

@Component({
  selector: 'stoep-step-form',
  imports: [Button, CheckboxGroup, DecisionFields, ErrorSummary, Field, RadioGroup, TermPipe, TextInput, TextPipe],
  templateUrl: './step-form.html',
  host: { class: 'stack' },
})
export class StepForm {
  readonly dossier = input.required<DossierView>();
  readonly step = input.required<ApplicationStep>();
  readonly taken = output();
  readonly stale = output();
  private readonly api = inject(StaffApi);
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);

  protected readonly form = formState();
  protected readonly text = signal('');
  protected readonly termEndsOn = signal(addDays(localDateOf(new Date()), 14));
  protected readonly domains = linkedSignal<readonly string[]>(() => this.openDomains());
  protected readonly domain = linkedSignal<string | null>(() => this.adviceToGive()[0] ?? null);
  protected readonly opinion = signal<string | null>(null);
  protected readonly decision = linkedSignal<TypedDecision>(() => emptyDecision(this.dossier(), this.step()));

  protected readonly domainChoices = computed(() =>
    this.openDomains().map((value) => ({ value, label: this.texts.term('advice-domain', value) })),
  );
  protected readonly adviceChoices = computed(() =>
    this.adviceToGive().map((value) => ({ value, label: this.texts.term('advice-domain', value) })),
  );
  protected readonly opinionChoices = computed(() =>
    ['positive', 'positive-if', 'negative'].map((value) => ({
      value,
      label: this.texts.term('advice-opinion', value),
    })),
  );

  protected async take(): Promise<void> {
    const wrong = this.wrongFields();
    if (!this.form.check(wrong)) return;
    const number = this.dossier().application.number ?? '';
    const body = { version: this.dossier().application.version, ...this.fields() };
    if (await this.form.submit(() => this.api.takeStep(number, this.step(), body))) this.taken.emit();
    else if (this.form.problem()?.reason === 'changed-meanwhile') this.stale.emit();
  }

  private fields(): object {
    switch (this.step()) {
      case 'request-completion':
        return { missing: this.text(), termEndsOn: this.termEndsOn() };
      case 'request-advice':
        return { domains: this.domains(), question: this.text() };
      case 'give-advice':
        return { domain: this.domain(), opinion: this.opinion(), text: this.text() };
      case 'propose':
      case 'decide':
        return this.decisionBody();
      case 'send-back':
      case 'not-process':
        return { reason: this.text() };
      default:
        return {};
    }
  }

  private decisionBody() {
    const { outcome, amount, reasons, citedRuleKeys } = this.decision();
    return { outcome: outcome as DecisionOutcome, amountCents: parseEuros(amount) ?? 0, reasons, citedRuleKeys };
  }

  private wrongFields() {
    const isDecision = this.step() === 'propose' || this.step() === 'decide';
    if (isDecision && parseEuros(this.decision().amount) === null)
      return [{ field: 'amountCents', reason: 'not-an-amount' }];
    return this.step() === 'give-advice' && !this.opinion() ? [{ field: 'opinion', reason: 'required' }] : [];
  }

  private openDomains(): AdviceDomain[] {
    return adviceDomains.filter((domain) => !this.dossier().advices.some((advice) => advice.domain === domain));
  }

  private adviceToGive(): AdviceDomain[] {
    const mine = this.session.person()?.roles.map(({ role }) => role) ?? [];
    const waiting = this.dossier().advices.filter(({ opinion }) => opinion === null);
    return waiting.map(({ domain }) => domain).filter((domain) => mine.includes(`adviser-${domain}`));
  }
}
