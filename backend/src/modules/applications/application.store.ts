import {
  checkStep,
  localDateOf,
  type AdviceDomain,
  type ApplicantKind,
  type ApplicationFacts,
  type ApplicationState,
  type ApplicationStep,
  type CostLine,
  type DecisionOutcome,
  type ExtraQuestion,
  type SchemeOpening,
  type SchemeRule,
} from '@stoep/rules';
import type { PayeeOrganisationView, ResidentAtDesk, StepAnswer } from '@stoep/contracts';
import type { Reader, Tx } from '../../platform/db/transactions.js';
import type { Command } from '../../platform/http/platform-request.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { PlanSnapshot } from './plan-snapshot.js';

/** Reading an application inside a command, and moving it one step along its workflow. */
export interface ApplicationRow {
  municipality_id: number;
  id: string;
  number: string | null;
  state: ApplicationState;
  version: number;
  scheme_id: string;
  scheme_version: number;
  /** The version this draft was begun under, when a newer one took its place. */
  moved_from_version: number | null;
  extra_answers: Record<string, string>;
  initiative_id: string;
  applicant_id: string;
  applicant_kind: ApplicantKind | null;
  starts_on: string | null;
  own_contribution_cents: number;
  requested_cents: number;
  exception_reason: string;
  remarks: string;
  plan: PlanSnapshot | null;
  budget_id: string | null;
  case_worker_id: string | null;
  received_on: string | null;
  decide_by: string | null;
  wijk_code: string | null;
  applicant_name: string;
  /** Null for somebody without an account: then letters are printed. */
  applicant_email: string | null;
  /** Somebody at the desk, when the applicant has no account. */
  at_desk: ResidentAtDesk | null;
  co_applicant_ids: string[];
  open_co_applicants: number;
  filled_in_by: string[];
  proposed_by: string | null;
  decided_outcome: DecisionOutcome | null;
  advice_asked: AdviceDomain[];
  advice_given: AdviceDomain[];
  completion_term: string | null;
  completion_answered: string | null;
  account_holder: string | null;
  iban_last_four: string | null;
  payee_organisation: PayeeOrganisationView | null;
  cost_lines: CostLine[];
  scheme_slug: string;
  scheme_name: string;
  term_weeks: number;
  opens_on: string;
  closes_on: string;
  opening: SchemeOpening;
  part_grants_allowed: boolean;
  helper: { name: string; telephone: string; email: string };
  questions: ExtraQuestion[];
  rules: SchemeRule[];
}

const applicationSql = `SELECT application.*, coalesce(application.plan ->> 'wijkCode', buurt.parent_code) AS wijk_code,
  coalesce(desk.name, person.display_name) AS applicant_name, person.email AS applicant_email,
  CASE WHEN desk.name IS NOT NULL THEN json_build_object('name', desk.name, 'telephone', desk.telephone, 'postalAddress', desk.postal_address,
    'consent', desk.consent, 'consentOn', desk.consent_on,
    'notedByName', (SELECT display_name FROM person WHERE municipality_id = desk.municipality_id AND id = desk.noted_by)) END AS at_desk,
  ARRAY(SELECT person_id FROM co_applicant WHERE municipality_id = application.municipality_id AND application_id = application.id AND state = 'consented') AS co_applicant_ids,
  (SELECT count(*)::int FROM co_applicant WHERE municipality_id = application.municipality_id AND application_id = application.id AND state <> 'consented') AS open_co_applicants,
  ARRAY(SELECT person_id FROM application_filled_in filled WHERE filled.municipality_id = application.municipality_id AND filled.application_id = application.id) AS filled_in_by,
  (SELECT proposed_by FROM proposal WHERE proposal.municipality_id = application.municipality_id AND proposal.application_id = application.id
   ORDER BY position DESC LIMIT 1) AS proposed_by,
  decision.outcome AS decided_outcome,
  ARRAY(SELECT domain FROM advice WHERE advice.municipality_id = application.municipality_id AND advice.application_id = application.id) AS advice_asked,
  ARRAY(SELECT domain FROM advice WHERE advice.municipality_id = application.municipality_id AND advice.application_id = application.id AND given_on IS NOT NULL) AS advice_given,
  completion.term_ends_on AS completion_term, completion.answered_on AS completion_answered,
  payee.account_holder, payee.iban_last_four,
  CASE WHEN payee.kvk_number IS NOT NULL THEN json_build_object('kvkNumber', kvk_number, 'contactPerson', contact_person,
    'isOtherThanApplicant', is_other_than_applicant, 'agreedBy', agreed_by, 'agreedOn', agreed_on) END AS payee_organisation,
  (SELECT coalesce(json_agg(json_build_object('description', description, 'kind', kind, 'amountCents', amount_cents) ORDER BY position), '[]')
   FROM application_cost_line line WHERE line.municipality_id = application.municipality_id AND line.application_id = application.id) AS cost_lines,
  scheme.slug AS scheme_slug, scheme.opening, rules.name AS scheme_name, rules.term_weeks, rules.opens_on, rules.closes_on, rules.part_grants_allowed,
  json_build_object('name', rules.helper_name, 'telephone', rules.helper_telephone, 'email', rules.helper_email) AS helper,
  rules.questions, rules.rules
FROM application
JOIN scheme ON (scheme.municipality_id, scheme.id) = (application.municipality_id, application.scheme_id)
JOIN scheme_version rules ON (rules.municipality_id, rules.scheme_id, rules.version) = (application.municipality_id, application.scheme_id, application.scheme_version)
JOIN person ON (person.municipality_id, person.id) = (application.municipality_id, application.applicant_id)
LEFT JOIN resident_at_desk desk ON (desk.municipality_id, desk.person_id) = (application.municipality_id, application.applicant_id)
JOIN initiative ON (initiative.municipality_id, initiative.id) = (application.municipality_id, application.initiative_id)
LEFT JOIN area buurt ON (buurt.municipality_id, buurt.code) = (initiative.municipality_id, initiative.buurt_code)
LEFT JOIN decision ON (decision.municipality_id, decision.application_id) = (application.municipality_id, application.id)
LEFT JOIN application_payee payee ON (payee.municipality_id, payee.application_id) = (application.municipality_id, application.id)
LEFT JOIN LATERAL (SELECT term_ends_on, answered_on FROM completion_request request
  WHERE request.municipality_id = application.municipality_id AND request.application_id = application.id
  ORDER BY position DESC LIMIT 1) completion ON true`;

/** By its id, or by its number once it has one. @throws Refusal 404 */
export async function loadApplication(
  db: Reader,
  municipalityId: number,
  by: { id: string } | { number: string },
): Promise<ApplicationRow> {
  const [column, value] = 'id' in by ? ['application.id', by.id] : ['application.number', by.number];
  const [row] = await db.query<ApplicationRow[]>(
    `${applicationSql} WHERE application.municipality_id = $1 AND ${column} = $2`,
    [municipalityId, value],
  );
  if (!row) throw Refusal.notFound();
  return row;
}

export function factsOf(row: ApplicationRow, now: Date): ApplicationFacts {
  return {
    state: row.state,
    applicantIds: [row.applicant_id],
    coApplicantIds: row.co_applicant_ids,
    isOnBehalf: row.at_desk !== null,
    filledInByIds: row.filled_in_by,
    wijkCode: row.wijk_code,
    caseWorkerId: row.case_worker_id,
    proposedById: row.proposed_by,
    touchesPublicSpace: row.plan?.touchesPublicSpace ?? false,
    interventionAdvices: row.plan?.startedFrom?.neededAdvices ?? [],
    adviceAsked: row.advice_asked,
    adviceGiven: row.advice_given,
    completion: row.completion_term ? { termEndsOn: row.completion_term, answeredOn: row.completion_answered } : null,
    decidedOutcome: row.decided_outcome,
    today: localDateOf(now),
  };
}

/**
 * Moves the application one step on, if its workflow allows this actor to, and notes who, when and why. The update
 * names the state and the version it was decided on: of two at once, one finds nothing left to update.
 * @throws Refusal 409 with the workflow's reason, or `changed-meanwhile`
 */
export async function takeStep(
  tx: Tx,
  command: Command,
  row: ApplicationRow,
  taken: { step: ApplicationStep; version?: number; reason?: string | null; at: Date },
): Promise<StepAnswer> {
  const answer = checkStep(taken.step, factsOf(row, taken.at), command.actor);
  if (!answer.ok) throw Refusal.because(answer);
  if (taken.version !== undefined && taken.version !== row.version) throw new Refusal(409, 'changed-meanwhile');
  const to = answer.to ?? row.state;
  const [, count] = await tx.query<[unknown[], number]>(
    'UPDATE application SET state = $4, version = version + 1 WHERE municipality_id = $1 AND id = $2 AND state = $3 AND version = $5',
    [command.municipalityId, row.id, row.state, to, row.version],
  );
  if (count !== 1) throw new Refusal(409, 'changed-meanwhile');
  await noteTransition(tx, command, row, { ...taken, to });
  return { number: row.number ?? '', state: to, version: row.version + 1 };
}

async function noteTransition(
  tx: Tx,
  command: Command,
  row: ApplicationRow,
  taken: { step: ApplicationStep; to: ApplicationState; reason?: string | null; at: Date },
): Promise<void> {
  await tx.query(
    `INSERT INTO application_transition (municipality_id, application_id, position, step, from_state, to_state, person_id, reason, at)
     SELECT $1, $2, count(*) + 1, $3, $4, $5, $6, $7, $8 FROM application_transition WHERE municipality_id = $1 AND application_id = $2`,
    [
      command.municipalityId,
      row.id,
      taken.step,
      row.state,
      taken.to,
      command.actor.personId,
      taken.reason ?? null,
      taken.at,
    ],
  );
}
