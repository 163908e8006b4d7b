/** What the initiator can do now: one next step first, then changing the text, then stopping, with a reason. */
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InitiativeDetail } from '@stoep/contracts';
import { editableStates, mayBecome, supportableStates } from '@stoep/rules';
import { formState } from '../../../core/forms/form-state';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import { InitiativesApi } from '../initiatives.api';

@Component({
  selector: 'stoep-initiator-panel',
  imports: [Button, ErrorSummary, Field, RouterLink, TextInput, TextPipe],
  templateUrl: './initiator-panel.html',
})
export class InitiatorPanel {
  readonly initiative = input.required<InitiativeDetail>();
  readonly changed = output();
  protected readonly form = formState();
  protected readonly reason = signal('');
  protected readonly isStopping = signal(false);
  private readonly api = inject(InitiativesApi);

  protected readonly isEditable = computed(() => editableStates.includes(this.initiative().state));
  protected readonly mayStop = computed(
    () => this.initiative().state !== 'applying' && mayBecome(this.initiative().state, 'withdrawn'),
  );
  /** The entry it started from, when that has a series to plan and there is something to plan it for. */
  protected readonly series = computed(() => {
    const { state, startedFrom } = this.initiative();
    return supportableStates.includes(state) && startedFrom?.isShown && startedFrom.hasSeries ? startedFrom : null;
  });
  protected readonly edit = computed(() => ['/initiatieven', this.initiative().slug, 'bewerken']);

  protected async stop(): Promise<void> {
    const reason = this.reason().trim();
    if (!this.form.check(reason.length < 3 ? [{ field: 'reason', reason: 'reason-length' }] : [])) return;
    const isDone = await this.form.submit(() => this.api.withdrawInitiative(this.initiative().id, reason));
    if (!isDone) return;
    this.isStopping.set(false);
    this.changed.emit();
  }
}
