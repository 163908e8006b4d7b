import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PaperBatchDetail, PaperBatchView, PaperFormView, PaperView } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Refusal } from '../../../platform/http/refusal.js';
import { loadPlans, loadRound } from '../round.store.js';

/** Batches and forms as clerks see them: what is done and what differs, never what is on a form. */
@Injectable()
export class PaperQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async paper(municipalityId: number, slug: string): Promise<PaperView> {
    const round = await loadRound(this.dataSource, municipalityId, slug);
    const plans = await loadPlans(this.dataSource, municipalityId, round.id);
    return {
      title: round.title,
      state: round.state,
      closesAt: round.closes_at.toISOString(),
      paperUntil: round.roll_kind === 'open' ? null : (round.paper_until?.toISOString() ?? null),
      ballotKind: round.ballot_kind,
      limits: { ...round.limits, budgetCents: round.budget_cents },
      plans: plans.filter(({ feasible }) => feasible === true).map(({ number, title }) => ({ id: number, title })),
      batches: await this.batches(municipalityId, round.id),
    };
  }

  /** @throws Refusal 404 */
  async batch({ municipalityId, personId }: Actor, slug: string, number: number): Promise<PaperBatchDetail> {
    const round = await loadRound(this.dataSource, municipalityId, slug);
    const batch = (await this.batches(municipalityId, round.id)).find((one) => one.number === number);
    if (!batch) throw Refusal.notFound();
    const forms = await this.dataSource.query<PaperFormView[]>(
      `SELECT number, reason,
         CASE WHEN outcome IS NOT NULL THEN outcome WHEN second_by IS NOT NULL THEN 'differs' WHEN first_by = $4 THEN 'yours'
           WHEN first_by IS NOT NULL THEN 'once' ELSE 'empty' END AS state,
         outcome IS NULL AND second_by IS NOT NULL AND first_label <> second_label AS "labelDiffers",
         outcome IS NULL AND second_by IS NOT NULL AND first_label = second_label AS "choiceDiffers"
       FROM paper_form WHERE municipality_id = $1 AND round_id = $2 AND batch = $3 ORDER BY number`,
      [municipalityId, round.id, number, personId],
    );
    return { ...batch, forms };
  }

  private async batches(municipalityId: number, roundId: string): Promise<PaperBatchView[]> {
    const rows = await this.dataSource.query<
      (Omit<PaperBatchView, 'totals'> & { valid: number | null; void: number; duplicate: number })[]
    >(
      `SELECT number, form_count AS "formCount", closed_at AS "closedAt", valid_count AS valid, void_count AS void, duplicate_count AS duplicate,
         (SELECT count(*) FROM paper_form form WHERE (form.municipality_id, form.round_id, form.batch) = (paper_batch.municipality_id, paper_batch.round_id, paper_batch.number)
           AND outcome IS NOT NULL) AS "doneCount"
       FROM paper_batch WHERE municipality_id = $1 AND round_id = $2 ORDER BY number`,
      [municipalityId, roundId],
    );
    return rows.map(({ valid, void: voided, duplicate, ...batch }) => ({
      ...batch,
      totals: valid === null ? null : { valid, void: voided, duplicate },
    }));
  }
}
