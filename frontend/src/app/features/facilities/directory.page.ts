/** The directory: every place where people meet, as a list and on the map, with the filters in the address. */
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { FacilityView } from '@stoep/contracts';
import { facilityKinds } from '@stoep/rules';
import { load } from '../../core/api/load';
import { AreasStore } from '../../core/places/areas.store';
import { Announcer } from '../../core/shell/announcer';
import { TermPipe, TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { shapesFor } from '../../shared/initiatives/area-shapes';
import { Photo } from '../../shared/photos/photo';
import { Button } from '../../ui/button/button';
import { CheckboxGroup } from '../../ui/form/checkbox-group';
import type { Choice } from '../../ui/form/choice';
import { Field } from '../../ui/form/field';
import { SelectField } from '../../ui/form/select-field';
import type { MapPin } from '../../ui/map/map-things';
import { StoepMap } from '../../ui/map/stoep-map';
import { Badge } from '../../ui/message/badge';
import { Empty } from '../../ui/message/empty';
import { LoadState } from '../../ui/message/load-state';
import { FacilitiesApi } from './facilities.api';
import { facilityFacts, factsOf, filtered } from './facility-facts';

@Component({
  imports: [
    Badge,
    Button,
    CheckboxGroup,
    Empty,
    Field,
    LoadState,
    Photo,
    RouterLink,
    SelectField,
    StoepMap,
    TermPipe,
    TextPipe,
  ],
  templateUrl: './directory.page.html',
})
export class DirectoryPage {
  /** As they stand in the address. */
  readonly soort = input<string>();
  readonly gebied = input<string>();
  readonly kenmerk = input<string>();

  private readonly api = inject(FacilitiesApi);
  private readonly areas = inject(AreasStore);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);

  protected readonly list = load(
    () => true,
    (_, abort) => this.api.findFacilities(abort),
  );
  protected readonly selected = signal<string | null>(null);
  protected readonly isMapShown = signal(false);
  protected readonly facts = computed(() => (this.kenmerk() ?? '').split(',').filter(Boolean));
  protected readonly isFiltered = computed(() => Boolean(this.soort() || this.gebied() || this.kenmerk()));
  private readonly buurten = computed(() => {
    const code = this.gebied();
    if (!code) return null;
    return [code, ...this.areas.buurtenOf(code).map((buurt) => buurt.code)];
  });
  protected readonly items = computed(() =>
    filtered(this.list.value() ?? [], { kind: this.soort() ?? '', buurten: this.buurten(), facts: this.facts() }),
  );
  protected readonly pins = computed<MapPin[]>(() =>
    this.items().map(({ slug, name, lon, lat }) => ({ id: slug, lon, lat, label: name, shape: 'circle' })),
  );
  protected readonly shapes = computed(() => shapesFor(this.areas.areas(), this.gebied() ?? null));
  protected readonly kindChoices = computed<Choice[]>(() =>
    facilityKinds.map((value) => ({ value, label: this.texts.term('facility-kind', value) })),
  );
  protected readonly factChoices = computed<Choice[]>(() =>
    facilityFacts.map((value) => ({ value, label: this.texts.term('facility-fact', value) })),
  );
  protected readonly areaChoices = computed<Choice[]>(() =>
    this.areas
      .wijken()
      .flatMap((wijk) => [
        { value: wijk.code, label: wijk.name },
        ...this.areas.buurtenOf(wijk.code).map((buurt) => ({ value: buurt.code, label: `\u2003${buurt.name}` })),
      ]),
  );

  constructor() {
    effect(() => {
      const n = this.items().length;
      if (this.isFiltered()) untracked(() => this.announcer.say(this.texts.text('facilities.count', { n })));
    });
  }

  protected factsOf(facility: FacilityView): string[] {
    return factsOf(facility);
  }

  protected buurtOf({ buurtCode }: FacilityView): string {
    return this.areas.byCode(buurtCode)?.name ?? '';
  }

  protected filter(change: Record<string, string>): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value || null]));
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected select(slug: string): void {
    this.selected.set(slug);
    document.getElementById(`plek-${slug}`)?.scrollIntoView({ block: 'center' });
  }
}
