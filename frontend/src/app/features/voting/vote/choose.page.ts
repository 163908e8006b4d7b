/** The ballot: compare the plans in a list and on a map, and put together a selection. Nothing is sent yet. */
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { load } from '../../../core/api/load';
import { AreasStore } from '../../../core/places/areas.store';
import { Announcer } from '../../../core/shell/announcer';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { shapesFor } from '../../../shared/initiatives/area-shapes';
import { Button } from '../../../ui/button/button';
import { Field } from '../../../ui/form/field';
import { SelectField } from '../../../ui/form/select-field';
import { Breadcrumb } from '../../../ui/list/breadcrumb';
import { StoepMap } from '../../../ui/map/stoep-map';
import { Alert } from '../../../ui/message/alert';
import { LoadState } from '../../../ui/message/load-state';
import { ballotSentence } from '../counting-words';
import { writeSelection } from '../plan-order';
import { VotingApi } from '../voting.api';
import { BallotBar } from './ballot-bar';
import { BallotStore } from './ballot.store';
import { MoveByQr } from './move-by-qr';
import { PlanChoice } from './plan-choice';
import { RankedChoices } from './ranked-choices';

type Order = 'lot' | 'cheap' | 'near';

@Component({
  selector: 'stoep-choose-page',
  imports: [
    Alert,
    BallotBar,
    Breadcrumb,
    Button,
    Field,
    LoadState,
    MoveByQr,
    PlanChoice,
    RankedChoices,
    RouterLink,
    SelectField,
    StoepMap,
    TextPipe,
  ],
  providers: [BallotStore],
  templateUrl: './choose.page.html',
  host: { class: 'stoep-page' },
})
export class ChoosePage {
  readonly slug = input.required<string>();
  private readonly api = inject(VotingApi);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);
  private readonly areas = inject(AreasStore);
  protected readonly ballot = inject(BallotStore);
  private readonly fragment = inject(ActivatedRoute).snapshot.fragment ?? '';

  protected readonly isMapShown = signal(false);
  protected readonly selectedPin = signal<string | null>(null);
  protected readonly wasMoved = signal(false);
  protected readonly order = signal('');
  protected readonly round = load(
    () => this.slug(),
    (slug) => this.api.findRound(slug),
  );
  protected readonly sentence = computed(() => {
    const round = this.round.value();
    return round ? ballotSentence(this.texts, round.rules) : '';
  });
  protected readonly orders = computed(() => [
    { value: 'cheap', label: this.texts.text('voting.order-cheap') },
    { value: 'near', label: this.texts.text('voting.order-near') },
  ]);
  protected readonly plans = computed(() => {
    const plans = [...this.ballot.plans()];
    if ((this.order() as Order) === 'cheap') plans.sort((a, b) => a.costCents - b.costCents);
    if ((this.order() as Order) === 'near') plans.sort((a, b) => a.areaName.localeCompare(b.areaName));
    return plans;
  });
  protected readonly pins = computed(() =>
    this.plans().flatMap((plan) =>
      plan.lon === null || plan.lat === null
        ? []
        : [
            {
              id: plan.id,
              lon: plan.lon,
              lat: plan.lat,
              label: plan.title,
              shape: this.ballot.has(plan) ? ('check' as const) : ('circle' as const),
            },
          ],
    ),
  );
  protected readonly shapes = computed(() => shapesFor(this.areas.areas(), this.round.value()?.areaCode ?? null));
  protected readonly asText = computed(() => writeSelection(this.ballot.selection()));

  constructor() {
    effect(() => {
      const round = this.round.value();
      if (round) untracked(() => this.begin(round));
    });
  }

  protected show(id: string): void {
    this.selectedPin.set(id);
    document.getElementById(`plan-${id}`)?.scrollIntoView({ block: 'center' });
  }

  private begin(round: NonNullable<ReturnType<typeof this.round.value>>): void {
    this.ballot.begin(round);
    const moved = /^keuze=(.+)$/.exec(this.fragment)?.[1];
    if (!moved || !this.ballot.takeOver(decodeURIComponent(moved))) return;
    this.wasMoved.set(true);
    this.announcer.say(this.texts.text('voting.moved'));
  }
}
