/**
 * Making a round, or changing one that is not open yet: texts, phases, ballot, count, voters. The server says all that is
 * wrong at once. Plans are not here but on the page of the round.
 */
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ballotKinds, rollKinds, voterClasses, type BallotKind, type RollKind } from '@stoep/rules';
import { load } from '../../../core/api/load';
import { formState } from '../../../core/forms/form-state';
import { AreasStore } from '../../../core/places/areas.store';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { CheckboxGroup } from '../../../ui/form/checkbox-group';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { RadioGroup } from '../../../ui/form/radio-group';
import { SelectField } from '../../../ui/form/select-field';
import { TextInput } from '../../../ui/form/text-input';
import { Breadcrumb } from '../../../ui/list/breadcrumb';
import { LoadState } from '../../../ui/message/load-state';
import { RoundFilesApi } from '../rounds.api';
import { CountingFields } from './counting-fields';
import { ballotWord, emptyRound, roundContent, typedRound, utilityOf, type TypedRound } from './typed-round';

const phases = ['collectsAt', 'checksAt', 'opensAt', 'closesAt', 'resultAt'] as const;

@Component({
  selector: 'stoep-round-form-page',
  imports: [
    Breadcrumb,
    Button,
    CheckboxGroup,
    CountingFields,
    ErrorSummary,
    Field,
    LoadState,
    RadioGroup,
    RouterLink,
    SelectField,
    TermPipe,
    TextInput,
    TextPipe,
  ],
  templateUrl: './round-form.page.html',
  host: { class: 'stoep-page__body' },
})
export class RoundFormPage {
  readonly slug = input<string>();
  private readonly api = inject(RoundFilesApi);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly areas = inject(AreasStore);
  protected readonly phases = phases;
  protected readonly form = formState();
  protected readonly typed = signal<TypedRound>(emptyRound);
  protected readonly reason = signal('');
  protected readonly file = load(
    () => this.slug(),
    (slug) => this.api.findRound(slug),
  );
  protected readonly schemes = load(
    () => true,
    () => this.api.findSchemes(),
  );
  protected readonly isPublished = computed(() => this.file.value()?.state === 'published');
  protected readonly schemeChoices = computed(() =>
    (this.schemes.value() ?? []).map(({ slug, name }) => ({ value: slug, label: name })),
  );
  protected readonly areaChoices = computed(() => {
    const gemeente = this.areas.gemeente();
    const all = [...(gemeente ? [gemeente] : []), ...this.areas.wijken()];
    return all.map(({ code, name }) => ({ value: code, label: name }));
  });
  /** The whole municipality, its wijken, and the buurten of the wijk it is about. */
  protected readonly voterAreas = computed(() => [
    ...this.areaChoices(),
    ...this.areas.buurtenOf(this.typed().areaCode).map(({ code, name }) => ({ value: code, label: name })),
  ]);
  protected readonly ballots = computed(() =>
    this.choices('ballot', ballotKinds, (word) => ballotWord(word as BallotKind)),
  );
  protected readonly rolls = computed(() => this.choices('roll', rollKinds));
  protected readonly classes = computed(() => this.choices('class', voterClasses));

  constructor() {
    effect(() => {
      const file = this.file.value();
      if (file) untracked(() => this.typed.set(typedRound(file)));
    });
  }

  protected change(change: Partial<TypedRound>): void {
    this.typed.update((typed) => ({ ...typed, ...change }));
  }

  protected setPhase(phase: (typeof phases)[number], moment: string): void {
    this.change({ [phase]: moment });
  }

  protected chooseBallot(word: string | null): void {
    const ballotKind = word as BallotKind;
    this.typed.update((typed) => {
      const utility = utilityOf(ballotKind, typed.counting.utility);
      return { ...typed, ballotKind, counting: { ...typed.counting, utility } };
    });
  }

  protected chooseRoll(word: string | null): void {
    this.change({ rollKind: word as RollKind });
  }

  protected async save(): Promise<void> {
    const content = roundContent(this.typed());
    const file = this.file.value();
    let { slug } = file ?? { slug: '' };
    const saved = await this.form.submit(async () => {
      if (file) await this.api.saveRound(slug, { ...content, version: file.version, reason: this.reason() });
      else ({ slug } = await this.api.startRound(content));
    });
    if (saved) await this.router.navigate(['/medewerkers/stemmingen', slug]);
  }

  private choices(list: string, words: readonly string[], nameOf = (word: string) => word) {
    return words.map((word) => ({
      value: word,
      label: this.texts.term(`round-files.${list}`, nameOf(word)),
      help: this.texts.term(`round-files.${list}-help`, nameOf(word)),
    }));
  }
}
