/** Internal notes: unmistakably not for the applicant. */
import { Component, inject, input, output, signal } from '@angular/core';
import type { DossierView } from '@stoep/contracts';
import { formState } from '../../../core/forms/form-state';
import { DayPipe, TimePipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import { StaffApi } from '../staff.api';

@Component({
  selector: 'stoep-dossier-notes',
  imports: [Button, DayPipe, ErrorSummary, Field, TextInput, TextPipe, TimePipe],
  template: `
    <section class="stack" aria-labelledby="notities">
      <h2 id="notities">{{ 'dossier.notes' | text }}</h2>
      <p class="stoep-source">{{ 'dossier.notes-help' | text }}</p>
      @for (note of dossier().notes; track $index) {
        <div class="stoep-note">
          <p class="stoep-note__head">{{ note.authorName }} · {{ note.at | day: 'short' }}, {{ note.at | time }}</p>
          <p>{{ note.text }}</p>
        </div>
      } @empty {
        <p>{{ 'dossier.no-notes' | text }}</p>
      }
      @if (mayNote()) {
        <ui-error-summary [form]="form" />
        <form class="stoep-form" (submit)="$event.preventDefault(); add()" novalidate>
          <ui-field name="text" [label]="'dossier.note' | text" [error]="form.error('text')">
            <textarea ui-input rows="3" maxlength="5000" [(value)]="text"></textarea>
          </ui-field>
          <button type="submit" ui-button [busy]="form.isBusy()">{{ 'dossier.add-note' | text }}</button>
        </form>
      }
    </section>
  `,
  host: { class: 'stack' },
})
export class DossierNotes {
  readonly dossier = input.required<DossierView>();
  readonly mayNote = input.required<boolean>();
  readonly added = output();
  private readonly api = inject(StaffApi);

  protected readonly form = formState();
  protected readonly text = signal('');

  protected async add(): Promise<void> {
    const number = this.dossier().application.number ?? '';
    if (!(await this.form.submit(() => this.api.addNote(number, { text: this.text() })))) return;
    this.text.set('');
    this.added.emit();
  }
}
