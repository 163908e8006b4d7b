/** What is left to choose, as a sentence: seen in the bar and said after each choice. */
import { formatEuros } from '@stoep/rules';
import type { Texts } from '../../../core/texts/texts';
import type { BallotStore } from './ballot.store';

export function leftSentence(texts: Texts, ballot: BallotStore): string {
  const rules = ballot.round()?.rules;
  const left = ballot.left();
  if (!rules || left === null) return '';
  if (rules.ballotKind === 'within-budget')
    return texts.text('voting.money-left', {
      left: formatEuros(left, texts.locale()),
      amount: formatEuros(rules.budgetCents, texts.locale()),
    });
  if (rules.ballotKind === 'points') {
    if (left < 0) return texts.text('voting.too-many-points', { n: -left });
    return left === 0 ? texts.text('voting.points-full') : texts.text('voting.points-left', { n: left });
  }
  return left <= 0 ? texts.text('voting.plans-full') : texts.text('voting.plans-left', { n: left });
}
