/** Planning an activity in one form: a new one, a draft, or the words of one that is public. Dates of a public one are changed elsewhere. */
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ActivityView, InitiativeListItem, InterventionView } from '@stoep/contracts';
import type { SaveActivityRequest, SavedActivity, SaveEffect } from '@stoep/contracts';
import { initiativeCategories } from '@stoep/rules';
import { Api } from '../../../core/api/api';
import { load } from '../../../core/api/load';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import type { Choice } from '../../../ui/form/choice';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { SelectField } from '../../../ui/form/select-field';
import { TextInput } from '../../../ui/form/text-input';
import { Alert } from '../../../ui/message/alert';
import { LoadState } from '../../../ui/message/load-state';
import { ActivitiesApi } from '../activities.api';
import { FactsPart } from './facts-part';
import { PlacePart } from './place-part';
import { emptyPlan, planFaults, planOf, planOfSeries, requestOf } from './plan';
import { PlanStore } from './plan.store';
import { SeriesPart } from './series-part';

@Component({
  imports: [
    Alert,
    Button,
    ErrorSummary,
    FactsPart,
    Field,
    LoadState,
    PlacePart,
    RouterLink,
    SelectField,
    SeriesPart,
    TextInput,
    TextPipe,
  ],
  providers: [PlanStore],
  templateUrl: './plan.page.html',
})
export class PlanPage {
  /** Of the address; nothing for a new one. */
  readonly slug = input<string>();
  readonly initiatief = input<string>();
  /** The entry of the catalogue whose series is planned. */
  readonly voorbeeld = input<string>();

  protected readonly store = inject(PlanStore);
  protected readonly plan = this.store.plan;
  protected readonly form = this.store.form;
  /** What saving does to dates, once it was looked at; and for what. */
  protected readonly effect = signal<SaveEffect | null>(null);
  protected readonly hasEffect = computed(
    () => hasEffect(this.effect()) && this.seen() === JSON.stringify(this.request()),
  );
  private readonly seen = signal('');
  private readonly api = inject(Api);
  private readonly activities = inject(ActivitiesApi);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);

  protected readonly existing = load<string, ActivityView>(
    () => this.slug(),
    (slug, signal) => this.activities.findActivity(slug, signal),
  );
  private readonly initiatives = load(
    () => true,
    (_, signal) => this.api.get<InitiativeListItem[]>('/api/my/initiatives', {}, signal),
  );
  protected readonly example = load<string, InterventionView>(
    () => this.voorbeeld(),
    (slug, signal) => this.activities.findIntervention(slug, signal),
  );
  protected readonly isNew = computed(() => !this.slug());
  /** What is gone from the catalogue is no reason not to plan: then the form begins empty. */
  protected readonly isExampleKnown = computed(
    () => !this.voorbeeld() || this.example.value() !== undefined || this.example.problem() !== null,
  );
  protected readonly isReady = computed(() =>
    this.isNew() ? this.isExampleKnown() : this.existing.value() !== undefined,
  );
  /** Dates are planned in a draft. */
  protected readonly isDraft = computed(() => this.isNew() || this.existing.value()?.state === 'draft');
  protected readonly categories = computed<Choice[]>(() =>
    initiativeCategories.map((value) => ({ value, label: this.texts.term('initiative-category', value) })),
  );
  protected readonly ownInitiatives = computed<Choice[]>(() =>
    (this.initiatives.value() ?? [])
      .filter(({ state }) => state !== 'draft')
      .map(({ id, title }) => ({ value: id, label: title })),
  );

  constructor() {
    effect(() => {
      const existing = this.existing.value();
      if (this.isNew()) {
        if (this.isExampleKnown()) untracked(() => this.startNew());
      } else if (existing)
        untracked(() => this.store.start(`activiteit-${existing.id}`, { id: existing.id, plan: planOf(existing) }));
    });
  }

  /** A series of an entry is a draft of its own on this device, beside what one plans otherwise. */
  private startNew(): void {
    const { series, plan: meant } = this.example.value() ?? { series: null };
    const begun = series ? planOfSeries(series, meant?.category ?? null) : emptyPlan;
    const initiativeId = this.initiatief() ?? '';
    const name = series ? `activiteit-voorbeeld-${this.voorbeeld()}-${initiativeId}` : 'activiteit';
    this.store.start(name, { id: null, plan: { ...begun, initiativeId } });
  }

  protected async publish(): Promise<void> {
    if (!this.form.check(planFaults(this.plan(), true))) return;
    await this.finish(async () => {
      const { id } = await this.save();
      return this.activities.publishActivity(id);
    });
  }

  /** What is not right yet may stay so in a draft; of a public activity it may not. */
  protected async keep(): Promise<void> {
    if (!this.isDraft() && !(await this.isSeen())) return;
    await this.finish(() => this.save());
  }

  /** Other places and other room reach dates and people: that is shown before it is done. */
  private async isSeen(): Promise<boolean> {
    if (!this.form.check(planFaults(this.plan(), false))) return false;
    const id = this.store.id();
    const content = this.request();
    const written = JSON.stringify(content);
    if (!id || this.seen() === written) return true;
    let effect: SaveEffect | null = null;
    if (!(await this.form.submit(async () => (effect = await this.activities.previewSave(id, content))))) return false;
    this.seen.set(written);
    this.effect.set(effect);
    return !hasEffect(effect);
  }

  private request(): SaveActivityRequest {
    return requestOf(this.plan(), this.isDraft() ? null : (this.existing.value() ?? null));
  }

  private async finish(deed: () => Promise<SavedActivity>): Promise<void> {
    const done: SavedActivity[] = [];
    if (!(await this.form.submit(async () => void done.push(await deed())))) return;
    this.store.forget();
    await this.router.navigate(['/activiteiten', done[0]?.slug]);
  }

  private async save(): Promise<SavedActivity> {
    const content = this.request();
    const id = this.store.id();
    const saved = id ? await this.activities.saveActivity(id, content) : await this.activities.startActivity(content);
    this.store.id.set(saved.id);
    return saved;
  }
}

function hasEffect(effect: SaveEffect | null): boolean {
  return effect !== null && (effect.isMoved || effect.promoted > 0);
}
