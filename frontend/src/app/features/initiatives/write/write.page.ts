/** One question a page. Answers are kept while one types; the question stands in the address, so back works. */
import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SavedInitiative } from '@stoep/contracts';
import { effects, initiativeCategories, type Effect, type InitiativeCategory } from '@stoep/rules';
import { Problem } from '../../../core/api/problem';
import { formState } from '../../../core/forms/form-state';
import { Session } from '../../../core/session/session';
import { PageTitle } from '../../../core/shell/page-title';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { PlacePicker } from '../../../shared/place-picker/place-picker';
import { Button } from '../../../ui/button/button';
import { CheckboxGroup } from '../../../ui/form/checkbox-group';
import type { Choice } from '../../../ui/form/choice';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { Alert } from '../../../ui/message/alert';
import { RadioGroup } from '../../../ui/form/radio-group';
import { TextInput } from '../../../ui/form/text-input';
import { Progress } from '../../../ui/message/progress';
import { SimilarPanel } from '../life/similar-panel';
import { CheckAnswers } from './check-answers';
import { ConflictPanel } from './conflict-panel';
import { fieldOf, isUnanswered, questions, stepsFor, type Question, type Step } from './draft';
import { DraftStore } from './draft.store';
import { RhythmQuestion } from './rhythm-question';
import { SaveStatus } from './save-status';

@Component({
  imports: [
    Alert,
    Button,
    CheckAnswers,
    CheckboxGroup,
    ConflictPanel,
    ErrorSummary,
    Field,
    PlacePicker,
    Progress,
    RadioGroup,
    RhythmQuestion,
    RouterLink,
    SaveStatus,
    SimilarPanel,
    TextInput,
    TextPipe,
  ],
  templateUrl: './write.page.html',
})
export class WritePage {
  /** Only when something that exists is changed. */
  readonly slug = input<string>();
  readonly stap = input.required<string>();

  protected readonly store = inject(DraftStore);
  protected readonly session = inject(Session);
  protected readonly form = formState();
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly title = inject(PageTitle);

  protected readonly content = this.store.content;
  protected readonly state = computed(() => this.store.draft()?.state ?? 'draft');
  protected readonly steps = computed(() => stepsFor(this.state()));
  protected readonly step = computed<Step>(() => this.steps().find((step) => step === this.stap()) ?? 'titel');
  protected readonly question = computed(() => questions.find((question) => question === this.step()) ?? null);
  protected readonly number = computed(() => questions.indexOf(this.step() as Question) + 1);
  protected readonly total = computed(() => (this.state() === 'draft' && this.number() <= 2 ? 2 : questions.length));
  protected readonly previous = computed(() => this.steps()[this.steps().indexOf(this.step()) - 1] ?? null);

  protected readonly categories = computed(() => this.choices(initiativeCategories, 'initiative-category'));
  protected readonly effects = computed(() => this.choices(effects, 'effect'));
  protected readonly yesOrNo = computed<Choice[]>(() => [
    { value: 'yes', label: this.texts.text('form.yes'), help: this.texts.text('initiatives.write.space-yes') },
    { value: 'no', label: this.texts.text('form.no'), help: this.texts.text('initiatives.write.space-no') },
  ]);
  protected readonly space = computed(() => {
    const answer = this.content().touchesPublicSpace;
    return answer === null ? null : answer ? 'yes' : 'no';
  });

  constructor() {
    effect(() => {
      const slug = this.slug();
      untracked(() => void this.open(slug));
    });
    effect(() => {
      this.step();
      untracked(() => this.form.clear());
    });
    effect(() => {
      const about = this.texts.term('initiatives.write.line', this.step());
      this.title.show(this.texts.text('initiatives.write.step-title', { about }));
    });
  }

  protected linkTo(step: Step): string[] {
    const slug = this.slug() && (this.store.draft()?.slug ?? this.slug());
    return slug ? ['/initiatieven', slug, 'bewerken', step] : ['/initiatieven/nieuw', step];
  }

  protected async next(): Promise<void> {
    const question = this.question();
    const isMissing = question !== null && isUnanswered(question, this.content());
    if (!this.form.check(isMissing && question ? [{ field: fieldOf[question], reason: 'required' }] : [])) return;
    if (!(await this.form.submit(() => this.saveOrKeep()))) return;
    const next = this.steps()[this.steps().indexOf(this.step()) + 1] ?? 'controle';
    await this.router.navigate(this.linkTo(next));
  }

  protected async publish(as: 'idea' | 'plan'): Promise<void> {
    if (!this.session.isSignedIn()) {
      await this.router.navigate(['/account/inloggen'], { queryParams: { terug: this.router.url } });
      return;
    }
    const isOnBehalf = Boolean(this.store.draft()?.onBehalfOf);
    let saved: SavedInitiative | undefined;
    if (!(await this.form.submit(async () => (saved = await this.store.publish(as)))) || !saved) return;
    const { slug, held } = saved;
    if (held) {
      await this.router.navigate(['/mijn/teksten', held.caseId]);
      return;
    }
    if (isOnBehalf) {
      await this.router.navigate(['/medewerkers/balie']);
      return;
    }
    await this.router.navigate(['/initiatieven', slug, 'gelukt'], { queryParams: { als: as }, replaceUrl: true });
  }

  /** Leaves what is published already as it now stands. */
  protected async finish(): Promise<void> {
    if (!(await this.form.submit(() => this.store.save()))) return;
    const slug = this.store.draft()?.slug;
    const held = this.store.held();
    this.store.close();
    if (held) {
      await this.router.navigate(['/mijn/teksten', held.caseId]);
      return;
    }
    await this.router.navigate(['/initiatieven', slug]);
  }

  protected async keepMine(): Promise<void> {
    await this.form.submit(() => this.store.keepMine());
  }

  protected takeOther(): void {
    this.form.clear();
    this.store.takeOther();
  }

  protected asCategory(value: string | null): InitiativeCategory | null {
    return initiativeCategories.find((category) => category === value) ?? null;
  }

  protected asEffects(values: readonly string[]): Effect[] {
    return effects.filter((effect) => values.includes(effect));
  }

  /** Something new is kept on the device as well, so a cut connection is no reason to stop writing. */
  private async saveOrKeep(): Promise<void> {
    try {
      await this.store.save();
    } catch (thrown) {
      const isCut = !(thrown instanceof Problem) || !thrown.isFinal;
      if (this.slug() || !isCut) throw thrown;
    }
  }

  private async open(slug: string | undefined): Promise<void> {
    await this.session.known();
    if (!slug) return this.store.continueNew();
    await this.form.submit(() => this.store.openExisting(slug));
  }

  private choices(values: readonly string[], list: string): Choice[] {
    return values.map((value) => ({ value, label: this.texts.term(list, value) }));
  }
}
