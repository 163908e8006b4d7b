/** The rules of a round as sentences: the same settings that the count uses, so that nothing else is said than is done. */
import { formatEuros, type CountingSettings } from '@stoep/rules';
import type { RoundRules } from '@stoep/contracts';
import type { Texts } from '../../core/texts/texts';

/** One sentence for each setting of the count, in the order in which they work; nothing that is set is left out. */
export function countingSentences(texts: Texts, counting: CountingSettings): string[] {
  const { rule, threshold, ties, lots } = counting;
  return [
    texts.text(`voting.rule.${rule}`, { n: threshold }),
    ...worth(texts, counting),
    ...(rule === 'equal-shares' ? shares(texts, counting) : []),
    ...(rule === 'phragmen' ? [] : [texts.text(`voting.rule.unchosen-${counting.unchosen ?? 'left-out'}`)]),
    texts.text(`voting.rule.ties-${ties}`),
    ...(ties === 'id'
      ? []
      : [lots ? texts.text('voting.rule.lots', { order: lots.join(', ') }) : texts.text('voting.rule.lots-later')]),
  ];
}

/** What a vote is worth: of shares always, otherwise where it is not simply one vote. */
function worth(texts: Texts, { rule, utility, rankPoints }: CountingSettings): string[] {
  if (rankPoints) return [texts.text('voting.rule.rank-points', { points: rankPoints.join(', ') })];
  const isPlain = utility === 'cost' || utility === 'count';
  return rule === 'equal-shares' || !isPlain ? [texts.text(`voting.rule.utility-${utility}`)] : [];
}

function shares(texts: Texts, counting: CountingSettings): string[] {
  const amount = formatEuros(counting.increment, texts.locale());
  const raised = [texts.text('voting.rule.add1', { amount }), texts.text(`voting.rule.stop-${counting.stop}`)];
  return [
    texts.text(`voting.rule.start-${counting.start}`),
    ...(counting.completion === 'add1' ? raised : [texts.text('voting.rule.not-raised')]),
    texts.text(`voting.rule.then-${counting.then}`),
    ...(counting.compare === 'greedy' ? [texts.text('voting.rule.compare-greedy')] : []),
  ];
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
