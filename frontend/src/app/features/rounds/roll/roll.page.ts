/** The voter roll of a round: bring in a list, print letters, replace a lost code, and who did what. It shows no code. */
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { load } from '../../../core/api/load';
import type { Problem } from '../../../core/api/problem';
import { formState } from '../../../core/forms/form-state';
import { DayPipe } from '../../../core/format/format.pipes';
import { Session } from '../../../core/session/session';
import { fieldSentence } from '../../../core/texts/problem-sentence';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import { Breadcrumb } from '../../../ui/list/breadcrumb';
import { Table, TableBox } from '../../../ui/list/table-box';
import { Alert } from '../../../ui/message/alert';
import { LoadState } from '../../../ui/message/load-state';
import { RoundFilesApi } from '../rounds.api';
import { saveFile } from '../save-file';

@Component({
  selector: 'stoep-roll-page',
  imports: [
    Alert,
    Breadcrumb,
    Button,
    DayPipe,
    ErrorSummary,
    Field,
    LoadState,
    RouterLink,
    Table,
    TableBox,
    TermPipe,
    TextInput,
    TextPipe,
  ],
  templateUrl: './roll.page.html',
  host: { class: 'stoep-page__body' },
})
export class RollPage {
  readonly slug = input.required<string>();
  private readonly api = inject(RoundFilesApi);
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  protected readonly form = formState();
  protected readonly label = signal('');
  protected readonly done = signal('');
  /** What is wrong with the list that was just sent. */
  protected readonly faults = signal<string[]>([]);
  protected readonly roll = load(
    () => this.slug(),
    (slug) => this.api.findRoll(slug),
  );
  protected readonly mayPrepare = computed(() => this.session.may('round.prepare'));
  protected readonly mayImport = computed(() => ['draft', 'published'].includes(this.roll.value()?.state ?? ''));
  protected readonly mayPrint = computed(() => ['published', 'open'].includes(this.roll.value()?.state ?? ''));

  protected async importList(files: FileList | null): Promise<void> {
    const file = files?.item(0);
    if (!file) return;
    this.faults.set([]);
    this.done.set('');
    let count = 0;
    const imported = await this.form.submit(async () => {
      count = (await this.api.importRoll(this.slug(), file)).entryCount;
    });
    if (imported) this.finish(this.texts.text('roll.imported', { n: count }));
    else this.showFaults(this.form.problem());
  }

  protected async print(run: number | null): Promise<void> {
    const printed = await this.form.submit(async () => {
      saveFile(await this.api.makeLetters(this.slug(), run), `brieven-${this.slug()}.pdf`);
    });
    if (printed) this.finish(this.texts.text('roll.printed'));
  }

  protected async replace(atDesk: boolean): Promise<void> {
    const label = this.label();
    const replaced = await this.form.submit(async () => {
      saveFile(await this.api.replaceCode(this.slug(), { label, atDesk }), 'vervangende-brief.pdf');
    });
    if (replaced) this.finish(this.texts.text('roll.replaced', { label }));
  }

  protected async revoke(): Promise<void> {
    const label = this.label();
    if (await this.form.submit(() => this.api.revokeCode(this.slug(), label)))
      this.finish(this.texts.text('roll.revoked', { label }));
  }

  private finish(sentence: string): void {
    this.label.set('');
    this.done.set(sentence);
    this.roll.reload();
  }

  private showFaults(problem: Problem | null): void {
    const lines = (problem?.errors ?? []).filter(({ field }) => field.startsWith('line.'));
    if (lines.length === 0) return;
    this.form.clear();
    this.faults.set(
      lines.map((error) => {
        const [, line = '', column = ''] = error.field.split('.');
        const sentence = fieldSentence(this.texts, { ...error, field: column });
        return this.texts.text('roll.fault', { line, column, sentence });
      }),
    );
  }
}
