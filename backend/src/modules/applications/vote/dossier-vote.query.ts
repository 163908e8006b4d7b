import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DossierVote } from '@stoep/contracts';
import { proposalAfterVote } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { SiteAddresses } from '../../../platform/http/site-addresses.js';
import { sentenceFor } from '../../voting/public.js';
import type { ApplicationRow } from '../application.store.js';

/** What the last released round made of an application, and the proposal that follows from it: a beginning, not a decision. */
interface VoteRow extends Omit<DossierVote, 'suggestion' | 'whyNoSuggestion'> {
  planTitle: string;
  leftCents: number;
  threshold: number | null;
}

const voteSql = `SELECT round.slug AS "roundSlug", round.title AS "roundTitle", place, outcome.supporters, outcome.reason, plan.title AS "planTitle",
    plan.cost_cents AS "costCents", (facts ->> 'leftCents')::bigint AS "leftCents", (facts ->> 'threshold')::int AS threshold
  FROM round_application linked
  JOIN voting_round round ON (round.municipality_id, round.id) = (linked.municipality_id, linked.round_id)
  JOIN round_plan plan ON (plan.municipality_id, plan.round_id, plan.number) = (linked.municipality_id, linked.round_id, linked.number)
  JOIN round_outcome outcome ON (outcome.municipality_id, outcome.round_id, outcome.number) = (linked.municipality_id, linked.round_id, linked.number)
  WHERE linked.municipality_id = $1 AND linked.application_id = $2 ORDER BY released_at DESC LIMIT 1`;

@Injectable()
export class DossierVoteQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly addresses: SiteAddresses,
  ) {}

  async vote(row: ApplicationRow): Promise<DossierVote | null> {
    const [found] = await this.dataSource.query<VoteRow[]>(voteSql, [row.municipality_id, row.id]);
    if (!found) return null;
    const { planTitle: _planTitle, leftCents: _leftCents, threshold: _threshold, ...vote } = found;
    const answer = proposalAfterVote(vote, {
      requestedCents: row.requested_cents,
      rules: row.rules,
      partGrantsAllowed: row.part_grants_allowed,
    });
    if (!answer.ok) return { ...vote, suggestion: null, whyNoSuggestion: answer.reason };
    const { citedRuleKeys, ...decision } = answer.decision;
    const reasons = reasonsFor(found, this.addresses.of(row.municipality_id));
    return {
      ...vote,
      suggestion: { ...decision, reasons, citedRuleKeys: [...citedRuleKeys] },
      whyNoSuggestion: null,
    };
  }
}

/** In Dutch, for it becomes the letter: the round, the place or why there is none, and where everybody reads the result. */
function reasonsFor(vote: VoteRow, site: string): string {
  const address = `De uitslag staat op ${site}/stemmen/${vote.roundSlug}/uitslag.`;
  if (vote.place !== null)
    return `Bewoners kozen uw plan in de stemming "${vote.roundTitle}". Het staat op plaats ${vote.place} en kreeg ${vote.supporters} ${vote.supporters === 1 ? 'stem' : 'stemmen'}. ${address}`;
  const told = { ...vote, title: vote.planTitle, cost_cents: vote.costCents, left_cents: vote.leftCents };
  return `Bewoners stemden over uw plan in de stemming "${vote.roundTitle}". ${sentenceFor(told)} ${address}`;
}
