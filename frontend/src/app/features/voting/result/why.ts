/** Why a plan was or was not chosen, in sentences, from the figures that the server worked out. */
import { formatEuros } from '@stoep/rules';
import type { PlanOutcomeView } from '@stoep/contracts';
import { fractionNumber, type Protocol } from '@stoep/tally';
import type { Texts } from '../../../core/texts/texts';

/** The first sentence says why; the others where the money went, and what would have been enough. */
export function whySentences(
  texts: Texts,
  plan: PlanOutcomeView,
  protocol: Protocol,
  titles: ReadonlyMap<string, string>,
): string[] {
  const votes = texts.text('voting.votes', { n: plan.supporters });
  if (plan.place !== null) return [texts.text('voting.why.won', { votes }), ...paidBy(texts, plan, protocol)];
  const { facts, reason } = plan;
  const euros = (cents: number) => formatEuros(cents, texts.locale());
  const figures = { votes, cost: euros(plan.costCents), left: euros(facts.leftCents), n: facts.threshold ?? 0 };
  const sentences = [texts.text(`voting.why.${reason}`, figures), ...spent(texts, plan, titles)];
  if (facts.percent !== undefined && reason !== 'no-votes')
    sentences.push(texts.text('voting.why.shortfall', { had: euros(facts.hadCents ?? 0), percent: facts.percent }));
  if (facts.atCostCents) sentences.push(texts.text('voting.would-cost', { amount: euros(facts.atCostCents) }));
  if (facts.moreVotes) sentences.push(texts.text('voting.would-votes', { n: facts.moreVotes }));
  return sentences;
}

/** What its supporters paid for together: other plans that they chose too. */
function spent(texts: Texts, { facts }: PlanOutcomeView, titles: ReadonlyMap<string, string>): string[] {
  if (facts.beganCents === undefined) return [];
  const euros = (cents: number) => formatEuros(cents, texts.locale());
  const named = (facts.paid ?? []).map(({ planId, cents }) => `${titles.get(planId) ?? planId} (${euros(cents)})`);
  const others = facts.elsewhereCents ? [`${texts.text('voting.why.others')} (${euros(facts.elsewhereCents)})`] : [];
  const plans = [...named, ...others].join(', ');
  return [
    texts.text('voting.why.began', { began: euros(facts.beganCents) }),
    ...(plans ? [texts.text('voting.why.spent', { plans })] : []),
  ];
}

function paidBy(texts: Texts, plan: PlanOutcomeView, protocol: Protocol): string[] {
  const step = protocol.steps.find(({ project }) => project === plan.id);
  if (step?.by === 'rest') return [texts.text('voting.why.won-rest')];
  if (!step?.price) return [];
  const price = formatEuros(Math.ceil(fractionNumber(step.price)), texts.locale());
  return [texts.text('voting.why.won-shares', { price })];
}
