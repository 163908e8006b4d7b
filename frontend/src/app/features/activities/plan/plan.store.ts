/** What is being typed, shared by the parts of the form and kept on this device at every change. The server gets it when somebody asks. */
import { effect, inject, Injectable, signal } from '@angular/core';
import { formState } from '../../../core/forms/form-state';
import { LocalDrafts } from '../../../core/forms/local-drafts';
import { emptyPlan, type Plan } from './plan';

/** An activity as this device knows it: `id` once the server has it. */
interface Kept {
  id: string | null;
  plan: Plan;
}

@Injectable()
export class PlanStore {
  private readonly drafts = inject(LocalDrafts);
  private readonly current = signal<Plan>(emptyPlan);
  private readonly name = signal<string | null>(null);

  readonly form = formState();
  readonly plan = this.current.asReadonly();
  readonly id = signal<string | null>(null);
  readonly isKept = signal(false);

  constructor() {
    effect(() => {
      const name = this.name();
      const draft: Kept = { id: this.id(), plan: this.current() };
      if (name !== null && draft.plan !== this.started) this.isKept.set(this.drafts.keep(name, draft));
    });
  }

  private started: Plan = emptyPlan;

  /** @param fromServer what it is when this device has nothing newer */
  start(name: string, fromServer: Kept): void {
    const kept = this.drafts.read<Kept>(name) ?? fromServer;
    this.started = { ...emptyPlan, ...kept.plan };
    this.current.set(this.started);
    this.id.set(kept.id);
    this.name.set(name);
  }

  set(change: Partial<Plan>): void {
    this.current.update((plan) => ({ ...plan, ...change }));
  }

  forget(): void {
    const name = this.name();
    this.name.set(null);
    if (name !== null) this.drafts.forget(name);
  }
}
