/** Whether what was typed is kept, and where: "Bewaard om 14:03". */
import { Component, input } from '@angular/core';
import { TimePipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import type { SaveState } from './draft.store';

@Component({
  selector: 'stoep-save-status',
  imports: [TextPipe, TimePipe],
  template: `
    <p class="stoep-saved" role="status">
      @switch (status().kind) {
        @case ('saving') {
          {{ 'form.saving' | text }}
        }
        @case ('kept-here') {
          {{ 'form.kept-here' | text }}
        }
        @case ('failed') {
          {{ 'form.not-saved' | text }}
        }
        @case ('refused') {
          {{ 'form.save-refused' | text }}
        }
        @case ('conflict') {
          {{ 'initiatives.conflict.title' | text }}
        }
        @case ('saved') {
          {{ 'form.saved-at' | text: { time: (at() | time) } }}
        }
      }
    </p>
  `,
})
export class SaveStatus {
  readonly status = input.required<SaveState>();

  protected at(): string {
    const status = this.status();
    return status.kind === 'saved' ? status.at : new Date().toISOString();
  }
}
