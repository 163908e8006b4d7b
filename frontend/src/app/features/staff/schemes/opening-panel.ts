/** Opening or closing a scheme at once, with a reason that everybody reads. */
import { Component, inject, input, output, signal } from '@angular/core';
import type { SchemeFile } from '@stoep/contracts';
import type { SchemeOpening } from '@stoep/rules';
import { formState } from '../../../core/forms/form-state';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import { SchemeFilesApi } from './scheme-files.api';

@Component({
  selector: 'stoep-opening-panel',
  imports: [Button, ErrorSummary, Field, TextInput, TextPipe],
  template: `
    <section class="stoep-panel stack" aria-labelledby="openen">
      <h2 id="openen">{{ (file().isOpen ? 'files.now-open' : 'files.now-closed') | text }}</h2>
      @if (file().opening !== 'by-period') {
        <p>{{ 'files.by-hand' | text: { reason: file().openingReason } }}</p>
        <p>
          <button type="button" ui-button [busy]="form.isBusy()" (click)="set('by-period')">
            {{ 'files.by-period' | text }}
          </button>
        </p>
      }
      <ui-error-summary [form]="form" />
      <ui-field name="reason" [label]="'files.opening-reason' | text" [error]="form.error('reason')">
        <input ui-input maxlength="500" [(value)]="reason" />
      </ui-field>
      <p>
        <button type="button" ui-button [busy]="form.isBusy()" (click)="set(file().isOpen ? 'closed' : 'open')">
          {{ (file().isOpen ? 'files.close-now' : 'files.open-now') | text }}
        </button>
      </p>
    </section>
  `,
})
export class OpeningPanel {
  readonly file = input.required<SchemeFile>();
  readonly changed = output();
  private readonly api = inject(SchemeFilesApi);
  protected readonly form = formState();
  protected readonly reason = signal('');

  protected async set(opening: SchemeOpening): Promise<void> {
    if (!(await this.form.submit(() => this.api.openScheme(this.file().slug, opening, this.reason())))) return;
    this.reason.set('');
    this.changed.emit();
  }
}
