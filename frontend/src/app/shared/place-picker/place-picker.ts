/**
 * Where something is: an address, a point on the map, or only the buurt from a list. The last answer counts. It tells
 * the place and keeps nothing: `<stoep-place-picker [place]="place()" (chosen)="take($event)" />`.
 */
import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { AddressHit, PlaceView } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { Problem } from '../../core/api/problem';
import { AreasStore } from '../../core/places/areas.store';
import { Announcer } from '../../core/shell/announcer';
import { problemSentence } from '../../core/texts/problem-sentence';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import type { Choice } from '../../ui/form/choice';
import { Field } from '../../ui/form/field';
import { SelectField } from '../../ui/form/select-field';
import { StoepMap } from '../../ui/map/stoep-map';
import type { MapPin, MapPoint } from '../../ui/map/map-things';
import { AddressSearch } from '../address-search/address-search';
import { shapesFor } from '../initiatives/area-shapes';

export interface ChosenPlace {
  placeName: string;
  buurtCode: string | null;
  lon: number | null;
  lat: number | null;
}

@Component({
  selector: 'stoep-place-picker',
  imports: [AddressSearch, Field, SelectField, StoepMap, TextPipe],
  templateUrl: './place-picker.html',
  host: { class: 'stack stack--wide' },
})
export class PlacePicker {
  readonly place = input.required<ChosenPlace>();
  readonly error = input<string | null>(null);
  readonly chosen = output<ChosenPlace>();

  protected readonly areas = inject(AreasStore);
  protected readonly refusal = signal<string | null>(null);
  protected readonly at = signal<MapPoint | null>(null);
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);

  protected readonly shapes = computed(() => shapesFor(this.areas.areas(), this.place().buurtCode));
  protected readonly buurtName = computed(() => this.areas.byCode(this.place().buurtCode)?.name ?? '');
  protected readonly buurten = computed<Choice[]>(() =>
    this.areas
      .wijken()
      .flatMap((wijk) =>
        this.areas.buurtenOf(wijk.code).map(({ code, name }) => ({ value: code, label: `${name} (${wijk.name})` })),
      ),
  );
  protected readonly pins = computed<MapPin[]>(() => {
    const { lon, lat } = this.place();
    if (lon === null || lat === null) return [];
    return [{ id: 'plek', lon, lat, label: this.texts.text('place.here'), shape: 'circle' }];
  });

  protected takeAddress(hit: AddressHit): void {
    this.at.set({ lon: hit.lon, lat: hit.lat });
    const placeName = this.place().placeName || streetOf(hit.label);
    this.take({ placeName, buurtCode: hit.buurtCode, lon: hit.lon, lat: hit.lat }, hit.buurtName);
  }

  protected takeBuurt(code: string): void {
    this.take({ ...this.place(), buurtCode: code || null, lon: null, lat: null }, this.areas.byCode(code)?.name ?? '');
  }

  /** The server knows in which buurt a point lies, and whether it lies in the municipality at all. */
  protected async takePoint({ lon, lat }: MapPoint): Promise<void> {
    const point = { lon: Number(lon.toFixed(6)), lat: Number(lat.toFixed(6)) };
    try {
      const found = await this.api.get<PlaceView>(`/api/places/${point.lon}/${point.lat}`);
      this.take({ placeName: this.place().placeName, buurtCode: found.buurtCode, ...point }, found.buurtName);
    } catch (thrown) {
      this.refusal.set(problemSentence(this.texts, Problem.from(thrown)));
    }
  }

  private take(place: ChosenPlace, name: string): void {
    this.refusal.set(null);
    this.chosen.emit(place);
    if (name) this.announcer.say(this.texts.text('place.chosen', { name }));
  }
}

/** "Merelstraat 8, 1996 AB" is "Merelstraat" in public: nobody has to show a house number. */
function streetOf(label: string): string {
  return label.replace(/,.*$/, '').replace(/ \d.*$/, '');
}
