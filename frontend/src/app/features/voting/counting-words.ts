/** The rules of a round as sentences: the same settings that the count uses, so that nothing else is said than is done. */
import { formatEuros, type CountingSettings } from '@stoep/rules';
import type { RoundRules } from '@stoep/contracts';
import type { Texts } from '../../core/texts/texts';

/** One sentence for each part of the counting rule, in the order in which they work. */
export function countingSentences(texts: Texts, counting: CountingSettings): string[] {
  const amount = formatEuros(counting.increment, texts.locale());
  const sentences = [texts.text(`voting.rule.${counting.rule}`, { n: counting.threshold })];
  if (counting.rule === 'equal-shares') {
    if (counting.completion === 'add1') sentences.push(texts.text('voting.rule.add1', { amount }));
    if (counting.then !== 'none') sentences.push(texts.text(`voting.rule.then-${counting.then}`));
  }
  sentences.push(texts.text(`voting.rule.ties-${counting.ties}`));
  if (counting.ties !== 'id')
    sentences.push(
      counting.lots
        ? texts.text('voting.rule.lots', { order: counting.lots.join(', ') })
        : texts.text('voting.rule.lots-later'),
    );
  return sentences;
}

/** What somebody may choose: "Kies samen voor hoogstens € 50.000." */
export function ballotSentence(texts: Texts, { ballotKind, limits, budgetCents }: RoundRules): string {
  const amount = formatEuros(budgetCents, texts.locale());
  return texts.text(ballotKind === 'one' ? 'voting.kind.just-one' : `voting.kind.${ballotKind}`, {
    n: limits.most ?? limits.points ?? 1,
    perPlan: limits.pointsPerPlan ?? limits.points ?? 1,
    amount,
  });
}
