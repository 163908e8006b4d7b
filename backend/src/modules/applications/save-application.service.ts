import { Injectable } from '@nestjs/common';
import type { SaveApplicationRequest } from '@stoep/contracts';
import { localDateOf, requestedCents, startsInThePast, type Actor, type CostLine } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/db/transactions.js';
import { Refusal } from '../../platform/http/refusal.js';
import { loadApplication, type ApplicationRow } from './application.store.js';
import { noteFilledIn } from './desk/filled-in.js';

/** Keeps the form as it is filled in, while it is a draft or while something is asked to be completed. */
@Injectable()
export class SaveApplicationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  saveApplication(
    { municipalityId, personId }: Actor,
    id: string,
    request: SaveApplicationRequest,
  ): Promise<{ version: number }> {
    return this.transactions.run(async (tx) => {
      const row = await loadEditable(tx, municipalityId, id);
      if (request.version !== undefined && request.version !== row.version) throw new Refusal(409, 'changed-meanwhile');
      if (request.startsOn && request.startsOn !== row.starts_on)
        refuseWrongStart(request.startsOn, localDateOf(this.clock.now()));
      await noteFilledIn(tx, row, personId, this.clock.now());
      const costLines = request.costLines ?? row.cost_lines;
      const ownContributionCents = request.ownContributionCents ?? row.own_contribution_cents;
      if (request.costLines) await replaceCostLines(tx, municipalityId, id, request.costLines);
      const [rows] = await tx.query<[{ version: number }[], number]>(
        `UPDATE application SET applicant_kind = $3, starts_on = $4, own_contribution_cents = $5, requested_cents = $6, exception_reason = $7,
           remarks = $8, extra_answers = $9, version = version + 1 WHERE municipality_id = $1 AND id = $2 RETURNING version`,
        [
          municipalityId,
          id,
          request.applicantKind === undefined ? row.applicant_kind : request.applicantKind,
          request.startsOn === undefined ? row.starts_on : request.startsOn,
          ownContributionCents,
          requestedCents({ costLines, ownContributionCents }),
          request.exceptionReason ?? row.exception_reason,
          request.remarks ?? row.remarks,
          JSON.stringify(answersOver(row, request)),
        ],
      );
      return { version: rows[0]?.version ?? row.version };
    });
  }
}

/** Locked, so that what is read here is what is written over. @throws Refusal 409 once it is sent */
export async function loadEditable(tx: Tx, municipalityId: number, id: string): Promise<ApplicationRow> {
  await tx.query('SELECT 1 FROM application WHERE municipality_id = $1 AND id = $2 FOR UPDATE', [municipalityId, id]);
  const row = await loadApplication(tx, municipalityId, { id });
  if (row.state !== 'draft' && row.state !== 'awaiting-completion')
    throw new Refusal(409, 'application-not-editable', { state: row.state });
  return row;
}

/** Only answers to questions that this scheme asks are kept. */
function answersOver(row: ApplicationRow, request: SaveApplicationRequest): Record<string, string> {
  const given = (request.extraAnswers ?? []).filter(({ key }) =>
    row.questions.some((question) => question.key === key),
  );
  const next = { ...row.extra_answers, ...Object.fromEntries(given.map(({ key, answer }) => [key, answer])) };
  return Object.fromEntries(Object.entries(next).filter(([, answer]) => answer !== ''));
}

async function replaceCostLines(tx: Tx, municipalityId: number, id: string, lines: CostLine[]): Promise<void> {
  await tx.query('DELETE FROM application_cost_line WHERE municipality_id = $1 AND application_id = $2', [
    municipalityId,
    id,
  ]);
  await tx.query(
    `INSERT INTO application_cost_line (municipality_id, application_id, position, description, kind, amount_cents)
     SELECT $1, $2, position, description, kind, amount FROM unnest($3::text[], $4::text[], $5::bigint[]) WITH ORDINALITY AS line (description, kind, amount, position)`,
    [
      municipalityId,
      id,
      lines.map((line) => line.description),
      lines.map((line) => line.kind),
      lines.map((line) => line.amountCents),
    ],
  );
}

function refuseWrongStart(startsOn: string, today: string): void {
  if (!isRealDate(startsOn)) throw Refusal.fields([{ field: 'startsOn', reason: 'not-a-date' }]);
  if (startsInThePast(startsOn, today)) throw Refusal.fields([{ field: 'startsOn', reason: 'start-in-the-past' }]);
}

/** 2026-02-30 looks like a date but is none. */
export function isRealDate(text: string): boolean {
  return new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}
