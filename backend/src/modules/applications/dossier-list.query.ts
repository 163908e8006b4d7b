import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DossierList, DossierListItem, DossierListQuery } from '@stoep/contracts';
import { daysBetween, holdsRole, localDateOf, wijkenFor, type Actor, type ApplicationState } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';

/** The work list: what was sent in, what is due first on top; of one's own wijken, where a role is limited to some. */
@Injectable()
export class DossierListQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: DossierListQuery): Promise<DossierList> {
    const { where, parameters } = filterOf(actor, query);
    const rows = await this.dataSource.query<Omit<DossierListItem, 'daysLeft'>[]>(
      `SELECT application.number, application.state, plan ->> 'title' AS "initiativeTitle", scheme.name AS "schemeName",
         plan ->> 'buurtName' AS "buurtName", plan ->> 'wijkName' AS "wijkName", requested_cents AS "requestedCents",
         received_on AS "submittedOn", decide_by AS "decideBy", worker.display_name AS "caseWorkerName",
         coalesce(case_worker_id = $2, false) AS "isMine",
         CASE WHEN voted.round_id IS NOT NULL THEN json_build_object('place', voted.place, 'roundTitle', voted.title) END AS vote
       FROM application JOIN scheme_version scheme ON (scheme.municipality_id, scheme.scheme_id, scheme.version) = (application.municipality_id, application.scheme_id, application.scheme_version)
       LEFT JOIN person worker ON (worker.municipality_id, worker.id) = (application.municipality_id, application.case_worker_id)
       LEFT JOIN LATERAL (${lastVoteSql}) voted ON true
       WHERE ${where} ORDER BY ${query.round ? 'voted.place NULLS LAST, ' : ''}decide_by, number LIMIT 500`,
      parameters,
    );
    const today = localDateOf(this.clock.now());
    return { items: rows.map((row) => ({ ...row, daysLeft: daysBetween(today, row.decideBy) })), total: rows.length };
  }
}

const lastVoteSql = `SELECT round.id AS round_id, round.slug, round.title, outcome.place FROM round_application linked
  JOIN voting_round round ON (round.municipality_id, round.id) = (linked.municipality_id, linked.round_id)
  JOIN round_outcome outcome ON (outcome.municipality_id, outcome.round_id, outcome.number) = (linked.municipality_id, linked.round_id, linked.number)
  WHERE (linked.municipality_id, linked.application_id) = (application.municipality_id, application.id) ORDER BY round.released_at DESC LIMIT 1`;

const running: ApplicationState[] = [
  'submitted',
  'awaiting-completion',
  'complete',
  'in-advice',
  'proposed',
  'decided',
];

function filterOf(actor: Actor, query: DossierListQuery): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [actor.municipalityId, actor.personId];
  const conditions = ["application.municipality_id = $1 AND application.state <> 'draft' AND $2::uuid IS NOT NULL"];
  const add = (condition: (place: string) => string, value: unknown) => {
    parameters.push(value);
    conditions.push(condition(`$${parameters.length}`));
  };
  add(
    (place) => `application.state = ANY (${place})`,
    query.state ?? (query.whose === 'my-turn' ? statesOfMyTurn(actor) : running),
  );
  if (query.whose === 'mine') conditions.push('case_worker_id = $2');
  if (query.whose === 'unassigned') conditions.push('case_worker_id IS NULL');
  if (query.vote) conditions.push(`voted.round_id IS NOT NULL AND (voted.place IS NOT NULL) = ${query.vote === 'won'}`);
  if (query.round) add((place) => `voted.slug = ${place}`, query.round);
  const wijken = wijkenFor(actor, 'dossier.list');
  if (wijken !== 'everywhere') add((place) => `plan ->> 'wijkCode' = ANY (${place})`, wijken);
  if (query.wijk) add((place) => `plan ->> 'wijkCode' = ${place}`, query.wijk);
  if (query.q)
    add(
      (place) => `(number ILIKE ${place} OR plan ->> 'title' ILIKE ${place})`,
      `%${query.q.replace(/[\\%_]/g, '\\$&')}%`,
    );
  return { where: conditions.join(' AND '), parameters };
}

/** The states in which one of the actor's roles has something to do. */
function statesOfMyTurn(actor: Actor): ApplicationState[] {
  const states: ApplicationState[] = [];
  if (holdsRole(actor, ['case-worker'])) states.push('submitted', 'complete', 'decided');
  if (holdsRole(actor, ['adviser-physical', 'adviser-social'])) states.push('in-advice');
  if (holdsRole(actor, ['budget-holder'])) states.push('proposed', 'awaiting-completion');
  return states;
}
