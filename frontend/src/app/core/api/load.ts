/**
 * Loading something for a page: the value, whether it is being loaded, and what went wrong. Unlike `resource()` it keeps
 * the last value while the next one comes or fails, so that people never lose what they were looking at.
 */
import { effect, signal, untracked, type Signal } from '@angular/core';
import { Problem } from './problem';

export interface Loaded<T> {
  readonly value: Signal<T | undefined>;
  readonly isLoading: Signal<boolean>;
  readonly problem: Signal<Problem | null>;
  /** Tries again, or reads it anew. */
  reload(): void;
  /** Puts a value in place that a command answered with. */
  set(value: T): void;
}

/**
 * To be called in a field of a component. Loads again when what `asked` reads changes; `undefined` means: not yet.
 */
export function load<Q, T>(
  asked: () => Q | undefined,
  loader: (asked: Q, signal: AbortSignal) => Promise<T>,
): Loaded<T> {
  const value = signal<T | undefined>(undefined);
  const isLoading = signal(true);
  const problem = signal<Problem | null>(null);
  const round = signal(0);
  effect((onCleanup) => {
    round();
    const question = asked();
    if (question === undefined) return;
    const abort = new AbortController();
    onCleanup(() => abort.abort());
    untracked(() => {
      isLoading.set(true);
      problem.set(null);
    });
    loader(question, abort.signal)
      .then((answer) => !abort.signal.aborted && value.set(answer))
      .catch((thrown: unknown) => !abort.signal.aborted && problem.set(Problem.from(thrown)))
      .finally(() => !abort.signal.aborted && isLoading.set(false));
  });
  return {
    value: value.asReadonly(),
    isLoading: isLoading.asReadonly(),
    problem: problem.asReadonly(),
    reload: () => round.update((n) => n + 1),
    set: (next) => value.set(next),
  };
}
