/** One activity: when and where, what one has to know to dare to come, and how to join. */
import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { load } from '../../../core/api/load';
import { EurosPipe } from '../../../core/format/format.pipes';
import { AreasStore } from '../../../core/places/areas.store';
import { PageTitle } from '../../../core/shell/page-title';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { CalendarLink } from '../../../shared/activities/calendar-link';
import { FactIcon } from '../../../shared/activities/fact-icon';
import { shapesFor } from '../../../shared/initiatives/area-shapes';
import { ReportButton } from '../../../shared/moderation/report-button';
import { Photo } from '../../../shared/photos/photo';
import { Button } from '../../../ui/button/button';
import { Breadcrumb } from '../../../ui/list/breadcrumb';
import { Facts } from '../../../ui/list/facts';
import type { MapPin } from '../../../ui/map/map-things';
import { StoepMap } from '../../../ui/map/stoep-map';
import { Alert } from '../../../ui/message/alert';
import { LoadState } from '../../../ui/message/load-state';
import { ActivitiesApi } from '../activities.api';
import { DateList } from './date-list';
import { JoinPanel } from './join-panel';
import { LendHand } from './lend-hand';

@Component({
  imports: [
    Alert,
    Breadcrumb,
    Button,
    CalendarLink,
    DateList,
    EurosPipe,
    FactIcon,
    Facts,
    JoinPanel,
    LendHand,
    LoadState,
    Photo,
    ReportButton,
    RouterLink,
    StoepMap,
    TermPipe,
    TextPipe,
  ],
  templateUrl: './activity.page.html',
})
export class ActivityPage {
  readonly slug = input.required<string>();
  private readonly api = inject(ActivitiesApi);
  private readonly areas = inject(AreasStore);
  private readonly texts = inject(Texts);
  private readonly title = inject(PageTitle);

  protected readonly page = load(this.slug, (slug, signal) => this.api.findActivity(slug, signal));
  protected readonly trail = computed(() => [
    { label: this.texts.text('activities.page-title'), link: '/activiteiten' },
  ]);
  protected readonly rhythm = computed(() => {
    const words = this.page.value()?.words;
    const told = (this.texts.locale().startsWith('en') ? words?.en : words?.nl) ?? '';
    return told.charAt(0).toUpperCase() + told.slice(1);
  });
  protected readonly buurt = computed(() => this.areas.byCode(this.page.value()?.place?.buurtCode ?? null));
  protected readonly shapes = computed(() => shapesFor(this.areas.areas(), this.buurt()?.code ?? null));
  protected readonly pins = computed<MapPin[]>(() => {
    const place = this.page.value()?.place;
    return place ? [{ id: place.id, lon: place.lon, lat: place.lat, label: place.name, shape: 'circle' }] : [];
  });
  /** What the language codes are called, in the language of the site. */
  protected readonly languages = computed(() => {
    const names = new Intl.DisplayNames([this.texts.locale()], { type: 'language' });
    return (this.page.value()?.languages ?? []).map((code) => names.of(code) ?? code).join(', ');
  });

  constructor() {
    effect(() => {
      const activity = this.page.value();
      if (activity) this.title.show(activity.title || this.texts.text('activities.untitled'));
    });
  }
}
