/** Who carries something: ask somebody along, hand over the lead, or stop taking part. For those who carry it only. */
import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { InvitationView } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { formState } from '../../core/forms/form-state';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { SelectField } from '../../ui/form/select-field';
import { TextInput } from '../../ui/form/text-input';

@Component({
  selector: 'stoep-group-panel',
  imports: [Button, ErrorSummary, Field, SelectField, TextInput, TextPipe],
  templateUrl: './group-panel.html',
})
export class GroupPanel {
  readonly people = input.required<readonly { personId: string; displayName: string; isLead: boolean }[]>();
  readonly invitations = input.required<readonly InvitationView[]>();
  /** Of who looks at it. */
  readonly isLead = input.required<boolean>();
  /** Of what they carry, in the API: "/api/initiatives/…". */
  readonly path = input.required<string>();
  /** What those who carry it are called there. */
  readonly peoplePath = input.required<'initiators' | 'organisers'>();
  readonly changed = output();
  protected readonly form = formState();
  protected readonly email = signal('');
  protected readonly nextLead = signal('');
  private readonly api = inject(Api);

  protected readonly others = computed(() =>
    this.people()
      .filter(({ isLead }) => !isLead)
      .map(({ personId, displayName }) => ({ value: personId, label: displayName })),
  );

  protected async invite(): Promise<void> {
    if (!(await this.form.submit(() => this.api.post(`${this.path()}/invitations`, { email: this.email().trim() }))))
      return;
    this.email.set('');
    this.changed.emit();
  }

  protected cancel(id: string): Promise<void> {
    return this.carryOut(() => this.api.delete(`${this.path()}/invitations/${id}`));
  }

  protected leave(): Promise<void> {
    return this.carryOut(() => this.api.delete(`${this.path()}/${this.peoplePath()}/me`));
  }

  protected async handOver(): Promise<void> {
    const personId = this.nextLead();
    if (!this.form.check(personId ? [] : [{ field: 'personId', reason: 'unknown-choice' }])) return;
    await this.carryOut(() => this.api.post(`${this.path()}/lead`, { personId }));
  }

  private async carryOut(deed: () => Promise<unknown>): Promise<void> {
    if (await this.form.submit(deed)) this.changed.emit();
  }
}
