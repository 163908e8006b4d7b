import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { CountStepView, RoundCountView, RuleOutcomeView } from '@stoep/contracts';
import { onlyWhatCounts, type CountingSettings } from '@stoep/rules';
import { readFraction, withoutSmallGroups, type Step } from '@stoep/tally';
import { DataSource } from 'typeorm';
import { Refusal } from '../../../platform/http/refusal.js';
import { countingFaults } from '../counting-faults.js';
import { loadPlans, loadRound, type RoundRow } from '../round.store.js';
import { countApart } from './count-apart.js';
import { loadElection } from './round-election.js';
import type { RoundProtocol } from './round-protocol.js';
import { RoundResultQuery } from './round-result.query.js';
import { smallest } from './small-cells.js';

/** A count step by step, for staff, from the first count on. Groups of fewer than ten people are not told here either. */
@Injectable()
export class RoundCountQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly results: RoundResultQuery,
  ) {}

  /** @throws Refusal 404 before somebody counted */
  async count(municipalityId: number, slug: string): Promise<RoundCountView> {
    const { round, protocol } = await this.counted(municipalityId, slug);
    const told = withoutSmallGroups(protocol.count, smallest);
    const plans = await loadPlans(this.dataSource, municipalityId, round.id);
    const titles = new Map(plans.map(({ number, title }) => [number, title]));
    const titleOf = (id: string) => titles.get(id) ?? id;
    const election = await loadElection(this.dataSource, municipalityId, round);
    return {
      ballotCount: protocol.ballotCount,
      turnout: await this.results.turnoutOf(municipalityId, round.id),
      plans: protocol.projects.map((project) => ({ ...project, title: titleOf(project.id) })),
      steps: told.steps.map((step) => ({
        ...stepView(step, protocol.rule),
        title: titleOf(step.project),
      })),
      shortfalls: told.shortfalls.map(({ project, supportersHad, percent }) => ({
        planId: project,
        title: titleOf(project),
        supportersHadCents: supportersHad,
        percent,
      })),
      rules: await countApart('compare', election, protocol.rule),
    };
  }

  /** The same ballots under any rule, for looking only. @throws Refusal 400 for a rule that cannot count them, 404 before somebody counted */
  async tryOut(municipalityId: number, slug: string, settings: CountingSettings): Promise<RuleOutcomeView> {
    const { round } = await this.counted(municipalityId, slug);
    const errors = countingFaults(round.ballot_kind, settings, round.budget_cents);
    if (errors.length > 0) throw Refusal.fields(errors);
    const rule = onlyWhatCounts({ ...settings, lots: round.counting.lots });
    return countApart('tryOut', await loadElection(this.dataSource, municipalityId, round), rule);
  }

  private async counted(municipalityId: number, slug: string): Promise<{ round: RoundRow; protocol: RoundProtocol }> {
    const round = await loadRound(this.dataSource, municipalityId, slug);
    const [row] = await this.dataSource.query<{ protocol: RoundProtocol }[]>(
      'SELECT protocol FROM round_count WHERE municipality_id = $1 AND round_id = $2 ORDER BY position LIMIT 1',
      [municipalityId, round.id],
    );
    if (!row) throw new Refusal(404, 'not-counted-yet');
    return { round, protocol: row.protocol };
  }
}

function stepView(step: Step, rule: CountingSettings): Omit<CountStepView, 'title'> {
  return {
    planId: step.project,
    costCents: step.cost,
    by: step.by,
    price: step.price,
    perVoterCents: step.price === null ? null : perVoter(step.price, rule),
    paidInFull: step.paidInFull,
    paidAllTheyHad: step.paidAllTheyHad,
    leftCents: step.left,
  };
}

/** Where each vote has the same strength the price is what one voter pays; with points or places that differs by voter. */
function perVoter(price: string, { utility }: CountingSettings): number | null {
  if (utility === 'points' || utility === 'borda') return null;
  const { top, bottom } = readFraction(price);
  return Number(top / bottom);
}
