/** A counting rule in sentences for staff, setting by setting; what the rule does not use is not said. */
import { formatEuros, type CountingSettings } from '@stoep/rules';
import type { Texts } from '../../core/texts/texts';

export function countingSentences(texts: Texts, counting: CountingSettings): string[] {
  const say = (list: string, word: string) => texts.term(`round-files.${list}`, word);
  const isShares = counting.rule === 'equal-shares';
  const isRaised = isShares && counting.completion === 'add1';
  const increment = formatEuros(counting.increment, texts.locale());
  return [
    texts.term('round-files.rule-help', counting.rule, { threshold: counting.threshold }),
    ...worth(texts, counting, isShares),
    ...(isShares ? [say('completion', counting.completion)] : []),
    ...(isRaised ? [texts.text('round-files.raised-by', { increment })] : []),
    ...(isRaised ? [say('start', counting.start), say('stop', counting.stop)] : []),
    ...(isShares ? [say('then', counting.then)] : []),
    ...(counting.compare === 'greedy' ? [say('compare', 'greedy')] : []),
    ...(counting.unchosen === 'may-win' ? [say('unchosen', 'may-win')] : []),
    say('ties', counting.ties),
    ...(counting.ties === 'id' ? [] : [lots(texts, counting.lots)]),
  ];
}

/** What a vote is worth: of shares always, otherwise where it is not simply one vote. */
function worth(texts: Texts, { utility, rankPoints }: CountingSettings, isShares: boolean): string[] {
  if (rankPoints) return [texts.text('round-files.rank-points-say', { points: rankPoints.join(', ') })];
  const isPlain = utility === 'cost' || utility === 'count';
  return isShares || !isPlain ? [texts.term('round-files.utility', utility)] : [];
}

function lots(texts: Texts, drawn: readonly string[] | undefined): string {
  return drawn ? texts.text('round-files.lots', { order: drawn.join(', ') }) : texts.text('round-files.lots-later');
}
