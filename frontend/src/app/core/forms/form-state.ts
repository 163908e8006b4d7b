/**
 * What every form does when it is sent: busy while it runs, wrong fields as sentences at the field and in a summary,
 * other refusals in the summary alone. What was typed stays with the page.
 */
import { computed, inject, signal } from '@angular/core';
import type { FieldError } from '@stoep/contracts';
import { Problem } from '../api/problem';
import { fieldSentence, problemSentence } from '../texts/problem-sentence';
import { Texts } from '../texts/texts';
import { fieldId } from './field-id';

/** One line of the summary. `target` is the id of the field it leads to, or null when it is about no field. */
export interface FormMessage {
  field: string | null;
  target: string | null;
  sentence: string;
}

export class FormState {
  private readonly texts = inject(Texts);
  private readonly found = signal<FormMessage[]>([]);
  private readonly running = signal(false);

  readonly messages = this.found.asReadonly();
  readonly isBusy = this.running.asReadonly();
  readonly hasErrors = computed(() => this.found().length > 0);
  /** The problem of the last try, for pages that do something special with a reason. */
  readonly problem = signal<Problem | null>(null);

  /** The sentence at a field, or null when it is right. */
  error(field: string): string | null {
    return this.found().find((message) => message.field === field)?.sentence ?? null;
  }

  /** Runs the deed of the form. True when it was done; false when it was refused, and why is on the page. */
  async submit(deed: () => Promise<unknown>): Promise<boolean> {
    if (this.running()) return false;
    this.running.set(true);
    this.clear();
    try {
      await deed();
      return true;
    } catch (thrown) {
      this.show(Problem.from(thrown));
      return false;
    } finally {
      this.running.set(false);
    }
  }

  /** Shows wrong fields that the page itself found. False when there are any. */
  check(errors: FieldError[]): boolean {
    this.clear();
    if (errors.length > 0) this.show(Problem.fields(errors));
    return errors.length === 0;
  }

  show(problem: Problem): void {
    this.problem.set(problem);
    this.found.set(
      problem.errors.length > 0 ? problem.errors.map((error) => this.lineOf(error)) : [this.general(problem)],
    );
  }

  clear(): void {
    this.problem.set(null);
    this.found.set([]);
  }

  private lineOf(error: FieldError): FormMessage {
    return { field: error.field, target: fieldId(error.field), sentence: fieldSentence(this.texts, error) };
  }

  private general(problem: Problem): FormMessage {
    return { field: null, target: null, sentence: problemSentence(this.texts, problem) };
  }
}

/** A form of a page; to be called in a field of its component. */
export function formState(): FormState {
  return new FormState();
}
