/**
 * "Tel zelf na": counts a round's published ballots in this browser and says whether the outcome is the same; where only
 * totals are published it checks the protocol step by step. Without a round it counts any file of one's own.
 */
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RoundResult } from '@stoep/contracts';
import { protocolErrors, recountCommand, ruleFor, type PbFile, type ProtocolError } from '@stoep/tally';
import { load } from '../../../core/api/load';
import { Problem } from '../../../core/api/problem';
import { EurosPipe } from '../../../core/format/format.pipes';
import { fieldId } from '../../../core/forms/field-id';
import { problemSentence } from '../../../core/texts/problem-sentence';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { Field } from '../../../ui/form/field';
import { SelectField } from '../../../ui/form/select-field';
import { Breadcrumb } from '../../../ui/list/breadcrumb';
import { Alert } from '../../../ui/message/alert';
import { LoadState } from '../../../ui/message/load-state';
import type { PublishedProtocol } from '../result/result.page';
import { VotingApi } from '../voting.api';
import { CountSteps } from './count-steps';
import { isSameOutcome, openElection, recount, rulesToCompare, type Recount } from './recounting';
import { RuleComparison } from './rule-comparison';

@Component({
  selector: 'stoep-recount-page',
  imports: [
    Alert,
    Breadcrumb,
    Button,
    CountSteps,
    EurosPipe,
    Field,
    LoadState,
    RouterLink,
    RuleComparison,
    SelectField,
    TextPipe,
  ],
  templateUrl: './recount.page.html',
  host: { class: 'stoep-page' },
})
export class RecountPage {
  readonly slug = input<string>();
  private readonly api = inject(VotingApi);
  private readonly texts = inject(Texts);

  protected readonly fileFieldId = fieldId('bestand');
  protected readonly result = load(
    () => this.slug(),
    (slug) => this.api.findResult(slug),
  );
  protected readonly file = signal<PbFile | null>(null);
  protected readonly fileErrors = signal<string[]>([]);
  protected readonly refusal = signal('');
  protected readonly chosenRule = signal('equal-shares-add1');
  protected readonly counted = signal<Recount | null>(null);
  protected readonly isBusy = signal(false);

  protected readonly published = computed(() => this.result.value()?.protocol as PublishedProtocol | undefined);
  protected readonly hasBallots = computed(() => !this.slug() || this.result.value()?.publishes === 'all-ballots');
  protected readonly command = computed(() => {
    const rule = this.published()?.rule;
    return rule ? recountCommand(rule, 'stemmen.pb', 2) : null;
  });
  protected readonly ruleChoices = computed(() => {
    const file = this.file();
    return file
      ? rulesToCompare(file.election).map(({ name }) => ({
          value: name,
          label: this.texts.text(`voting.rule-name.${name}`),
        }))
      : [];
  });
  protected readonly isSame = computed(() => {
    const [mine, theirs] = [this.counted(), this.published()];
    return mine && theirs ? isSameOutcome(mine.protocol, theirs.count) : null;
  });
  protected readonly names = computed(
    () => new Map(this.result.value()?.plans.map(({ id, title }) => [id, title]) ?? []),
  );
  protected readonly protocolFaults = computed<ProtocolError[] | null>(() => {
    const published = this.published();
    return published && !this.hasBallots()
      ? protocolErrors(published.count, ruleFor({ voteType: 'approval' }, published.rule))
      : null;
  });

  constructor() {
    effect(() => {
      const result = this.result.value();
      if (result?.publishes === 'all-ballots') untracked(() => void this.fetch(result));
    });
  }

  protected async takeFile(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file) this.open(await file.arrayBuffer());
  }

  /** After a moment, so that the page can say that it is busy. */
  protected count(): void {
    const file = this.file();
    if (!file) return;
    this.isBusy.set(true);
    setTimeout(() => {
      const rule =
        this.published()?.rule ?? rulesToCompare(file.election).find(({ name }) => name === this.chosenRule())?.rule;
      if (rule) this.counted.set(recount(file, ruleFor(file.election, rule)));
      this.isBusy.set(false);
    }, 20);
  }

  private async fetch(result: RoundResult): Promise<void> {
    try {
      this.open(await this.api.readBallots(result.slug));
    } catch (thrown) {
      this.refusal.set(problemSentence(this.texts, Problem.from(thrown)));
    }
  }

  private open(content: string | ArrayBuffer): void {
    const opened = openElection(content);
    this.counted.set(null);
    this.fileErrors.set('errors' in opened ? opened.errors : []);
    this.file.set('file' in opened ? opened.file : null);
  }
}
