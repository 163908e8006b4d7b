/** Ideas and initiatives: filters in the address, the list and the map with the same items. */
import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { InitiativePageView } from '@stoep/contracts';
import { initiativeCategories } from '@stoep/rules';
import { load } from '../../../core/api/load';
import { AreasStore } from '../../../core/places/areas.store';
import { Announcer } from '../../../core/shell/announcer';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { shapesFor } from '../../../shared/initiatives/area-shapes';
import { InitiativeCard } from '../../../shared/initiatives/initiative-card';
import { pinsOf } from '../../../shared/initiatives/initiative-look';
import { PinLegend } from '../../../shared/initiatives/pin-legend';
import { Button } from '../../../ui/button/button';
import type { Choice } from '../../../ui/form/choice';
import { Field } from '../../../ui/form/field';
import { SelectField } from '../../../ui/form/select-field';
import { TextInput } from '../../../ui/form/text-input';
import { Pagination } from '../../../ui/list/pagination';
import { StoepMap } from '../../../ui/map/stoep-map';
import { Empty } from '../../../ui/message/empty';
import { LoadState } from '../../../ui/message/load-state';
import { InitiativesApi } from '../initiatives.api';

/** The words of the address, and what the server calls it. */
const orders: Record<string, string> = { steun: 'most-supported' };

const stateChoices = ['idea', 'plan,applying,funded', 'running', 'finished,handed-over', 'withdrawn,merged'];

@Component({
  imports: [
    Button,
    Empty,
    Field,
    InitiativeCard,
    LoadState,
    Pagination,
    PinLegend,
    RouterLink,
    SelectField,
    StoepMap,
    TextInput,
    TextPipe,
  ],
  templateUrl: './initiative-list.page.html',
})
export class InitiativeListPage {
  /** The filters, as they stand in the address. */
  readonly gebied = input<string>();
  readonly soort = input<string>();
  readonly stand = input<string>();
  readonly zoek = input<string>();
  readonly pagina = input<string>();
  readonly volgorde = input<string>();
  /** A state that is chosen beforehand, for the list of ideas. */
  readonly always = input<string>();

  private readonly api = inject(InitiativesApi);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly areas = inject(AreasStore);
  private readonly announcer = inject(Announcer);

  protected readonly typed = linkedSignal(() => this.zoek() ?? '');
  protected readonly selected = signal<string | null>(null);
  protected readonly isMapShown = signal(false);
  protected readonly page = computed(() => Math.max(1, Number(this.pagina()) || 1));
  private readonly choice = computed(() => ({
    area: this.gebied(),
    category: this.soort(),
    state: this.always() ?? this.stand(),
    q: this.zoek(),
    order: orders[this.volgorde() ?? ''],
  }));
  protected readonly list = load(
    () => ({ ...this.choice(), page: this.page() }),
    (query, abort) => this.api.findInitiatives(query, abort),
  );
  /** The map shows all pages of the list. */
  private readonly all = load(this.choice, (query, abort) => this.api.findPins(query, abort));
  protected readonly pages = computed(() => {
    const list = this.list.value();
    return list ? Math.ceil(list.total / list.pageSize) : 0;
  });
  protected readonly pins = computed(() => pinsOf(this.all.value()?.pins ?? []));
  /** Some have no point, and a map with very many pins says nothing: then the page says how many are on it. */
  protected readonly notOnMap = computed(() => (this.all.value()?.total ?? 0) - this.pins().length);
  protected readonly shapes = computed(() => shapesFor(this.areas.areas(), this.gebied() ?? null));
  protected readonly isFiltered = computed(() => Boolean(this.gebied() || this.soort() || this.stand() || this.zoek()));

  protected readonly areaChoices = computed<Choice[]>(() =>
    this.areas
      .wijken()
      .flatMap((wijk) => [
        { value: wijk.code, label: wijk.name },
        ...this.areas.buurtenOf(wijk.code).map((buurt) => ({ value: buurt.code, label: `\u2003${buurt.name}` })),
      ]),
  );
  protected readonly categoryChoices = computed<Choice[]>(() =>
    initiativeCategories.map((value) => ({ value, label: this.texts.term('initiative-category', value) })),
  );
  protected readonly stateChoices = computed<Choice[]>(() =>
    stateChoices.map((value) => ({
      value,
      label: this.texts.term('initiatives.states', value.split(',')[0] ?? ''),
    })),
  );

  protected readonly orderChoices = computed<Choice[]>(() => [
    { value: 'steun', label: this.texts.text('initiatives.order-support') },
  ]);

  constructor() {
    effect(() => {
      const list = this.list.value();
      if (list) untracked(() => this.announcer.say(this.countOf(list)));
    });
  }

  /** Counting stops somewhere: "Meer dan 1000 gevonden". */
  protected countOf({ total, areMore }: InitiativePageView): string {
    return this.texts.text(areMore ? 'initiatives.count-many' : 'initiatives.count', { n: total });
  }

  protected filter(change: Record<string, string>): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value || null]));
    void this.router.navigate([], { queryParams: { ...queryParams, pagina: null }, queryParamsHandling: 'merge' });
  }

  /** To its card, or to its page when it stands on another page of the list. */
  protected select(slug: string): void {
    this.selected.set(slug);
    const card = document.getElementById(`item-${slug}`);
    if (card) card.scrollIntoView({ block: 'center' });
    else void this.router.navigate(['/initiatieven', slug]);
  }
}
