import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { RoundChangeView, RoundItem, RoundPlanView, RoundRules, RoundView } from '@stoep/contracts';
import { phaseOf, type RoundDates } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { loadPublicRound, type RoundRow } from './round.store.js';

/** Rounds as everybody sees them. While a round is open no answer says how many voted, or anything that follows from it. */
@Injectable()
export class RoundsQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(municipalityId: number): Promise<RoundItem[]> {
    const rows = await this.dataSource.query<(RoundRow & { area_name: string; plan_count: number })[]>(
      `SELECT voting_round.*, area.name AS area_name, (SELECT count(*)::int FROM round_plan plan
         WHERE plan.municipality_id = $1 AND plan.round_id = voting_round.id AND plan.feasible IS NOT FALSE) AS plan_count
       FROM voting_round JOIN area ON (area.municipality_id, area.code) = (voting_round.municipality_id, voting_round.area_code)
       WHERE voting_round.municipality_id = $1 AND published_at IS NOT NULL ORDER BY opens_at DESC, slug LIMIT 100`,
      [municipalityId],
    );
    return rows.map((row) => ({ ...this.itemOf(row, row.area_name), planCount: row.plan_count }));
  }

  async view(municipalityId: number, slug: string): Promise<RoundView> {
    return this.viewOf(municipalityId, await loadPublicRound(this.dataSource, municipalityId, slug));
  }

  async viewOf(municipalityId: number, round: RoundRow): Promise<RoundView> {
    const [scheme] = await this.dataSource.query<{ slug: string; name: string; area_name: string }[]>(
      `SELECT scheme.slug, coalesce(published.name, scheme.slug) AS name, area.name AS area_name FROM scheme
       JOIN area ON area.municipality_id = $1 AND area.code = $3
       LEFT JOIN published_scheme published ON (published.municipality_id, published.id) = (scheme.municipality_id, scheme.id)
       WHERE scheme.municipality_id = $1 AND scheme.id = $2`,
      [municipalityId, round.scheme_id, round.area_code],
    );
    return {
      ...this.itemOf(round, scheme?.area_name ?? ''),
      schemeSlug: scheme?.slug ?? '',
      schemeName: scheme?.name ?? '',
      rules: await this.rulesOf(municipalityId, round),
      paperUntil: round.paper_until?.toISOString() ?? null,
      plans: await this.plans(municipalityId, round.id),
      changes: round.published_at ? await this.changes(municipalityId, round) : [],
    };
  }

  private itemOf(round: RoundRow, areaName: string): Omit<RoundItem, 'planCount'> {
    const dates = datesOf(round);
    return {
      slug: round.slug,
      title: round.title,
      description: round.description,
      phase: phaseOf(round.state, dates, this.clock.now()),
      state: round.state,
      dates,
      areaCode: round.area_code,
      areaName,
      budgetCents: round.budget_cents,
    };
  }

  private async rulesOf(municipalityId: number, round: RoundRow): Promise<RoundRules> {
    const eligibleAreas = await this.dataSource.query<RoundRules['eligibleAreas']>(
      'SELECT code, name FROM area WHERE municipality_id = $1 AND code = ANY ($2) ORDER BY code',
      [municipalityId, round.eligible_areas],
    );
    return {
      ballotKind: round.ballot_kind,
      limits: { ...round.limits, budgetCents: round.budget_cents },
      counting: round.counting,
      budgetCents: round.budget_cents,
      minAge: round.min_age,
      ageOn: round.age_on,
      eligibleAreas,
      voterClasses: round.voter_classes,
      rollKind: round.roll_kind,
    };
  }

  /** What moderators hid is not shown here either: then the plan is its number. */
  private plans(municipalityId: number, roundId: string): Promise<RoundPlanView[]> {
    return this.dataSource.query<RoundPlanView[]>(
      `SELECT plan.number AS id, initiative.id AS "initiativeId", initiative.slug, CASE WHEN hidden_reason IS NULL THEN plan.title ELSE plan.number END AS title,
         CASE WHEN hidden_reason IS NULL THEN plan.summary ELSE '' END AS summary, cost_cents AS "costCents", plan.area_code AS "areaCode",
         area.name AS "areaName", plan.category, lon, lat, feasible AS "isFeasible", reason,
         (SELECT json_build_object('id', photo.id, 'description', photo.description)
          FROM initiative_photo photo WHERE (photo.municipality_id, photo.initiative_id) = (initiative.municipality_id, initiative.id)
            AND photo.hidden_reason IS NULL AND initiative.hidden_reason IS NULL ORDER BY photo.position LIMIT 1) AS photo
       FROM round_plan plan
       JOIN initiative ON (initiative.municipality_id, initiative.id) = (plan.municipality_id, plan.initiative_id)
       JOIN area ON (area.municipality_id, area.code) = (plan.municipality_id, plan.area_code)
       WHERE plan.municipality_id = $1 AND plan.round_id = $2 ORDER BY plan.position`,
      [municipalityId, roundId],
    );
  }

  private changes(municipalityId: number, round: RoundRow): Promise<RoundChangeView[]> {
    return this.dataSource.query<RoundChangeView[]>(
      `SELECT at, step, changes, reason FROM voting_round_change
       WHERE municipality_id = $1 AND round_id = $2 AND at >= $3 ORDER BY position`,
      [municipalityId, round.id, round.published_at],
    );
  }
}

export function datesOf(round: RoundRow): RoundDates {
  return {
    collectsAt: round.collects_at.toISOString(),
    checksAt: round.checks_at.toISOString(),
    opensAt: round.opens_at.toISOString(),
    closesAt: round.closes_at.toISOString(),
    resultAt: round.result_at.toISOString(),
  };
}
