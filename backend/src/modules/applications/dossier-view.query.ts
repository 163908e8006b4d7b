import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AdviceView, DossierView, NoteView, ProposalView, StepView } from '@stoep/contracts';
import {
  applicationStepNames,
  checkStep,
  holdsRole,
  localDateOf,
  neededAdvices,
  type Actor,
  type ApplicationStep,
} from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { AreasQuery } from '../areas/public.js';
import { BudgetsQuery } from '../budgets/public.js';
import { ApplicationViewQuery } from './application-view.query.js';
import { factsOf, loadApplication, type ApplicationRow } from './application.store.js';
import { DossierVoteQuery } from './vote/dossier-vote.query.js';

const applicantSteps: readonly ApplicationStep[] = ['submit', 'withdraw', 'answer-completion'];

/** Everything about one application in one place, for staff; with the steps this person can take, and why not the others. */
@Injectable()
export class DossierViewQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applications: ApplicationViewQuery,
    private readonly areas: AreasQuery,
    private readonly budgets: BudgetsQuery,
    private readonly votes: DossierVoteQuery,
    private readonly clock: Clock,
  ) {}

  async view(actor: Actor, number: string): Promise<DossierView> {
    const { municipalityId } = actor;
    const row = await loadApplication(this.dataSource, municipalityId, { number });
    if (!row.plan) throw new Error(`Application ${number} was sent without a plan.`);
    const { areaCodes: _areaCodes, startedFrom: _startedFrom, ...plan } = row.plan;
    return {
      vote: await this.votes.vote(row),
      application: await this.applications.view(municipalityId, { number }, 'as-staff'),
      applicantName: row.applicant_name,
      applicantEmail: row.applicant_email,
      filledInBy: await this.filledInBy(municipalityId, row.id),
      plan,
      figures: await this.areas.figures(municipalityId, plan.wijkCode),
      budget: row.budget_id ? ((await this.budgets.budgets(municipalityId, { id: row.budget_id }))[0] ?? null) : null,
      notes: holdsRole(
        actor,
        ['case-worker', 'adviser-physical', 'adviser-social', 'budget-holder', 'auditor'],
        row.wijk_code,
      )
        ? await this.notes(municipalityId, row.id)
        : [],
      advices: await this.advices(municipalityId, row.id),
      neededAdvices: neededAdvices(factsOf(row, this.clock.now())),
      proposal: await this.proposal(municipalityId, row.id),
      steps: this.steps(row, actor),
      history: await this.history(municipalityId, row.id),
    };
  }

  private steps(row: ApplicationRow, actor: Actor): StepView[] {
    const facts = factsOf(row, this.clock.now());
    return applicationStepNames
      .filter((step) => !applicantSteps.includes(step))
      .map((step) => {
        const answer = checkStep(step, facts, actor);
        return { step, isAllowed: answer.ok, reason: answer.ok ? null : answer.reason };
      });
  }

  private notes(municipalityId: number, id: string): Promise<NoteView[]> {
    return this.dataSource.query<NoteView[]>(
      `SELECT at, display_name AS "authorName", text FROM application_note note
       JOIN person ON (person.municipality_id, person.id) = (note.municipality_id, note.author_id)
       WHERE note.municipality_id = $1 AND application_id = $2 ORDER BY position`,
      [municipalityId, id],
    );
  }

  private advices(municipalityId: number, id: string): Promise<AdviceView[]> {
    return this.dataSource.query<AdviceView[]>(
      `SELECT domain, asked_on AS "askedOn", question, display_name AS "adviserName", opinion, text, given_on AS "givenOn" FROM advice
       LEFT JOIN person ON (person.municipality_id, person.id) = (advice.municipality_id, advice.adviser_id)
       WHERE advice.municipality_id = $1 AND application_id = $2 ORDER BY domain`,
      [municipalityId, id],
    );
  }

  private async proposal(municipalityId: number, id: string): Promise<ProposalView | null> {
    const [row] = await this.dataSource.query<(Omit<ProposalView, 'proposedOn'> & { at: Date })[]>(
      `SELECT outcome, amount_cents AS "amountCents", reasons, cited_rule_keys AS "citedRuleKeys", display_name AS "proposedByName", at FROM proposal
       JOIN person ON (person.municipality_id, person.id) = (proposal.municipality_id, proposal.proposed_by)
       WHERE proposal.municipality_id = $1 AND application_id = $2 ORDER BY position DESC LIMIT 1`,
      [municipalityId, id],
    );
    if (!row) return null;
    const { at, ...proposal } = row;
    return { ...proposal, proposedOn: localDateOf(at) };
  }

  private filledInBy(municipalityId: number, id: string): Promise<DossierView['filledInBy']> {
    return this.dataSource.query(
      `SELECT display_name AS name, at FROM application_filled_in filled
       JOIN person ON (person.municipality_id, person.id) = (filled.municipality_id, filled.person_id)
       WHERE filled.municipality_id = $1 AND application_id = $2 ORDER BY at`,
      [municipalityId, id],
    );
  }

  private history(municipalityId: number, id: string): Promise<DossierView['history']> {
    return this.dataSource.query(
      `SELECT at, from_state AS "from", to_state AS "to", step, display_name AS "byName", reason,
         step = ANY ($3) AND transition.person_id <> (SELECT applicant_id FROM application WHERE municipality_id = $1 AND id = $2) AS "isOnBehalf"
       FROM application_transition transition
       JOIN person ON (person.municipality_id, person.id) = (transition.municipality_id, transition.person_id)
       WHERE transition.municipality_id = $1 AND application_id = $2 ORDER BY position`,
      [municipalityId, id, applicantSteps],
    );
  }
}
