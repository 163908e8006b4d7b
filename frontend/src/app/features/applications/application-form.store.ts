/**
 * The application as it is being filled in: the answers, saving them as they are given, and sending. Provided by the
 * page of the form, and read by its questions. Account numbers go by themselves and are never kept on this side.
 */
import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { ApplicationView, CoApplicantView, SaveApplicationRequest } from '@stoep/contracts';
import { localDateOf, parseEuros, startsInThePast, totalCostCents, type CostKind } from '@stoep/rules';
import { load, type Loaded } from '../../core/api/load';
import { Problem } from '../../core/api/problem';
import { formState } from '../../core/forms/form-state';
import { ApplicationKeepers, type ApplicationKeeper, type Keeping } from './application-keepers';
import { ApplicationsApi } from './applications.api';
import { TypedPayee } from './typed-payee';

/** A cost line as somebody types it: the amount is still text. */
export interface TypedCostLine {
  description: string;
  kind: CostKind;
  amount: string;
}

const pauseMs = 800;

@Injectable()
export class ApplicationForm {
  private readonly api = inject(ApplicationsApi);
  private readonly keepers = inject(ApplicationKeepers);
  readonly keeping = signal<Keeping>('server');
  readonly state = formState();
  readonly saving = signal<'idle' | 'saving' | 'saved' | 'failed'>('idle');
  readonly savedAt = signal('');
  /** What stands on the server when it was changed elsewhere meanwhile; what was typed here stays until a choice is made. */
  readonly other = signal<ApplicationView | null>(null);

  readonly applicantKind = signal<string | null>(null);
  readonly startsOn = signal('');
  readonly costLines = signal<TypedCostLine[]>([]);
  readonly ownContribution = signal('');
  readonly exceptionReason = signal('');
  readonly remarks = signal('');
  readonly extraAnswers = signal<Record<string, string>>({});
  readonly accountHolder = signal('');
  readonly iban = signal('');
  readonly payee = new TypedPayee();
  /** Kept by commands of their own, not with the answers. */
  readonly coApplicants = signal<CoApplicantView[]>([]);

  readonly totalCents = computed(() =>
    totalCostCents(this.costLines().map(({ amount }) => ({ amountCents: parseEuros(amount) ?? 0 }))),
  );
  readonly requestedCents = computed(() => Math.max(0, this.totalCents() - (parseEuros(this.ownContribution()) ?? 0)));

  private loaded?: Loaded<ApplicationView>;
  private keeper: ApplicationKeeper = this.keepers.of('server');
  private timer: ReturnType<typeof setTimeout> | undefined;
  private version = 0;
  private running: Promise<unknown> = Promise.resolve();

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      if (this.timer) void this.saveQuietly();
    });
  }

  /** Reads the application and puts its answers in the fields. To be called once, by the page. */
  open(asked: () => { id: string; keeping: Keeping }): Loaded<ApplicationView> {
    this.loaded = load(asked, async ({ id, keeping }) => {
      if (this.keeping() !== keeping) this.keeper = this.keepers.of(keeping);
      this.keeping.set(keeping);
      const view = await this.keeper.find(id);
      this.fill(view);
      return view;
    });
    return this.loaded;
  }

  /** The address of a page of the form. */
  linkTo(page: number): unknown[] {
    const base = { server: 'aanvragen', device: 'alvast', preview: 'voorbeeld' }[this.keeping()];
    return [`/buurtbudget/${base}`, this.value().id, 'vragen', page];
  }

  /** The application as the server knows it. */
  value(): ApplicationView {
    const view = this.loaded?.value();
    if (!view) throw new Error('The application is not loaded yet.');
    return view;
  }

  /** Something was typed: it is saved when the typing pauses. */
  changed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.saveQuietly(), pauseMs);
  }

  /** Saves everything and shows what is wrong. False when something was. */
  async saveNow(): Promise<boolean> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.state.check(this.wrongAnswers())) return false;
    const done = await this.state.submit(() => this.save());
    if (done) this.noteSaved();
    return done;
  }

  submitApplication(): Promise<boolean> {
    return this.state.submit(() => this.api.submitApplication(this.value().id));
  }

  /** Goes on with what was typed here, over what stands on the server. */
  keepMine(): Promise<boolean> {
    this.version = this.other()?.version ?? this.version;
    this.other.set(null);
    return this.saveNow();
  }

  /** Goes on with what stands on the server. */
  takeOther(): void {
    const other = this.other();
    if (!other) return;
    this.other.set(null);
    this.state.clear();
    this.fill(other);
    this.loaded?.set(other);
    this.saving.set('idle');
  }

  private async saveQuietly(): Promise<void> {
    this.timer = undefined;
    if (this.wrongAnswers().length > 0 || this.other()) return;
    this.saving.set('saving');
    try {
      await this.write();
      this.noteSaved();
    } catch {
      // What was typed is still on the page, and is saved again with the next change or with the button.
      this.saving.set('failed');
    }
  }

  private async save(): Promise<void> {
    const { id } = this.value();
    await this.write();
    const isNew = this.iban().trim() || this.accountHolder() !== (this.value().payee?.accountHolder ?? '');
    if (this.keeping() === 'server' && (isNew || this.payee.isChanged(this.value().payee))) {
      await this.api.savePayee(id, {
        accountHolder: this.accountHolder(),
        iban: this.iban(),
        organisation: this.payee.request(),
      });
      this.iban.set('');
    }
    const view = await this.keeper.find(id);
    this.version = view.version;
    this.loaded?.set(view);
  }

  /** One after the other: two at once would take each other for another tab. @throws Problem */
  private write(): Promise<void> {
    const next = this.running.then(
      () => this.writeNow(),
      () => this.writeNow(),
    );
    this.running = next;
    return next;
  }

  private async writeNow(): Promise<void> {
    const { id } = this.value();
    if (this.other()) throw new Problem(409, 'changed-meanwhile');
    try {
      this.version = (await this.keeper.save(id, { ...this.answers(), version: this.version })).version;
    } catch (thrown) {
      if (Problem.from(thrown).reason === 'changed-meanwhile') this.other.set(await this.api.findApplication(id));
      throw thrown;
    }
  }

  private answers(): SaveApplicationRequest {
    return {
      applicantKind: (this.applicantKind() as SaveApplicationRequest['applicantKind']) ?? null,
      startsOn: this.startsOn() || null,
      costLines: this.filledLines().map(({ description, kind, amount }) => ({
        description,
        kind,
        amountCents: parseEuros(amount) ?? 0,
      })),
      ownContributionCents: parseEuros(this.ownContribution()) ?? 0,
      exceptionReason: this.exceptionReason(),
      remarks: this.remarks(),
      extraAnswers: Object.entries(this.extraAnswers()).map(([key, answer]) => ({ key, answer })),
    };
  }

  private wrongAnswers() {
    const started = startsInThePast(this.startsOn() || '9999-12-31', localDateOf(new Date()));
    const date =
      started && this.startsOn() !== this.value().startsOn ? [{ field: 'startsOn', reason: 'start-in-the-past' }] : [];
    const lines = this.costLines().flatMap(({ amount }, index) =>
      amount.trim() !== '' && parseEuros(amount) === null
        ? [{ field: `costLines.${index}.amountCents`, reason: 'not-an-amount' }]
        : [],
    );
    const own = this.ownContribution().trim() !== '' && parseEuros(this.ownContribution()) === null;
    return [...date, ...lines, ...(own ? [{ field: 'ownContributionCents', reason: 'not-an-amount' }] : [])];
  }

  private filledLines(): TypedCostLine[] {
    return this.costLines().filter(({ description, amount }) => description.trim() !== '' || amount.trim() !== '');
  }

  private fill(view: ApplicationView): void {
    this.version = view.version;
    this.coApplicants.set(view.coApplicants);
    this.applicantKind.set(view.applicantKind);
    this.startsOn.set(view.startsOn ?? '');
    this.costLines.set(
      view.costLines.map(({ description, kind, amountCents }) => ({
        description,
        kind,
        amount: euroText(amountCents),
      })),
    );
    this.ownContribution.set(view.ownContributionCents === 0 ? '' : euroText(view.ownContributionCents));
    this.exceptionReason.set(view.exceptionReason);
    this.remarks.set(view.remarks);
    this.extraAnswers.set(view.extraAnswers);
    this.accountHolder.set(view.payee?.accountHolder ?? '');
    this.payee.fill(view.payee);
  }

  private noteSaved(): void {
    this.saving.set('saved');
    this.savedAt.set(new Date().toISOString());
  }
}

/** An amount as people type it: "250" or "12,50". */
function euroText(cents: number): string {
  if (cents === 0) return '';
  const rest = cents % 100;
  return rest === 0 ? String(cents / 100) : `${Math.floor(cents / 100)},${String(rest).padStart(2, '0')}`;
}
