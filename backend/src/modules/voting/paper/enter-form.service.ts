import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { EnterFormRequest, PaperFormState } from '@stoep/contracts';
import { canonicalSelection, type Choice } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { refuseFaults, refuseVoter } from '../ballots/cast-ballot.service.js';
import { OpenRounds, type VotingRules } from '../ballots/open-rounds.js';
import { ballotKeyOf, nonceOf, voterKey } from '../ballots/voter-keys.js';
import type { RollEntry } from '../ballots/voter-roll.js';
import { keyedBodyHash, typedForm, type TypedForm } from './paper-hashes.js';

interface FormRow {
  outcome: string | null;
  first_by: string | null;
  first_label: Buffer | null;
  first_choice: Buffer | null;
  second_by: string | null;
  second_label: Buffer | null;
  second_choice: Buffer | null;
}

interface Slot extends TypedForm {
  by: string;
}

/**
 * One form on paper, by one clerk. When two clerks typed the same it is cast, or set aside when that voter took part already
 * (docs/adr/0017). What was typed is compared by keyed hashes and goes once the form is done.
 */
@Injectable()
export class EnterFormService {
  constructor(
    private readonly transactions: Transactions,
    private readonly openRounds: OpenRounds,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  async enterForm(
    given: Command,
    slug: string,
    batch: number,
    form: number,
    request: EnterFormRequest,
  ): Promise<{ state: PaperFormState }> {
    const { municipalityId, actor } = given;
    const rules = await this.openRounds.rulesOf(municipalityId, slug);
    const key = await this.keyOf(municipalityId, rules.round.id);
    const entry = request.isVoid ? null : await this.check(municipalityId, rules, key, request);
    if (request.isVoid && !request.reason) throw Refusal.fields([{ field: 'reason', reason: 'required' }]);
    const selection = entry ? canonicalSelection(rules.round.ballot_kind, request.selection) : null;
    const mine = { by: actor.personId, ...typedForm(key, entry?.id ?? '', selection) };
    // A plain hash of a number and a choice would let everybody try which choice it was.
    const command = { ...given, bodyHash: keyedBodyHash(key, request) };
    return this.transactions.runOnce(command, async (tx) => {
      const where = [municipalityId, rules.round.id, batch, form];
      const slots = await slotsOf(tx, where);
      const other = slots.find((slot) => slot.by !== mine.by && isSame(slot, mine));
      if (!other) return { state: await keepTyped(tx, where, slots, mine) };
      const outcome = entry ? await cast(tx, municipalityId, rules, entry, selection ?? []) : 'void';
      await tx.query(
        `UPDATE paper_form SET outcome = $5, reason = $6, first_by = $7, second_by = $8,
           first_label = NULL, first_choice = NULL, second_label = NULL, second_choice = NULL ${ofForm}`,
        [...where, outcome, outcome === 'void' ? request.reason : '', other.by, mine.by],
      );
      return { state: outcome };
    });
  }

  private async keyOf(municipalityId: number, roundId: string): Promise<Buffer> {
    const [secret] = await this.dataSource.query<{ ballot_key: Buffer }[]>(
      'SELECT ballot_key FROM round_secret WHERE municipality_id = $1 AND round_id = $2',
      [municipalityId, roundId],
    );
    if (!secret) throw new Refusal(409, 'voting-is-not-open');
    return secret.ballot_key;
  }

  /** All that is wrong with what was typed. A form that itself is wrong is entered as one that does not count. */
  private async check(
    municipalityId: number,
    rules: VotingRules,
    key: Buffer,
    { label, selection }: EnterFormRequest,
  ): Promise<RollEntry> {
    const [entry] = await this.dataSource.query<Omit<RollEntry, 'ballot_key'>[]>(
      'SELECT id, voter_class, area_code, birth_date FROM voter_roll_entry WHERE municipality_id = $1 AND round_id = $2 AND lower(label) = lower($3)',
      [municipalityId, rules.round.id, label],
    );
    if (!entry) throw Refusal.fields([{ field: 'label', reason: 'roll-label-unknown' }]);
    const found = { ...entry, ballot_key: key };
    refuseVoter(rules, found);
    refuseFaults(rules, selection);
    return found;
  }
}

const ofForm = 'WHERE municipality_id = $1 AND round_id = $2 AND batch = $3 AND number = $4';

/** The row is locked: of two clerks at once, the second sees what the first typed. */
async function slotsOf(tx: Tx, where: unknown[]): Promise<Slot[]> {
  const [row] = await tx.query<FormRow[]>(`SELECT * FROM paper_form ${ofForm} FOR UPDATE`, where);
  if (!row) throw Refusal.notFound();
  if (row.outcome !== null) throw new Refusal(409, 'paper-form-is-done');
  const slots = [slotOf(row.first_by, row.first_label, row.first_choice)];
  slots.push(slotOf(row.second_by, row.second_label, row.second_choice));
  return slots.flatMap((slot) => slot ?? []);
}

function slotOf(by: string | null, label: Buffer | null, choice: Buffer | null): Slot | null {
  return by && label && choice ? { by, label, choice } : null;
}

function isSame(one: TypedForm, other: TypedForm): boolean {
  return one.label.equals(other.label) && one.choice.equals(other.choice);
}

/** Nobody typed the same yet: in the place of one's own earlier try, beside the other's, or as a third look at a difference. */
async function keepTyped(tx: Tx, where: unknown[], slots: readonly Slot[], mine: Slot): Promise<PaperFormState> {
  const isMine = slots[0]?.by === mine.by;
  const place = slots.length === 0 || isMine ? 'first' : 'second';
  await tx.query(`UPDATE paper_form SET ${place}_by = $5, ${place}_label = $6, ${place}_choice = $7 ${ofForm}`, [
    ...where,
    mine.by,
    mine.label,
    mine.choice,
  ]);
  return slots.length === 0 || (slots.length === 1 && isMine) ? 'yours' : 'differs';
}

/** Whoever took part already keeps that ballot: the paper is set aside. */
async function cast(
  tx: Tx,
  municipalityId: number,
  { round }: VotingRules,
  entry: RollEntry,
  selection: Choice[],
): Promise<'valid' | 'duplicate'> {
  const voter = voterKey(entry.ballot_key, entry.id);
  const rows = await tx.query<unknown[]>(
    `WITH taking_part AS (
       INSERT INTO participation (municipality_id, round_id, voter_key, channel, area_code) VALUES ($1, $2, $3, 'paper', $4)
       ON CONFLICT ON CONSTRAINT one_participation_per_voter DO NOTHING RETURNING municipality_id, round_id)
     INSERT INTO ballot (municipality_id, round_id, ballot_key, selection, nonce)
     SELECT municipality_id, round_id, $5, $6, $7 FROM taking_part RETURNING 1 AS cast`,
    [
      municipalityId,
      round.id,
      voter,
      entry.area_code,
      ballotKeyOf(entry.ballot_key, voter),
      JSON.stringify(selection),
      nonceOf(entry.ballot_key, voter, selection),
    ],
  );
  return rows.length > 0 ? 'valid' : 'duplicate';
}
