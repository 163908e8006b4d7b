/** One entry of the catalogue: what residents read, what it needs, and the plan and the series that it fills in. */
import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { adviceDomains, audiences, costKinds, effects, facilityKinds, proofLevels } from '@stoep/rules';
import { load } from '../../../core/api/load';
import { DayPipe } from '../../../core/format/format.pipes';
import { formState } from '../../../core/forms/form-state';
import { Session } from '../../../core/session/session';
import { Announcer } from '../../../core/shell/announcer';
import { PageTitle } from '../../../core/shell/page-title';
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
import { InterventionsApi } from '../interventions.api';
import { LinkHealthText } from './link-health-text';
import { PrefillFields } from './prefill-fields';
import { requestOf, typedOf, type TypedIntervention } from './typed-intervention';

const lines = ['title', 'summary', 'targetGroup', 'owner', 'link', 'externalId'] as const;
const paragraphs = ['about', 'brings', 'proofNote'] as const;

@Component({
  imports: [
    Breadcrumb,
    Button,
    CheckboxGroup,
    DayPipe,
    ErrorSummary,
    Field,
    LinkHealthText,
    LoadState,
    PrefillFields,
    RadioGroup,
    RouterLink,
    SelectField,
    TermPipe,
    TextInput,
    TextPipe,
  ],
  templateUrl: './file.page.html',
  host: { class: 'stoep-page__body' },
})
export class InterventionFilePage {
  readonly slug = input.required<string>();
  protected readonly form = formState();
  protected readonly typed = signal<TypedIntervention | null>(null);
  protected readonly lines = lines;
  protected readonly paragraphs = paragraphs;
  private readonly api = inject(InterventionsApi);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);
  private readonly title = inject(PageTitle);
  private readonly session = inject(Session);

  protected readonly file = load(this.slug, (slug, abort) => this.api.findInterventionFile(slug, abort));
  /** Apart from what is typed, so that looking at the link again leaves that alone. */
  protected readonly health = linkedSignal(() => this.file.value());
  protected readonly mayChange = computed(() => this.session.may('intervention.administer'));
  protected readonly trail = computed(() => [
    { label: this.texts.text('intervention-files.title'), link: '/medewerkers/voorbeelden' },
  ]);

  protected readonly states = computed(() => [
    { value: 'published', label: this.texts.text('intervention-files.show-published') },
    { value: 'hidden', label: this.texts.text('intervention-files.show-hidden') },
  ]);
  protected readonly yesNo = computed(() => [
    { value: 'yes', label: this.texts.text('intervention-files.yes') },
    { value: 'no', label: this.texts.text('intervention-files.no') },
  ]);
  protected readonly proofs = this.terms('proof-level', proofLevels);
  protected readonly audiences = this.terms('audience', audiences);
  protected readonly effects = this.terms('effect', effects);
  protected readonly advices = this.terms('advice-domain', adviceDomains);
  protected readonly placeKinds = this.terms('facility-kind', facilityKinds);
  protected readonly costKinds = this.terms('cost-kind', costKinds);
  constructor() {
    effect(() => {
      const file = this.file.value();
      if (!file) return;
      untracked(() => this.typed.set(typedOf(file)));
      this.title.show(file.title);
    });
  }

  protected set(change: Partial<TypedIntervention>): void {
    this.typed.update((typed) => typed && { ...typed, ...change });
  }

  protected change(
    field: (typeof lines)[number] | (typeof paragraphs)[number],
    value: string,
  ): Partial<TypedIntervention> {
    return { [field]: value };
  }

  protected async save(): Promise<void> {
    const [typed, file] = [this.typed(), this.file.value()];
    if (!typed || !file) return;
    const isSaved = await this.form.submit(() =>
      this.api.saveIntervention(this.slug(), requestOf(typed, file.version)),
    );
    if (!isSaved) return;
    this.file.reload();
    this.announcer.say(this.texts.text('intervention-files.saved'));
  }

  protected async checkLink(): Promise<void> {
    await this.form.submit(async () => this.health.set(await this.api.checkLink(this.slug())));
  }

  private terms(list: string, values: readonly string[]) {
    return computed(() => values.map((value) => ({ value, label: this.texts.term(list, value) })));
  }
}
