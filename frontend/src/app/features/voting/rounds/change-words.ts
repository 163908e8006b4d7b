/** What changed in a round, as residents read it: moments and money from what to what, other things by their name. */
import type { RoundChangeView } from '@stoep/contracts';
import { formatEuros } from '@stoep/rules';
import { clockTime, writtenDay } from '../../../core/format/dates';
import type { Texts } from '../../../core/texts/texts';

export function changeWords({ changes }: RoundChangeView, texts: Pick<Texts, 'text' | 'term' | 'locale'>): string {
  const words = changes.map(({ field, from, to }) => {
    const [head = '', number = ''] = field.split('.');
    const name = head === 'plan' ? texts.text('voting.field.plan', { number }) : texts.term('voting.field', field);
    const [before, after] = [valueOf(field, from, texts), valueOf(field, to, texts)];
    return before && after ? texts.text('voting.changed-from', { field: name, from: before, to: after }) : name;
  });
  return [...new Set(words.filter(Boolean))].join(', ');
}

function valueOf(field: string, value: unknown, texts: Pick<Texts, 'locale'>): string | null {
  if (field.endsWith('_cents') && typeof value === 'number') return formatEuros(value, texts.locale());
  if (field.endsWith('_at') && typeof value === 'string')
    return `${writtenDay(value, texts.locale())}, ${clockTime(value, texts.locale())}`;
  return null;
}
