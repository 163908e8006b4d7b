/** What is going on near me: find your street, tell your wish, see what others do and what came of it. */
import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AddressHit, InitiativePageView, RoundItem, SchemeListItem } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { DayPipe, EurosPipe } from '../../core/format/format.pipes';
import { AreasStore } from '../../core/places/areas.store';
import { MunicipalityStore } from '../../core/places/municipality.store';
import { TextPipe } from '../../core/texts/text.pipe';
import { NextDates } from '../../shared/activities/next-dates';
import { AddressSearch } from '../../shared/address-search/address-search';
import { wijkShapes } from '../../shared/initiatives/area-shapes';
import { InitiativeCard } from '../../shared/initiatives/initiative-card';
import { PinLegend } from '../../shared/initiatives/pin-legend';
import { pinsOf } from '../../shared/initiatives/initiative-look';
import { Button } from '../../ui/button/button';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-input';
import { StoepMap } from '../../ui/map/stoep-map';
import { Empty } from '../../ui/message/empty';
import { LoadState } from '../../ui/message/load-state';

/** What stands on the page is what the map shows. */
const ideasShown = 6;
const othersShown = 3;

@Component({
  imports: [
    AddressSearch,
    Button,
    DayPipe,
    Empty,
    EurosPipe,
    Field,
    InitiativeCard,
    LoadState,
    NextDates,
    PinLegend,
    RouterLink,
    StoepMap,
    TextInput,
    TextPipe,
  ],
  templateUrl: './home.page.html',
})
export class HomePage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly areas = inject(AreasStore);
  protected readonly municipality = inject(MunicipalityStore).municipality;

  protected readonly ideasShown = ideasShown;
  protected readonly othersShown = othersShown;
  protected readonly wish = signal('');
  protected readonly ideas = this.initiatives('idea');
  protected readonly running = this.initiatives('plan,applying,funded,running');
  protected readonly done = this.initiatives('finished,handed-over');
  protected readonly schemes = load(
    () => true,
    (_, signal) => this.api.get<SchemeListItem[]>('/api/schemes', {}, signal),
  );
  protected readonly rounds = load(
    () => true,
    (_, signal) => this.api.get<RoundItem[]>('/api/rounds', {}, signal),
  );
  protected readonly openRounds = computed(() => this.rounds.value()?.filter(({ phase }) => phase === 'voting') ?? []);
  protected readonly shapes = computed(() => wijkShapes(this.areas.areas()));
  protected readonly pins = computed(() =>
    pinsOf([
      ...(this.ideas.value()?.items ?? []).slice(0, ideasShown),
      ...(this.running.value()?.items ?? []).slice(0, othersShown),
      ...(this.done.value()?.items ?? []).slice(0, othersShown),
    ]),
  );

  protected goToBuurt(hit: AddressHit): void {
    void this.router.navigate(['/buurten', hit.buurtCode]);
  }

  protected goToArea(code: string): void {
    void this.router.navigate(['/buurten', code]);
  }

  protected open(slug: string): void {
    void this.router.navigate(['/initiatieven', slug]);
  }

  protected start(): void {
    const titel = this.wish().trim();
    void this.router.navigate(['/initiatieven/nieuw'], { queryParams: titel ? { titel } : {} });
  }

  private initiatives(state: string) {
    return load(
      () => ({ state }),
      (query, signal) => this.api.get<InitiativePageView>('/api/initiatives', query, signal),
    );
  }
}
