/** What the keeper of a place says about it. Where it lies and who keeps it, the municipality says. */
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { FacilityPage, OpeningHours, PhotoView, SaveFacilityRequest } from '@stoep/contracts';
import { facilityKinds, type FacilityKind } from '@stoep/rules';
import { load } from '../../core/api/load';
import { weekdayName } from '../../core/format/dates';
import { formState } from '../../core/forms/form-state';
import { TermPipe, TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { PhotosPanel } from '../../shared/photos/photos-panel';
import { Button } from '../../ui/button/button';
import { CheckboxGroup } from '../../ui/form/checkbox-group';
import type { Choice } from '../../ui/form/choice';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { SelectField } from '../../ui/form/select-field';
import { TextInput } from '../../ui/form/text-input';
import { Breadcrumb } from '../../ui/list/breadcrumb';
import { LoadState } from '../../ui/message/load-state';
import { FacilitiesApi } from './facilities.api';
import { facilityFacts, factsOf } from './facility-facts';

type TextField = 'name' | 'address' | 'description' | 'contactName' | 'contactTelephone' | 'contactEmail';
const textFields: readonly TextField[] = [
  'name',
  'address',
  'description',
  'contactName',
  'contactTelephone',
  'contactEmail',
];

@Component({
  imports: [
    Breadcrumb,
    Button,
    CheckboxGroup,
    ErrorSummary,
    Field,
    LoadState,
    PhotosPanel,
    SelectField,
    TermPipe,
    TextInput,
    TextPipe,
  ],
  templateUrl: './edit.page.html',
})
export class EditPage {
  readonly slug = input.required<string>();
  protected readonly form = formState();
  private readonly api = inject(FacilitiesApi);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);

  protected readonly facility = load(this.slug, (slug, signal) => this.api.findFacility(slug, signal));
  protected readonly textFields = textFields;
  protected readonly photos = signal<readonly PhotoView[]>([]);
  protected readonly typed = signal<Record<TextField, string>>(emptyTexts());
  protected readonly kind = signal<FacilityKind>('other');
  protected readonly people = signal('');
  protected readonly facts = signal<readonly string[]>([]);
  /** One stretch a day; an empty day is closed. */
  protected readonly hours = signal<{ day: number; from: string; to: string }[]>([]);
  protected readonly trail = computed(() => [
    { label: this.texts.text('facilities.page-title'), link: '/voorzieningen' },
    { label: this.facility.value()?.name ?? '', link: `/voorzieningen/${this.slug()}` },
  ]);
  protected readonly kinds = computed<Choice[]>(() =>
    facilityKinds.map((value) => ({ value, label: this.texts.term('facility-kind', value) })),
  );
  protected readonly factChoices = computed<Choice[]>(() =>
    facilityFacts.map((value) => ({ value, label: this.texts.term('facility-fact', value) })),
  );

  constructor() {
    effect(() => {
      const facility = this.facility.value();
      if (facility) untracked(() => this.fill(facility));
    });
  }

  protected dayName(day: number): string {
    return weekdayName(day, this.texts.locale());
  }

  protected setText(field: TextField, value: string): void {
    this.typed.update((texts) => ({ ...texts, [field]: value }));
  }

  protected setHour(day: number, end: 'from' | 'to', value: string): void {
    this.hours.update((hours) => hours.map((one) => (one.day === day ? { ...one, [end]: value } : one)));
  }

  protected hourError(day: number): string | null {
    const index = this.open().findIndex((one) => one.day === day);
    return index < 0
      ? null
      : (this.form.error(`openingHours.${index}.to`) ?? this.form.error(`openingHours.${index}.from`));
  }

  protected async save(): Promise<void> {
    const version = this.facility.value()?.version;
    if (version === undefined) return;
    if (await this.form.submit(() => this.api.saveFacility(this.slug(), this.request(version))))
      await this.router.navigate(['/voorzieningen', this.slug()]);
  }

  private open(): OpeningHours[] {
    return this.hours().filter(({ from, to }) => from !== '' || to !== '');
  }

  private request(version: number): SaveFacilityRequest {
    const has = (fact: string) => this.facts().includes(fact);
    return {
      version,
      ...this.typed(),
      kind: this.kind(),
      people: this.people() === '' ? null : Number(this.people()),
      hasLevelEntrance: has('level-entrance'),
      hasAccessibleToilet: has('accessible-toilet'),
      hasHearingLoop: has('hearing-loop'),
      hasQuietRoom: has('quiet-room'),
      openingHours: this.open(),
    };
  }

  private fill(facility: FacilityPage): void {
    this.typed.set({ ...emptyTexts(), ...Object.fromEntries(textFields.map((field) => [field, facility[field]])) });
    this.photos.set(facility.photos);
    this.kind.set(facility.kind);
    this.people.set(facility.people === null ? '' : String(facility.people));
    this.facts.set(factsOf(facility));
    this.hours.set(
      [1, 2, 3, 4, 5, 6, 7].map(
        (day) => facility.openingHours.find((one) => one.day === day) ?? { day, from: '', to: '' },
      ),
    );
  }
}

function emptyTexts(): Record<TextField, string> {
  return { name: '', address: '', description: '', contactName: '', contactTelephone: '', contactEmail: '' };
}
