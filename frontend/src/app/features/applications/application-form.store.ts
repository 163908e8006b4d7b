/**
 * The application as it is being filled in: the answers, saving them as they are given, and sending. Provided by the
 * page of the form, and read by its questions. Account numbers go by themselves and are never kept on this side.
 */
import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { ApplicationView, SaveApplicationRequest } from '@stoep/contracts';
import { parseEuros, totalCostCents, type CostKind } from '@stoep/rules';
import { load, type Loaded } from '../../core/api/load';
import { formState } from '../../core/forms/form-state';
import { ApplicationsApi } from './applications.api';

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
  readonly state = formState();
  readonly saving = signal<'idle' | 'saving' | 'saved' | 'failed'>('idle');
  readonly savedAt = signal('');

  readonly applicantKind = signal<string | null>(null);
  readonly startsOn = signal('');
  readonly costLines = signal<TypedCostLine[]>([]);
  readonly ownContribution = signal('');
  readonly exceptionReason = signal('');
  readonly remarks = signal('');
  readonly accountHolder = signal('');
  readonly iban = signal('');

  readonly totalCents = computed(() =>
    totalCostCents(this.costLines().map(({ amount }) => ({ amountCents: parseEuros(amount) ?? 0 }))),
  );
  readonly requestedCents = computed(() => Math.max(0, this.totalCents() - (parseEuros(this.ownContribution()) ?? 0)));

  private loaded?: Loaded<ApplicationView>;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      if (this.timer) void this.saveQuietly();
    });
  }

  /** Reads the application and puts its answers in the fields. To be called once, by the page. */
  open(id: () => string): Loaded<ApplicationView> {
    this.loaded = load(id, async (asked) => {
      const view = await this.api.findApplication(asked);
      this.fill(view);
      return view;
    });
    return this.loaded;
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
    if (!this.state.check(this.wrongAmounts())) return false;
    const done = await this.state.submit(() => this.save());
    if (done) this.noteSaved();
    return done;
  }

  submitApplication(): Promise<boolean> {
    return this.state.submit(() => this.api.submitApplication(this.value().id));
  }

  private async saveQuietly(): Promise<void> {
    this.timer = undefined;
    if (this.wrongAmounts().length > 0) return;
    this.saving.set('saving');
    try {
      await this.api.saveApplication(this.value().id, this.answers());
      this.noteSaved();
    } catch {
      // What was typed is still on the page, and is saved again with the next change or with the button.
      this.saving.set('failed');
    }
  }

  private async save(): Promise<void> {
    const { id } = this.value();
    await this.api.saveApplication(id, this.answers());
    if (this.iban().trim() || this.accountHolder() !== (this.value().payee?.accountHolder ?? '')) {
      await this.api.savePayee(id, { accountHolder: this.accountHolder(), iban: this.iban() });
      this.iban.set('');
    }
    this.loaded?.set(await this.api.findApplication(id));
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
    };
  }

  private wrongAmounts() {
    const lines = this.costLines().flatMap(({ amount }, index) =>
      amount.trim() !== '' && parseEuros(amount) === null
        ? [{ field: `costLines.${index}.amountCents`, reason: 'not-an-amount' }]
        : [],
    );
    const own = this.ownContribution().trim() !== '' && parseEuros(this.ownContribution()) === null;
    return own ? [...lines, { field: 'ownContributionCents', reason: 'not-an-amount' }] : lines;
  }

  private filledLines(): TypedCostLine[] {
    return this.costLines().filter(({ description, amount }) => description.trim() !== '' || amount.trim() !== '');
  }

  private fill(view: ApplicationView): void {
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
    this.accountHolder.set(view.payee?.accountHolder ?? '');
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
