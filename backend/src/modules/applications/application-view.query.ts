import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ApplicationListItem, ApplicationView, CompletionRequestView, DecisionView } from '@stoep/contracts';
import {
  applicationSteps,
  localDateOf,
  requestedCents,
  submissionGaps,
  totalCostCents,
  type ApplicationState,
} from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import type { InitiativeRow } from '../initiatives/public.js';
import { loadApplication, type ApplicationRow } from './application.store.js';
import { outcomesOf, snapshotOf } from './plan-snapshot.js';
import { coApplicantsOf } from './together/co-applicants.query.js';
import { schemeIsOpenFor, submissionFactsOf } from './submission-facts.js';

/** An application as its applicant sees it: what is filled in, what the rules say of it, where it stands. */
@Injectable()
export class ApplicationViewQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  mine(municipalityId: number, personId: string): Promise<ApplicationListItem[]> {
    return this.dataSource.query<ApplicationListItem[]>(
      `SELECT application.id, number, application.state, scheme.name AS "schemeName", initiative.title AS "initiativeTitle",
         requested_cents AS "requestedCents", received_on AS "submittedOn", decide_by AS "decideBy",
         applicant_id <> $2 AS "isAlong"
       FROM application JOIN scheme_version scheme ON (scheme.municipality_id, scheme.scheme_id, scheme.version) = (application.municipality_id, application.scheme_id, application.scheme_version)
       JOIN initiative ON (initiative.municipality_id, initiative.id) = (application.municipality_id, application.initiative_id)
       WHERE application.municipality_id = $1 AND (applicant_id = $2 OR application.id IN (
         SELECT application_id FROM co_applicant WHERE co_applicant.municipality_id = $1 AND person_id = $2)) ORDER BY application.created_at DESC, application.id`,
      [municipalityId, personId],
    );
  }

  /** @param sees staff also see a decision before its letter is sent; anybody else sees it as this person. */
  async view(
    municipalityId: number,
    by: { id: string } | { number: string },
    sees: 'as-staff' | { personId: string },
  ): Promise<ApplicationView> {
    const row = await loadApplication(this.dataSource, municipalityId, by);
    const [initiative] = await this.dataSource.query<InitiativeRow[]>(
      'SELECT * FROM initiative WHERE municipality_id = $1 AND id = $2',
      [municipalityId, row.initiative_id],
    );
    if (!initiative) throw new Error(`Application ${row.id} has no initiative.`);
    const plan = row.plan ?? (await snapshotOf(this.dataSource, municipalityId, initiative, this.clock.now()));
    const money = moneyOf(row);
    const mayEdit = sees === 'as-staff' || !row.co_applicant_ids.includes(sees.personId);
    return {
      id: row.id,
      number: row.number,
      state: row.state,
      version: row.version,
      scheme: this.schemeOf(row),
      initiative: { id: initiative.id, slug: initiative.slug, title: plan.title },
      startedFrom: plan.startedFrom ?? null,
      ...money,
      startsOn: row.starts_on,
      totalCents: totalCostCents(row.cost_lines),
      requestedCents: requestedCents(money),
      remarks: row.remarks,
      extraAnswers: row.extra_answers,
      payee: payeeOf(row),
      ruleOutcomes: outcomesOf(row.rules, plan, money),
      gaps:
        row.state === 'draft' ? submissionGaps(submissionFactsOf(row, initiative, localDateOf(this.clock.now()))) : [],
      submittedOn: row.received_on,
      decideBy: row.decide_by,
      caseWorkerName: await this.nameOf(municipalityId, row.case_worker_id),
      completionRequests: await this.completionRequests(municipalityId, row.id),
      decision: await this.decision(municipalityId, row, sees),
      timeline: await this.timeline(municipalityId, row.id),
      coApplicants: await coApplicantsOf(this.dataSource, municipalityId, row.id, mayEdit ? 'all' : 'consented'),
      onBehalfOf: row.at_desk,
      mayEdit,
      canWithdraw: mayEdit && (applicationSteps.withdraw.from as readonly ApplicationState[]).includes(row.state),
    };
  }

  private schemeOf(row: ApplicationRow): ApplicationView['scheme'] {
    return {
      slug: row.scheme_slug,
      name: row.scheme_name,
      termWeeks: row.term_weeks,
      rules: row.rules,
      isOpen: schemeIsOpenFor(row, localDateOf(this.clock.now())),
      helper: row.helper,
      version: row.scheme_version,
      movedFromVersion: row.state === 'draft' ? row.moved_from_version : null,
      questions: row.questions,
    };
  }

  private async nameOf(municipalityId: number, personId: string | null): Promise<string | null> {
    if (!personId) return null;
    const [row] = await this.dataSource.query<{ display_name: string }[]>(
      'SELECT display_name FROM person WHERE municipality_id = $1 AND id = $2',
      [municipalityId, personId],
    );
    return row?.display_name ?? null;
  }

  private completionRequests(municipalityId: number, id: string): Promise<CompletionRequestView[]> {
    return this.dataSource.query<CompletionRequestView[]>(
      `SELECT asked_on AS "askedOn", missing, term_ends_on AS "termEndsOn", answered_on AS "answeredOn", answer
       FROM completion_request WHERE municipality_id = $1 AND application_id = $2 ORDER BY position`,
      [municipalityId, id],
    );
  }

  private async decision(
    municipalityId: number,
    row: ApplicationRow,
    sees: 'as-staff' | { personId: string },
  ): Promise<DecisionView | null> {
    const [decision] = await this.dataSource.query<
      (Omit<DecisionView, 'citedRules' | 'decidedOn'> & { keys: string[]; decidedAt: Date })[]
    >(
      `SELECT outcome, amount_cents AS "amountCents", reasons, cited_rule_keys AS keys, decided_at AS "decidedAt", sent_on AS "sentOn"
       FROM decision WHERE municipality_id = $1 AND application_id = $2`,
      [municipalityId, row.id],
    );
    if (!decision || (sees !== 'as-staff' && decision.sentOn === null)) return null;
    const { keys, decidedAt, ...rest } = decision;
    const citedRules = row.rules
      .filter((rule) => keys.includes(rule.key))
      .map(({ key, text, source }) => ({ key, text, source }));
    return { ...rest, citedRules, decidedOn: localDateOf(decidedAt) };
  }

  private timeline(municipalityId: number, id: string): Promise<ApplicationView['timeline']> {
    return this.dataSource.query(
      `SELECT at, to_state AS event, CASE WHEN step = 'withdraw' THEN reason END AS reason FROM application_transition
       WHERE municipality_id = $1 AND application_id = $2 AND from_state <> to_state AND to_state <> 'proposed' AND step <> 'send-back' ORDER BY position`,
      [municipalityId, id],
    );
  }
}

function moneyOf(row: ApplicationRow) {
  return {
    applicantKind: row.applicant_kind,
    costLines: row.cost_lines,
    ownContributionCents: row.own_contribution_cents,
    exceptionReason: row.exception_reason,
  };
}

function payeeOf({
  account_holder: accountHolder,
  iban_last_four: ibanLastFour,
  payee_organisation: organisation,
}: ApplicationRow): ApplicationView['payee'] {
  return accountHolder !== null && ibanLastFour !== null ? { accountHolder, ibanLastFour, organisation } : null;
}
