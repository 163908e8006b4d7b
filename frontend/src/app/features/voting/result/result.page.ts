/** What came of a round: what won and why, what did not and what would have been enough, who voted, and how to check it. */
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PlanOutcomeView, RoundResult } from '@stoep/contracts';
import type { CountingSettings } from '@stoep/rules';
import { isShared, type Protocol } from '@stoep/tally';
import { load } from '../../../core/api/load';
import { CountPipe, EurosPipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import { Breadcrumb } from '../../../ui/list/breadcrumb';
import { Facts } from '../../../ui/list/facts';
import { Alert } from '../../../ui/message/alert';
import { LoadState } from '../../../ui/message/load-state';
import { VotingApi } from '../voting.api';
import { BarChart } from './bar-chart';
import { OwnShare } from './own-share';
import { whySentences } from './why';

/** The protocol as the server publishes it. */
export interface PublishedProtocol {
  rule: CountingSettings;
  count: Protocol;
}

@Component({
  selector: 'stoep-result-page',
  imports: [
    Alert,
    BarChart,
    Breadcrumb,
    Button,
    CountPipe,
    EurosPipe,
    Facts,
    Field,
    LoadState,
    OwnShare,
    RouterLink,
    TextInput,
    TextPipe,
  ],
  templateUrl: './result.page.html',
  host: { class: 'stoep-page' },
})
export class ResultPage {
  readonly slug = input.required<string>();
  private readonly api = inject(VotingApi);
  private readonly texts = inject(Texts);

  protected readonly typed = signal('');
  protected readonly found = signal<boolean | null>(null);
  protected readonly result = load(
    () => this.slug(),
    (slug) => this.api.findResult(slug),
  );
  protected readonly receipts = load(
    () => this.slug(),
    (slug) => this.api.listReceipts(slug),
  );
  protected readonly won = computed(() => this.result.value()?.plans.filter(({ place }) => place !== null) ?? []);
  protected readonly lost = computed(() => this.result.value()?.plans.filter(({ place }) => place === null) ?? []);
  protected readonly bars = computed(
    () =>
      this.result.value()?.plans.map((plan) => ({
        id: plan.id,
        label: plan.title,
        value: plan.score || plan.supporters,
        costCents: plan.costCents,
        isWon: plan.place !== null,
      })) ?? [],
  );
  /** Null where shares did not decide. */
  protected readonly shared = computed(() => {
    const protocol = this.protocol();
    return protocol && isShared(protocol.count, protocol.rule) ? protocol : null;
  });
  private readonly titles = computed(
    () => new Map(this.result.value()?.plans.map(({ id, title }) => [id, title]) ?? []),
  );
  private readonly protocol = computed(() => this.result.value()?.protocol as PublishedProtocol | undefined);

  protected why(plan: PlanOutcomeView): string[] {
    const protocol = this.protocol();
    return protocol ? whySentences(this.texts, plan, protocol.count, this.titles()) : [];
  }

  protected lead(result: RoundResult): Record<string, string> {
    const count = new Intl.NumberFormat(this.texts.locale());
    return {
      votes: count.format(result.ballotCount),
      plans: this.texts.text('voting.plans', { n: this.won().length }),
    };
  }

  protected search(): void {
    const wanted = this.typed().replace(/\s/g, '').toLowerCase();
    this.found.set(this.receipts.value()?.receipts.includes(wanted) ?? false);
  }
}
