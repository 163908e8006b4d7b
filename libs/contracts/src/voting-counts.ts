import type { CountingSettings } from '@stoep/rules';
import type { RoundResult } from './voting.js';

/** A count as staff look at it once the round is closed: step by step, who gained by it, and what other rules would have chosen. */
export interface CountStepView {
  planId: string;
  title: string;
  costCents: number;
  /** From everybody's share, from the money that was left, or in order of votes. */
  by: 'shares' | 'rest' | 'order';
  /** Exact, as "a/b", in cents: the most one voter pays, or with points for each of them. Null without shares. */
  price: string | null;
  /** What one voter paid at most, in cents, where votes are worth the cost or one; rounded down. */
  perVoterCents: number | null;
  /** Null: fewer than ten, so not told. */
  paidInFull: number | null;
  paidAllTheyHad: number | null;
  leftCents: number;
}

export interface RuleOutcomeView {
  rule: CountingSettings;
  /** The rule of the round itself. */
  isOwn: boolean;
  selected: string[];
  costCents: number;
  /** Of all voters with a choice, how many have no plan that won; null when fewer than ten. */
  votersWithoutWinner: number | null;
  winnersPerVoter: number;
}

export interface RoundCountView {
  ballotCount: number;
  turnout: RoundResult['turnout'];
  plans: { id: string; title: string; costCents: number; votes: number; score: number }[];
  steps: CountStepView[];
  shortfalls: { planId: string; title: string; supportersHadCents: number; percent: number }[];
  /** The same ballots under other rules; the own rule is the first. */
  rules: RuleOutcomeView[];
}

/** What can be put into a round: plans of its area, with what was asked for them under its scheme. */
export interface RoundCandidate {
  initiativeId: string;
  title: string;
  areaName: string;
  applicationNumber: string | null;
  askedCents: number | null;
}
