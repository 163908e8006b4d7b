/** What is on: by day and week, as a list and on the map, with the filters in the address. */
import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AddressHit, AgendaPage as AgendaPart } from '@stoep/contracts';
import { addDays, audiences, initiativeCategories, isoWeekOf, localDateOf } from '@stoep/rules';
import { Api } from '../../../core/api/api';
import { load } from '../../../core/api/load';
import { DayPipe } from '../../../core/format/format.pipes';
import { formState } from '../../../core/forms/form-state';
import { AreasStore } from '../../../core/places/areas.store';
import { Announcer } from '../../../core/shell/announcer';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { AgendaItemRow } from '../../../shared/activities/agenda-item';
import { CalendarLink } from '../../../shared/activities/calendar-link';
import { EmbedCode } from '../../../shared/activities/embed-code';
import { AddressSearch } from '../../../shared/address-search/address-search';
import { shapesFor } from '../../../shared/initiatives/area-shapes';
import { Button } from '../../../ui/button/button';
import { CheckboxGroup } from '../../../ui/form/checkbox-group';
import type { Choice } from '../../../ui/form/choice';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { SelectField } from '../../../ui/form/select-field';
import { TextInput } from '../../../ui/form/text-input';
import type { MapPin } from '../../../ui/map/map-things';
import { StoepMap } from '../../../ui/map/stoep-map';
import { Empty } from '../../../ui/message/empty';
import { LoadState } from '../../../ui/message/load-state';
import { agendaQuery, byDay, isDay, pointOf, roughly, weekOf } from './agenda-choice';
import { areaChoices } from './area-choices';
import { WeekStrip } from './week-strip';

const factChoices = ['walk-in', 'free', 'wheelchair', 'quiet', 'dementia-friendly'];
const noFilters = { gebied: '', soort: '', voor: '', kenmerk: '', zoek: '', bij: '' };

@Component({
  imports: [
    AddressSearch,
    AgendaItemRow,
    Button,
    CalendarLink,
    CheckboxGroup,
    DayPipe,
    EmbedCode,
    Empty,
    ErrorSummary,
    Field,
    LoadState,
    RouterLink,
    SelectField,
    StoepMap,
    TextInput,
    TextPipe,
    WeekStrip,
  ],
  templateUrl: './agenda.page.html',
})
export class AgendaPage {
  /** As they stand in the address. */
  readonly van = input<string>();
  readonly dag = input<string>();
  readonly gebied = input<string>();
  readonly soort = input<string>();
  readonly voor = input<string>();
  readonly kenmerk = input<string>();
  readonly zoek = input<string>();
  readonly bij = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly areas = inject(AreasStore);
  private readonly announcer = inject(Announcer);

  protected readonly today = localDateOf(new Date());
  protected readonly typed = linkedSignal(() => this.zoek() ?? '');
  protected readonly selected = signal<string | null>(null);
  protected readonly isMapShown = signal(false);
  protected readonly hasNoPosition = signal(false);
  protected readonly moreForm = formState();
  protected readonly week = computed(() => weekOf(this.van(), this.today));
  protected readonly chosenDay = computed(() => {
    const day = this.dag();
    return isDay(day) && this.week().includes(day) ? day : null;
  });
  private readonly query = computed(() => agendaQuery(this.address(), this.today));
  protected readonly list = load(this.query, (query, abort) =>
    this.api.get<AgendaPart>('/api/activities', query, abort),
  );
  /** A new question starts with its first part; "show more" adds the next. */
  private readonly parts = linkedSignal<AgendaPart[]>(() => {
    const first = this.list.value();
    return first ? [first] : [];
  });
  protected readonly items = computed(() => this.parts().flatMap(({ items }) => items));
  protected readonly days = computed(() => byDay(this.items()));
  protected readonly next = computed(() => this.parts().at(-1)?.next ?? null);
  protected readonly pins = computed<MapPin[]>(() => {
    const bySlug = new Map(this.items().map(({ slug, title, lon, lat }) => [slug, { slug, title, lon, lat }]));
    return [...bySlug.values()].map(({ slug, title, lon, lat }) => ({
      id: slug,
      lon,
      lat,
      label: title,
      shape: 'circle',
    }));
  });
  protected readonly at = computed(() => {
    const [lon, lat] = pointOf(this.bij());
    return lon !== undefined && lat !== undefined ? { lon, lat } : null;
  });
  protected readonly calendarPath = computed(() =>
    this.gebied() ? `/api/calendars/areas/${this.gebied()}/agenda.ics` : '/api/calendars/agenda.ics',
  );
  protected readonly embedChoice = computed(() => ({
    ...{ gebied: this.gebied(), soort: this.soort(), voor: this.voor(), kenmerk: this.kenmerk() },
  }));
  protected readonly shapes = computed(() => shapesFor(this.areas.areas(), this.gebied() ?? null));
  protected readonly facts = computed(() => (this.kenmerk() ?? '').split(',').filter(Boolean));
  protected readonly isFiltered = computed(() =>
    Boolean(this.gebied() || this.soort() || this.voor() || this.kenmerk() || this.zoek() || this.bij()),
  );
  protected readonly areaChoices = computed(() => areaChoices(this.areas));
  /** The sheet of the week that is shown, in the area that is chosen. */
  protected readonly sheetQuery = computed(() => ({
    gebied: this.gebied() || null,
    week: isoWeekOf(this.week()[0] ?? this.today),
  }));
  protected readonly categoryChoices = computed(() => this.choices(initiativeCategories, 'initiative-category'));
  protected readonly audienceChoices = computed(() => this.choices(audiences, 'audience'));
  protected readonly factChoices = computed(() => this.choices(factChoices, 'agenda-fact'));

  constructor() {
    effect(() => {
      const list = this.list.value();
      if (list) untracked(() => this.announcer.say(this.countOf()));
    });
  }

  protected countOf(): string {
    const n = this.items().length;
    return this.texts.text(this.next() ? 'activities.count-first' : 'activities.count', { n });
  }

  protected filter(change: Record<string, string>): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value || null]));
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected clear(): void {
    this.filter(noFilters);
  }

  protected goToWeek(by: 1 | -1): void {
    const first = addDays(this.week()[0] ?? this.today, by * 7);
    this.filter({ van: first > this.today ? first : '', dag: '' });
  }

  protected takeAddress({ lon, lat }: AddressHit): void {
    this.filter({ bij: roughly(lon, lat) });
  }

  protected usePosition(): void {
    this.hasNoPosition.set(false);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => this.filter({ bij: roughly(coords.longitude, coords.latitude) }),
      () => this.hasNoPosition.set(true),
      { timeout: 10_000, maximumAge: 300_000 },
    );
  }

  protected async showMore(): Promise<void> {
    const query = { ...this.query(), after: this.next() };
    await this.moreForm.submit(async () => {
      const part = await this.api.get<AgendaPart>('/api/activities', query);
      this.parts.update((parts) => [...parts, part]);
    });
  }

  /** To its first date in the list. */
  protected select(slug: string): void {
    this.selected.set(slug);
    document.getElementById(`item-${slug}`)?.scrollIntoView({ block: 'center' });
  }

  protected isFirst(id: string, slug: string): boolean {
    return this.items().find((item) => item.slug === slug)?.id === id;
  }

  private address() {
    const { van, dag, gebied, soort, voor, kenmerk, zoek, bij } = this;
    return {
      ...{ van: van(), dag: dag(), gebied: gebied(), soort: soort() },
      ...{ voor: voor(), kenmerk: kenmerk(), zoek: zoek(), bij: bij() },
    };
  }

  private choices(values: readonly string[], list: string): Choice[] {
    return values.map((value) => ({ value, label: this.texts.term(list, value) }));
  }
}
