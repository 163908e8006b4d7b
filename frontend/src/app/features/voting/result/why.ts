/** Why a plan was or was not chosen, in sentences, from the figures that the server worked out. */
import { formatEuros } from '@stoep/rules';
import type { PlanOutcomeView } from '@stoep/contracts';
import { fractionNumber, type Protocol } from '@stoep/tally';
import type { Texts } from '../../../core/texts/texts';

/** The first sentence says why; the others, where there are any, what would have been enough. */
export function whySentences(texts: Texts, plan: PlanOutcomeView, protocol: Protocol): string[] {
  const votes = texts.text('voting.votes', { n: plan.supporters });
  if (plan.place !== null) return [texts.text('voting.why.won', { votes }), ...paidBy(texts, plan, protocol)];
  const facts = plan.facts as Record<string, number | undefined>;
  const euros = (cents: number | undefined) => formatEuros(cents ?? 0, texts.locale());
  const sentences = [
    texts.text(`voting.why.${plan.reason}`, { votes, cost: euros(plan.costCents), left: euros(facts['leftCents']) }),
  ];
  if (facts['percent'] !== undefined && plan.reason !== 'no-votes')
    sentences.push(texts.text('voting.why.shortfall', { had: euros(facts['hadCents']), percent: facts['percent'] }));
  if (facts['atCostCents']) sentences.push(texts.text('voting.would-cost', { amount: euros(facts['atCostCents']) }));
  if (facts['moreVotes']) sentences.push(texts.text('voting.would-votes', { n: facts['moreVotes'] }));
  return sentences;
}

function paidBy(texts: Texts, plan: PlanOutcomeView, protocol: Protocol): string[] {
  const step = protocol.steps.find(({ project }) => project === plan.id);
  if (step?.by === 'rest') return [texts.text('voting.why.won-rest')];
  if (!step?.price) return [];
  const price = formatEuros(Math.ceil(fractionNumber(step.price)), texts.locale());
  return [texts.text('voting.why.won-shares', { price })];
}
