/**
 * The file with all ballots of a round that publishes only totals: its hash, who read it and why, and for an auditor or
 * administrator the file itself, to hand to sworn recounters.
 */
import { Component, inject, input, signal } from '@angular/core';
import type { RoundFile } from '@stoep/contracts';
import { recountCommand } from '@stoep/tally';
import { load } from '../../../core/api/load';
import { formState } from '../../../core/forms/form-state';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import { Moment, Timeline } from '../../../ui/list/timeline';
import { LoadState } from '../../../ui/message/load-state';
import { RoundFilesApi } from '../rounds.api';
import { saveFile } from '../save-file';

@Component({
  selector: 'stoep-sworn-file',
  imports: [Button, ErrorSummary, Field, LoadState, Moment, TextInput, TextPipe, Timeline],
  template: `
    <section class="panel stack" aria-labelledby="beedigd">
      <h2 id="beedigd">{{ 'round-files.sworn' | text }}</h2>
      <p>{{ 'round-files.sworn-text' | text }}</p>
      <p class="small stoep-receipt">{{ file().swornFileHash }}</p>
      <ui-load-state [of]="known" />
      @if (known.value(); as sworn) {
        @if (sworn.mayRead) {
          <form class="stack" (submit)="$event.preventDefault(); read()" novalidate>
            <ui-error-summary [form]="form" />
            <ui-field
              name="reason"
              [label]="'round-files.sworn-reason' | text"
              [help]="'round-files.sworn-help' | text"
              [error]="form.error('reason')"
            >
              <textarea ui-input rows="2" maxlength="500" [(value)]="reason"></textarea>
            </ui-field>
            <button type="submit" ui-button [busy]="form.isBusy()">{{ 'round-files.sworn-read' | text }}</button>
          </form>
          <pre class="stoep-command" tabindex="0"><code>{{ command() }}</code></pre>
        } @else {
          <p>{{ 'round-files.sworn-not-you' | text }}</p>
        }
        <h3>{{ 'round-files.sworn-log' | text }}</h3>
        <ol ui-timeline>
          @for (one of sworn.downloads; track $index) {
            <li ui-moment [at]="one.at" [heading]="one.byName">
              <p>{{ one.reason }}</p>
            </li>
          }
        </ol>
        @if (sworn.downloads.length === 0) {
          <p>{{ 'round-files.sworn-nobody' | text }}</p>
        }
      }
    </section>
  `,
})
export class SwornFile {
  readonly file = input.required<RoundFile>();
  private readonly api = inject(RoundFilesApi);
  protected readonly form = formState();
  protected readonly reason = signal('');
  protected readonly known = load(
    () => this.file().slug,
    (slug) => this.api.findSwornFile(slug),
  );

  protected command(): string {
    return recountCommand(this.file().rules.counting, 'stemmen.pb', 2);
  }

  protected async read(): Promise<void> {
    const { slug } = this.file();
    const isRead = await this.form.submit(async () => {
      saveFile(await this.api.readSwornFile(slug, this.reason()), 'stemmen.pb');
    });
    if (!isRead) return;
    this.reason.set('');
    this.known.reload();
  }
}
