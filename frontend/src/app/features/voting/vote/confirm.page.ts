/**
 * "Klopt uw keuze?": the selection once more, who votes (a code of a letter, or an account with its buurt), and the one
 * button that casts. Whatever is refused, the selection stays.
 */
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { load } from '../../../core/api/load';
import { EurosPipe } from '../../../core/format/format.pipes';
import { formState } from '../../../core/forms/form-state';
import { AreasStore } from '../../../core/places/areas.store';
import { Session } from '../../../core/session/session';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { CheckboxGroup } from '../../../ui/form/checkbox-group';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { SelectField } from '../../../ui/form/select-field';
import { TextInput } from '../../../ui/form/text-input';
import { Empty } from '../../../ui/message/empty';
import { LoadState } from '../../../ui/message/load-state';
import { KeptBallots } from '../kept-ballot';
import { VotingApi } from '../voting.api';
import { BallotStore } from './ballot.store';

@Component({
  selector: 'stoep-confirm-page',
  imports: [
    Button,
    CheckboxGroup,
    Empty,
    ErrorSummary,
    EurosPipe,
    Field,
    LoadState,
    RouterLink,
    SelectField,
    TextInput,
    TextPipe,
  ],
  providers: [BallotStore],
  templateUrl: './confirm.page.html',
  host: { class: 'stoep-page stoep-page--narrow' },
})
export class ConfirmPage {
  readonly slug = input.required<string>();
  private readonly api = inject(VotingApi);
  private readonly kept = inject(KeptBallots);
  private readonly router = inject(Router);
  private readonly areas = inject(AreasStore);
  private readonly texts = inject(Texts);
  protected readonly ballot = inject(BallotStore);
  protected readonly session = inject(Session);
  protected readonly form = formState();

  protected readonly code = signal<string | null>(null);
  protected readonly typedCode = signal('');
  /** Whether the code becomes this account's, so that the letter is not needed again. */
  protected readonly claims = signal<readonly string[]>([]);
  protected readonly buurtCode = signal('');
  protected readonly birthDate = signal('');
  protected readonly round = load(
    () => this.slug(),
    (slug) => this.api.findRound(slug),
  );
  protected readonly part = load(
    () => (this.session.isSignedIn() && !this.code() && this.round.value() ? this.slug() : undefined),
    (slug) => this.api.findMyPart(slug, !this.isOpenRound()),
  );
  protected readonly isOpenRound = computed(() => this.round.value()?.rules.rollKind === 'open');
  protected readonly mayCast = computed(() => Boolean(this.code() ?? this.part.value()?.hasEntry));
  protected readonly claimChoices = computed(() => [
    { value: 'claim', label: this.texts.text('voting.claim'), help: this.texts.text('voting.claim-help') },
  ]);
  protected readonly buurten = computed(() =>
    this.areas.buurten().map(({ code, name }) => ({ value: code, label: name })),
  );

  constructor() {
    effect(() => {
      const round = this.round.value();
      if (!round) return;
      untracked(() => {
        this.code.set(this.kept.codeOf(round.slug));
        this.ballot.begin(round);
      });
    });
  }

  protected async useCode(): Promise<void> {
    const code = this.typedCode().trim();
    if (this.session.isSignedIn() && this.claims().length > 0) {
      await this.form.submit(async () => this.part.set(await this.api.claimEntry(this.slug(), code)));
      return;
    }
    const isGood = await this.form.submit(() => this.api.checkCode(this.slug(), code));
    if (!isGood) return;
    this.kept.keepCode(this.slug(), code);
    this.code.set(code);
  }

  protected forgetCode(): void {
    this.kept.keepCode(this.slug(), null);
    this.code.set(null);
  }

  protected async enter(): Promise<void> {
    const birthDate = this.birthDate();
    const entry = { buurtCode: this.buurtCode(), ...(birthDate && { birthDate }) };
    await this.form.submit(async () => this.part.set(await this.api.enter(this.slug(), entry)));
  }

  protected async cast(): Promise<void> {
    const selection = [...this.ballot.selection()];
    const code = this.code();
    const isCast = await this.form.submit(async () => {
      const { receipt } = code
        ? await this.api.castWithCode(this.slug(), code, selection)
        : await this.api.castBallot(this.slug(), selection);
      this.kept.castWith(this.slug(), receipt);
    });
    if (!isCast) return;
    this.forgetCode();
    await this.router.navigate(['/stemmen', this.slug(), 'ontvangst'], { replaceUrl: true });
  }
}
