/** Puts a plan of the area into the round; who asked for money under its scheme comes first, with what was asked. */
import { Component, computed, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import type { RoundFile } from '@stoep/contracts';
import { formatEuros, parseEuros } from '@stoep/rules';
import { load } from '../../../core/api/load';
import { formState } from '../../../core/forms/form-state';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { SelectField } from '../../../ui/form/select-field';
import { TextInput } from '../../../ui/form/text-input';
import { RoundFilesApi } from '../rounds.api';

@Component({
  selector: 'stoep-add-plan',
  imports: [Button, ErrorSummary, Field, SelectField, TextInput, TextPipe],
  template: `
    <section class="stack" aria-labelledby="erbij">
      <h3 id="erbij">{{ 'round-files.add-plan' | text }}</h3>
      <ui-error-summary [form]="form" />
      <form class="stoep-form stack" (submit)="$event.preventDefault(); add()" novalidate>
        <ui-field name="initiativeId" [label]="'round-files.plan' | text" [error]="form.error('initiativeId')">
          <select ui-select [options]="choices()" [empty]="'form.choose' | text" [(value)]="initiativeId"></select>
        </ui-field>
        <ui-field name="costCents" [label]="'round-files.cost' | text" [error]="form.error('costCents')">
          <input ui-input inputmode="decimal" [(value)]="cost" />
        </ui-field>
        @if (file().state === 'published') {
          <ui-field name="reason" [label]="'round-files.reason' | text" [error]="form.error('reason')">
            <input ui-input maxlength="500" [(value)]="reason" />
          </ui-field>
        }
        <p>
          <button type="submit" ui-button [busy]="form.isBusy()">{{ 'round-files.put-in' | text }}</button>
        </p>
      </form>
    </section>
  `,
})
export class AddPlan {
  readonly file = input.required<RoundFile>();
  readonly added = output();
  private readonly api = inject(RoundFilesApi);
  private readonly texts = inject(Texts);
  protected readonly form = formState();
  protected readonly initiativeId = signal('');
  protected readonly reason = signal('');
  protected readonly candidates = load(
    () => ({ slug: this.file().slug, version: this.file().version }),
    ({ slug }) => this.api.findCandidates(slug),
  );
  /** What was asked for it, unless somebody types another amount; that stays when the list is read again. */
  protected readonly cost = linkedSignal<string, string>({
    source: this.initiativeId,
    computation: (chosen) => {
      const asked = untracked(() => this.candidates.value())?.find((one) => one.initiativeId === chosen)?.askedCents;
      return asked ? formatEuros(asked, 'nl-NL').replace(/[^\d,]/g, '') : '';
    },
  });
  protected readonly choices = computed(() =>
    (this.candidates.value() ?? []).map(({ initiativeId, title, areaName, applicationNumber }) => ({
      value: initiativeId,
      label: applicationNumber
        ? this.texts.text('round-files.asked-for', { title, area: areaName, number: applicationNumber })
        : `${title} (${areaName})`,
    })),
  );

  protected async add(): Promise<void> {
    const chosen = this.initiativeId();
    if (!this.form.check(chosen ? [] : [{ field: 'initiativeId', reason: 'required' }])) return;
    const { slug, version } = this.file();
    const body = { version, reason: this.reason(), initiativeId: chosen, costCents: parseEuros(this.cost()) ?? 0 };
    if (!(await this.form.submit(() => this.api.addPlan(slug, body)))) return;
    this.initiativeId.set('');
    this.reason.set('');
    this.added.emit();
  }
}
