/** From a problem to what people read: the sentence of its reason, or one that is always true. */
import type { FieldError } from '@stoep/contracts';
import { formatEuros } from '@stoep/rules';
import type { Problem } from '../api/problem';
import type { TextValues } from './text-keys';
import type { Texts } from './texts';

export function problemSentence(texts: Texts, problem: Pick<Problem, 'reason' | 'facts' | 'status'>): string {
  const values = readableFacts(problem.facts, texts.locale());
  return (
    texts.term('problem', problem.reason, values) ||
    texts.term('step-refusal', problem.reason, values) ||
    texts.text(problem.status >= 500 ? 'problem.unexpected' : 'problem.fallback')
  );
}

/** The sentence of one wrong field; a field with its own sentence goes before the general one. */
export function fieldSentence(texts: Texts, error: FieldError): string {
  const field = error.field.replace(/\.\d+\./g, '.');
  return (
    texts.term(`field-error.${field}`, error.reason) ||
    texts.term('field-error', error.reason) ||
    texts.text('field-error.wrong-value')
  );
}

/** Amounts arrive in cents; in a sentence they are euros: `overCents` is filled in at `{over}`. */
function readableFacts(facts: Record<string, string | number>, locale: string): TextValues {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) =>
      name.endsWith('Cents') && typeof value === 'number'
        ? [name.slice(0, -5), formatEuros(value, locale)]
        : [name, value],
    ),
  );
}
