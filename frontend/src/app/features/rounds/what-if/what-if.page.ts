/**
 * "What if": any rule with any settings over the ballots of a counted round or of a file from elsewhere, side by side. For
 * learning only. A file is counted in this browser; of a round the server counts, for its ballots are not for looking at.
 */
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import type { RoundCountView, RuleOutcomeView } from '@stoep/contracts';
import { readPb, pbSentence, RuleDoesNotFit, withDecimals, type PbFile } from '@stoep/tally';
import { load } from '../../../core/api/load';
import { fieldId } from '../../../core/forms/field-id';
import { formState } from '../../../core/forms/form-state';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { SelectField } from '../../../ui/form/select-field';
import { Breadcrumb } from '../../../ui/list/breadcrumb';
import { Alert } from '../../../ui/message/alert';
import { RuleComparison } from '../count/rule-comparison';
import { countingSentences } from '../counting-sentences';
import { CountingFields } from '../form/counting-fields';
import { countingSettings, emptyRound, utilityOf, type TypedCounting } from '../form/typed-round';
import { RoundFilesApi } from '../rounds.api';
import { ballotKindOf, plansOf, tryRule } from './try-rule';

@Component({
  selector: 'stoep-what-if-page',
  imports: [Alert, Breadcrumb, Button, CountingFields, ErrorSummary, Field, RuleComparison, SelectField, TextPipe],
  templateUrl: './what-if.page.html',
  host: { class: 'stoep-page__body' },
})
export class WhatIfPage {
  /** Of the round to begin with. */
  readonly ronde = input<string>();
  private readonly api = inject(RoundFilesApi);
  private readonly texts = inject(Texts);
  protected readonly form = formState();
  protected readonly fileFieldId = fieldId('bestand');
  /** Empty: a file. */
  protected readonly source = signal('');
  protected readonly file = signal<PbFile | null>(null);
  protected readonly fileErrors = signal<string[]>([]);
  protected readonly refusal = signal('');
  protected readonly typed = signal<TypedCounting>(emptyRound.counting);
  protected readonly tried = signal<readonly RuleOutcomeView[]>([]);

  protected readonly rounds = load(
    () => true,
    () => this.api.findRounds(),
  );
  protected readonly round = load(
    () => this.source() || undefined,
    async (slug) => ({ file: await this.api.findRound(slug), count: await this.api.findCount(slug) }),
  );
  protected readonly sources = computed(() => [
    { value: '', label: this.texts.text('round-files.try.file') },
    ...(this.rounds.value() ?? [])
      .filter(({ state }) => ['counted', 'released'].includes(state))
      .map(({ slug, title }) => ({ value: slug, label: title })),
  ]);
  protected readonly kind = computed(() => {
    const file = this.file();
    if (this.source()) return this.round.value()?.file.rules.ballotKind ?? null;
    return file && ballotKindOf(file);
  });
  protected readonly shown = computed<Pick<RoundCountView, 'rules' | 'plans' | 'ballotCount'> | null>(() => {
    const known = this.source() ? this.round.value()?.count : this.file() && plansOf(this.file() as PbFile);
    return known && this.tried().length > 0
      ? { plans: known.plans, ballotCount: known.ballotCount, rules: [...this.tried()] }
      : null;
  });
  protected readonly settings = computed(() => this.tried().map(({ rule }) => countingSentences(this.texts, rule)));

  constructor() {
    effect(() => {
      const slug = this.ronde();
      if (slug) untracked(() => this.choose(slug));
    });
    effect(() => {
      const kind = this.kind();
      if (kind) untracked(() => this.typed.update((typed) => ({ ...typed, utility: utilityOf(kind, typed.utility) })));
    });
  }

  protected choose(source: string): void {
    this.source.set(source);
    this.tried.set([]);
    this.refusal.set('');
  }

  protected async takeFile(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (!file) return;
    const result = readPb(new Uint8Array(await file.arrayBuffer()));
    this.tried.set([]);
    this.fileErrors.set(result.ok ? [] : result.errors.map(pbSentence));
    this.file.set(result.ok ? withDecimals(result.file, 2) : null);
  }

  protected async add(): Promise<void> {
    this.refusal.set('');
    const settings = countingSettings(this.typed());
    const [slug, file] = [this.source(), this.file()];
    await this.form.submit(async () => {
      if (slug) this.keep(await this.api.tryOut(slug, settings));
      else if (file) this.tryOn(file, settings);
    });
  }

  protected remove(index: number): void {
    this.tried.update((tried) => tried.filter((_, place) => place !== index));
  }

  /** The form looks after what the server refuses; what the count in the browser refuses is told here. */
  private tryOn(file: PbFile, settings: ReturnType<typeof countingSettings>): void {
    try {
      this.keep(tryRule(file, settings));
    } catch (thrown) {
      if (!(thrown instanceof RuleDoesNotFit)) throw thrown;
      this.refusal.set(this.texts.text('round-files.try.refused'));
    }
  }

  private keep(outcome: RuleOutcomeView): void {
    this.tried.update((tried) => [...tried, outcome]);
  }
}
