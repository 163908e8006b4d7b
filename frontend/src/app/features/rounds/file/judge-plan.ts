/** Whether a plan can be done, and what it costs, with the words everybody reads. Also takes a plan out. */
import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { RoundFile, RoundPlanView } from '@stoep/contracts';
import { formatEuros, parseEuros } from '@stoep/rules';
import { formState } from '../../../core/forms/form-state';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { RadioGroup } from '../../../ui/form/radio-group';
import { TextInput } from '../../../ui/form/text-input';
import { RoundFilesApi } from '../rounds.api';

@Component({
  selector: 'stoep-judge-plan',
  imports: [Button, ErrorSummary, Field, RadioGroup, TextInput, TextPipe],
  template: `
    <form class="stoep-form stack" (submit)="$event.preventDefault(); judge()" novalidate>
      <ui-error-summary [form]="form" />
      <fieldset
        ui-radio-group
        name="isFeasible"
        [legend]="'round-files.can-it' | text"
        [options]="verdicts()"
        [error]="form.error('isFeasible')"
        [(value)]="verdict"
      ></fieldset>
      <ui-field name="costCents" [label]="'round-files.cost' | text" [error]="form.error('costCents')">
        <input ui-input inputmode="decimal" [(value)]="cost" />
      </ui-field>
      <ui-field
        name="judgement"
        [label]="'round-files.judgement' | text"
        [help]="'round-files.judgement-help' | text"
        [error]="form.error('judgement')"
      >
        <textarea ui-input rows="3" maxlength="1000" [(value)]="judgement"></textarea>
      </ui-field>
      <div class="row">
        <button type="submit" ui-button="primary" [busy]="form.isBusy()">
          {{ 'round-files.keep-verdict' | text }}
        </button>
        <button type="button" ui-button="subtle" [busy]="form.isBusy()" (click)="remove()">
          {{ 'round-files.remove-plan' | text }}
        </button>
      </div>
    </form>
  `,
})
export class JudgePlan {
  readonly file = input.required<RoundFile>();
  readonly plan = input.required<RoundPlanView>();
  readonly done = output();
  private readonly api = inject(RoundFilesApi);
  private readonly texts = inject(Texts);
  protected readonly form = formState();
  protected readonly verdict = linkedSignal<string | null>(() => {
    const { isFeasible } = this.plan();
    return isFeasible === null ? null : isFeasible ? 'yes' : 'no';
  });
  protected readonly cost = linkedSignal(() => formatEuros(this.plan().costCents, 'nl-NL').replace(/[^\d,]/g, ''));
  protected readonly judgement = linkedSignal(() => this.plan().reason);
  protected readonly verdicts = computed(() => [
    { value: 'yes', label: this.texts.text('round-files.feasible') },
    { value: 'no', label: this.texts.text('round-files.unfeasible') },
  ]);

  protected async judge(): Promise<void> {
    if (!this.form.check(this.verdict() === null ? [{ field: 'isFeasible', reason: 'required' }] : [])) return;
    const { slug, version } = this.file();
    const judged = await this.form.submit(() =>
      this.api.judgePlan(slug, this.plan().id, {
        version,
        reason: '',
        isFeasible: this.verdict() === 'yes',
        costCents: parseEuros(this.cost()) ?? 0,
        judgement: this.judgement(),
      }),
    );
    if (judged) this.done.emit();
  }

  /** In a published round what was typed is the reason that everybody reads. */
  protected async remove(): Promise<void> {
    const { slug, version } = this.file();
    const reason = this.judgement();
    if (await this.form.submit(() => this.api.removePlan(slug, this.plan().id, { version, reason }))) this.done.emit();
  }
}
