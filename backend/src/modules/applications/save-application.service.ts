import { Inject, Injectable } from '@nestjs/common';
import type { PayeeView, SaveApplicationRequest, SavePayeeRequest } from '@stoep/contracts';
import { localDateOf, requestedCents, startsInThePast, type CostLine } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { SETTINGS } from '../../platform/config/settings.token.js';
import type { Settings } from '../../platform/config/settings.js';
import { seal } from '../../platform/crypto/seal.js';
import { Transactions, type Tx } from '../../platform/db/transactions.js';
import { Refusal } from '../../platform/http/refusal.js';
import { loadApplication, type ApplicationRow } from './application.store.js';

/** Keeps the form as it is filled in, while it is a draft or while something is asked to be completed. */
@Injectable()
export class SaveApplicationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  saveApplication(municipalityId: number, id: string, request: SaveApplicationRequest): Promise<{ version: number }> {
    return this.transactions.run(async (tx) => {
      const row = await this.loadEditable(tx, municipalityId, id);
      if (request.version !== undefined && request.version !== row.version) throw new Refusal(409, 'changed-meanwhile');
      if (request.startsOn && request.startsOn !== row.starts_on)
        refuseWrongStart(request.startsOn, localDateOf(this.clock.now()));
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

  /** The account number is encrypted before it reaches the database; only its last four characters come back. */
  savePayee(municipalityId: number, id: string, request: SavePayeeRequest): Promise<PayeeView> {
    const iban = request.iban.replace(/\s/g, '').toUpperCase();
    return this.transactions.run(async (tx) => {
      await this.loadEditable(tx, municipalityId, id);
      const sealed = seal(iban, ibanContext(municipalityId, id), this.settings.ibanKeys);
      await tx.query(
        `INSERT INTO application_payee (municipality_id, application_id, account_holder, iban_ciphertext, iban_nonce, iban_tag, iban_key_id, iban_last_four)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (municipality_id, application_id) DO UPDATE SET account_holder = excluded.account_holder, iban_ciphertext = excluded.iban_ciphertext,
           iban_nonce = excluded.iban_nonce, iban_tag = excluded.iban_tag, iban_key_id = excluded.iban_key_id, iban_last_four = excluded.iban_last_four`,
        [
          municipalityId,
          id,
          request.accountHolder,
          sealed.ciphertext,
          sealed.nonce,
          sealed.tag,
          sealed.keyId,
          iban.slice(-4),
        ],
      );
      return { accountHolder: request.accountHolder, ibanLastFour: iban.slice(-4) };
    });
  }

  private async loadEditable(tx: Tx, municipalityId: number, id: string): Promise<ApplicationRow> {
    await tx.query('SELECT 1 FROM application WHERE municipality_id = $1 AND id = $2 FOR UPDATE', [municipalityId, id]);
    const row = await loadApplication(tx, municipalityId, { id });
    if (row.state !== 'draft' && row.state !== 'awaiting-completion')
      throw new Refusal(409, 'application-not-editable', { state: row.state });
    return row;
  }
}

/** What the ciphertext is bound to: it opens in this place only. */
export function ibanContext(municipalityId: number, applicationId: string): string {
  return `${municipalityId}:application_payee:${applicationId}:iban`;
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
function isRealDate(text: string): boolean {
  return new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}
