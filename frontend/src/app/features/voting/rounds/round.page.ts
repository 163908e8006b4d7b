/** One round: what it is about, who may vote and how it is counted, the plans, and what is and is not secret. */
import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { load } from '../../../core/api/load';
import { DayPipe, EurosPipe, TimePipe } from '../../../core/format/format.pipes';
import { Session } from '../../../core/session/session';
import { PageTitle } from '../../../core/shell/page-title';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { Breadcrumb } from '../../../ui/list/breadcrumb';
import { Facts } from '../../../ui/list/facts';
import { Alert } from '../../../ui/message/alert';
import { Badge } from '../../../ui/message/badge';
import { LoadState } from '../../../ui/message/load-state';
import { ballotSentence, countingSentences } from '../counting-words';
import { KeptBallots } from '../kept-ballot';
import { phaseLooks } from '../phase-looks';
import { shuffledBy } from '../plan-order';
import { VotingApi } from '../voting.api';
import { RoundChanges } from './round-changes';

@Component({
  selector: 'stoep-round-page',
  imports: [
    Alert,
    Badge,
    Breadcrumb,
    Button,
    DayPipe,
    EurosPipe,
    Facts,
    LoadState,
    RoundChanges,
    RouterLink,
    TextPipe,
    TimePipe,
  ],
  templateUrl: './round.page.html',
  host: { class: 'stoep-page' },
})
export class RoundPage {
  readonly slug = input.required<string>();
  private readonly api = inject(VotingApi);
  private readonly kept = inject(KeptBallots);
  private readonly texts = inject(Texts);
  private readonly title = inject(PageTitle);
  private readonly session = inject(Session);

  protected readonly looks = phaseLooks;
  protected readonly round = load(
    () => this.slug(),
    (slug) => this.api.findRound(slug),
  );
  protected readonly part = load(
    () => (this.session.isSignedIn() && this.round.value()?.phase === 'voting' ? this.slug() : undefined),
    (slug) => this.api.findMyPart(slug, this.round.value()?.rules.rollKind !== 'open'),
  );
  protected readonly hasSelection = computed(() => this.kept.of(this.slug()).selection.length > 0);
  protected readonly feasible = computed(() => {
    const plans = this.round.value()?.plans.filter((plan) => plan.isFeasible !== false) ?? [];
    return shuffledBy(this.kept.of(this.slug()).seed, plans);
  });
  protected readonly infeasible = computed(
    () => this.round.value()?.plans.filter((plan) => plan.isFeasible === false) ?? [],
  );
  protected readonly counting = computed(() => {
    const round = this.round.value();
    return round ? countingSentences(this.texts, round.rules.counting) : [];
  });
  protected readonly ballot = computed(() => {
    const round = this.round.value();
    return round ? ballotSentence(this.texts, round.rules) : '';
  });
  protected readonly areaNames = computed(
    () =>
      this.round
        .value()
        ?.rules.eligibleAreas.map(({ name }) => name)
        .join(', ') ?? '',
  );

  constructor() {
    effect(() => {
      const name = this.round.value()?.title;
      if (name) this.title.show(name);
    });
  }
}
