/** The letters to somebody without e-mail, as they go on paper; printing one is noted. On paper stands the letter alone. */
import { Component, inject, input, signal } from '@angular/core';
import type { DeskLetter } from '@stoep/contracts';
import { Api } from '../../../core/api/api';
import { load } from '../../../core/api/load';
import { formState } from '../../../core/forms/form-state';
import { DayPipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Breadcrumb } from '../../../ui/list/breadcrumb';
import { Empty } from '../../../ui/message/empty';
import { LoadState } from '../../../ui/message/load-state';

@Component({
  selector: 'stoep-letters-page',
  imports: [Breadcrumb, Button, DayPipe, Empty, ErrorSummary, LoadState, TextPipe],
  template: `
    <nav
      ui-breadcrumb
      [trail]="[{ label: 'desk.title' | text, link: '/medewerkers/balie' }]"
      [current]="'desk.letters-title' | text"
    ></nav>
    <h1 class="no-print">{{ 'desk.letters-title' | text }}</h1>
    <ui-load-state [of]="letters" />
    <ui-error-summary [form]="form" />
    @for (letter of letters.value(); track letter.id) {
      <article class="panel stack stoep-letter" [class.no-print]="printing() !== null && printing() !== letter.id">
        <p class="pre-line">{{ letter.name }}<br />{{ letter.postalAddress }}</p>
        <p>{{ letter.madeAt | day }}</p>
        <h2>{{ letter.subject }}</h2>
        <p class="pre-line">{{ letter.body }}</p>
        <p class="no-print" role="status">
          {{
            letter.printedAt ? ('desk.printed' | text: { day: (letter.printedAt | day) }) : ('desk.not-printed' | text)
          }}
        </p>
        <button type="button" ui-button="primary" [busy]="form.isBusy()" (click)="print(letter)">
          {{ 'desk.print' | text }}
        </button>
      </article>
    }
    @if (letters.value()?.length === 0) {
      <ui-empty [heading]="'desk.no-letters' | text" />
    }
  `,
  host: { class: 'stoep-page__body' },
})
export class LettersPage {
  readonly id = input.required<string>();
  protected readonly form = formState();
  protected readonly printing = signal<string | null>(null);
  private readonly api = inject(Api);
  protected readonly letters = load(
    () => this.id(),
    (id, signal) => this.api.get<DeskLetter[]>(`/api/applications/${id}/letters`, {}, signal),
  );

  /** The others are left off the paper. */
  protected async print(letter: DeskLetter): Promise<void> {
    const path = `/api/applications/${this.id()}/letters/${letter.id}/printed`;
    const done = await this.form.submit(async () =>
      this.letters.set((await this.api.post<{ letters: DeskLetter[] }>(path)).letters),
    );
    if (!done) return;
    this.printing.set(letter.id);
    // The page has to know which letter it is before it goes to paper.
    setTimeout(() => window.print());
  }
}
