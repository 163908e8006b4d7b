/** One facility: what it has, when it is open, what is on there, and asking for the use of it. */
import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FacilityPage as FacilityPageView, OpeningHours } from '@stoep/contracts';
import { load } from '../../core/api/load';
import { weekdayName } from '../../core/format/dates';
import { DayPipe, TimePipe } from '../../core/format/format.pipes';
import { AreasStore } from '../../core/places/areas.store';
import { PageTitle } from '../../core/shell/page-title';
import { TermPipe, TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { shapesFor } from '../../shared/initiatives/area-shapes';
import { Photo } from '../../shared/photos/photo';
import { Button } from '../../ui/button/button';
import { Breadcrumb } from '../../ui/list/breadcrumb';
import { Facts } from '../../ui/list/facts';
import type { MapPin } from '../../ui/map/map-things';
import { StoepMap } from '../../ui/map/stoep-map';
import { LoadState } from '../../ui/message/load-state';
import { AskRoom } from './ask-room';
import { FacilitiesApi } from './facilities.api';
import { factsOf } from './facility-facts';
import { MyRequests } from './my-requests';

@Component({
  imports: [
    AskRoom,
    Breadcrumb,
    Button,
    DayPipe,
    Facts,
    LoadState,
    MyRequests,
    Photo,
    RouterLink,
    StoepMap,
    TermPipe,
    TextPipe,
    TimePipe,
  ],
  templateUrl: './facility.page.html',
})
export class FacilityPage {
  readonly slug = input.required<string>();
  private readonly api = inject(FacilitiesApi);
  private readonly areas = inject(AreasStore);
  private readonly texts = inject(Texts);
  private readonly title = inject(PageTitle);

  protected readonly page = load(this.slug, (slug, signal) => this.api.findFacility(slug, signal));
  protected readonly trail = computed(() => [
    { label: this.texts.text('facilities.page-title'), link: '/voorzieningen' },
  ]);
  protected readonly facts = computed<string[]>(() => {
    const facility = this.page.value();
    return facility ? factsOf(facility) : [];
  });
  protected readonly buurt = computed(() => this.areas.byCode(this.page.value()?.buurtCode ?? null));
  protected readonly shapes = computed(() => shapesFor(this.areas.areas(), this.buurt()?.code ?? null));
  protected readonly pins = computed<MapPin[]>(() => {
    const facility = this.page.value();
    if (!facility) return [];
    const { slug, lon, lat, name } = facility;
    return [{ id: slug, lon, lat, label: name, shape: 'circle' }];
  });
  protected readonly hours = computed(() => hoursByDay(this.page.value()));

  constructor() {
    effect(() => {
      const facility = this.page.value();
      if (facility) this.title.show(facility.name);
    });
  }

  protected dayName(day: number): string {
    return weekdayName(day, this.texts.locale());
  }
}

/** The days that it is open, Monday first, each with its hours. */
function hoursByDay(facility: FacilityPageView | undefined): { day: number; hours: OpeningHours[] }[] {
  const hours = facility?.openingHours ?? [];
  return [1, 2, 3, 4, 5, 6, 7]
    .map((day) => ({ day, hours: hours.filter((one) => one.day === day) }))
    .filter((one) => one.hours.length > 0);
}
