/**
 * One scheme for its administrators: its draft in full, what is still wrong with it, a look at the form, publishing, and
 * opening or closing at once. What is published is never changed here: a change is a next version.
 */
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { legalForms, sharings } from '@stoep/rules';
import { load } from '../../../core/api/load';
import { formState } from '../../../core/forms/form-state';
import { PageTitle } from '../../../core/shell/page-title';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { RadioGroup } from '../../../ui/form/radio-group';
import { TextInput } from '../../../ui/form/text-input';
import { Breadcrumb } from '../../../ui/list/breadcrumb';
import { Alert } from '../../../ui/message/alert';
import { LoadState } from '../../../ui/message/load-state';
import { BudgetList } from './budget-list';
import { OpeningPanel } from './opening-panel';
import { QuestionList } from './question-list';
import { RuleEditor } from './rule-editor';
import { SchemeEditor } from './scheme-editor.store';
import { SchemeFilesApi } from './scheme-files.api';

@Component({
  selector: 'stoep-scheme-file-page',
  imports: [
    Alert,
    Breadcrumb,
    BudgetList,
    Button,
    ErrorSummary,
    Field,
    LoadState,
    OpeningPanel,
    QuestionList,
    RadioGroup,
    RouterLink,
    RuleEditor,
    TextInput,
    TextPipe,
  ],
  providers: [SchemeEditor],
  templateUrl: './scheme-file.page.html',
  host: { class: 'stoep-page__body' },
})
export class SchemeFilePage {
  readonly slug = input.required<string>();
  private readonly api = inject(SchemeFilesApi);
  private readonly texts = inject(Texts);
  private readonly title = inject(PageTitle);
  protected readonly it = inject(SchemeEditor);
  protected readonly form = formState();
  protected readonly note = signal('');
  protected readonly done = signal('');
  protected readonly file = load(
    () => this.slug(),
    (slug) => this.api.findSchemeFile(slug),
  );
  protected readonly legalForms = computed(() =>
    legalForms.map((word) => ({ value: word, label: this.texts.term('files.legal-form', word) })),
  );
  protected readonly sharings = computed(() =>
    sharings.map((word) => ({ value: word, label: this.texts.term('files.sharing', word) })),
  );

  constructor() {
    effect(() => {
      const file = this.file.value();
      if (!file) return;
      this.title.show(file.name);
      untracked(() => this.it.fill(file));
    });
  }

  /** Keeps the draft, half done or not. */
  protected async save(): Promise<boolean> {
    this.done.set('');
    const saved = await this.form.submit(async () => {
      this.it.revision = (await this.api.saveDraft(this.slug(), this.it.request())).revision;
    });
    if (saved) {
      this.file.set(await this.api.findSchemeFile(this.slug()));
      this.done.set(this.texts.text('files.saved'));
    }
    return saved;
  }

  protected async publish(): Promise<void> {
    if (!(await this.save())) return;
    this.done.set('');
    let version = 0;
    const published = await this.form.submit(async () => {
      version = (await this.api.publishScheme(this.slug(), this.it.revision, this.note())).version;
    });
    if (!published) return;
    this.note.set('');
    this.done.set(this.texts.text('files.published', { version }));
    this.file.reload();
  }
}
