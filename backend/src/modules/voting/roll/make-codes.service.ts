import { Injectable } from '@nestjs/common';
import type { MakeLettersRequest } from '@stoep/contracts';
import { printedCode, type Actor } from '@stoep/rules';
import { Clock } from '../../../platform/clock.js';
import { insertRows } from '../../../platform/db/insert-rows.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { codeHash, drawCode } from '../ballots/voter-keys.js';
import { loadRound, type RoundRow } from '../round.store.js';
import { noteRollEvent } from './roll-events.js';

/** A code with where its letter goes. It is in memory only, for as long as the letters are being printed. */
export interface Letter {
  label: string;
  address: string[];
  code: string;
}

interface Entry {
  id: string;
  label: string;
  lines: string[] | null;
}

/**
 * Makes codes for entries of a roll, and keeps only their keyed hashes. Whoever loses what was printed makes that run
 * again: the codes of before are then revoked. There is no idempotency key, whose answer would hold the codes.
 */
@Injectable()
export class MakeCodesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** For every entry without a code, or for those of an earlier run again. */
  makeLetters(
    actor: Actor,
    slug: string,
    { run }: MakeLettersRequest,
  ): Promise<{ round: RoundRow; letters: Letter[] }> {
    const { municipalityId } = actor;
    return this.transactions.run(async (tx) => {
      const round = await loadListed(tx, municipalityId, slug);
      const entries = await entriesFor(tx, municipalityId, round.id, run ?? null);
      if (entries.length === 0) throw new Refusal(409, 'no-letters-to-make');
      const step = run ? 'letters-again' : 'letters';
      return { round, letters: await this.make(tx, actor, round, entries, step) };
    });
  }

  /** One new code in the place of a lost one, by post or at the desk. @throws Refusal 400 for an unknown number */
  replaceCode(
    actor: Actor,
    slug: string,
    label: string,
    atDesk: boolean,
  ): Promise<{ round: RoundRow; letters: Letter[] }> {
    const { municipalityId } = actor;
    return this.transactions.run(async (tx) => {
      const round = await loadListed(tx, municipalityId, slug);
      const entries = await entriesNamed(tx, municipalityId, round.id, label);
      return { round, letters: await this.make(tx, actor, round, entries, atDesk ? 'desk' : 'replace') };
    });
  }

  /** The code of a letter that came to the wrong hands. A ballot that was cast with it stays, until another takes its place. */
  revokeCode({ municipalityId, personId }: Actor, slug: string, label: string): Promise<{ revoked: true }> {
    return this.transactions.run(async (tx) => {
      const round = await loadListed(tx, municipalityId, slug);
      const [entry] = await entriesNamed(tx, municipalityId, round.id, label);
      const at = this.clock.now();
      const [revoked] = await tx.query<[unknown[], number]>(revokeStatement, [
        municipalityId,
        round.id,
        [entry?.id],
        at,
      ]);
      if (revoked.length === 0) throw new Refusal(409, 'no-code-to-revoke');
      const event = { step: 'revoke' as const, entryCount: 1, label: entry?.label ?? null, personId, at };
      await noteRollEvent(tx, municipalityId, round.id, event);
      return { revoked: true };
    });
  }

  private async make(
    tx: Tx,
    { municipalityId, personId }: Actor,
    round: RoundRow,
    entries: readonly Entry[],
    step: 'letters' | 'letters-again' | 'replace' | 'desk',
  ): Promise<Letter[]> {
    const at = this.clock.now();
    const label = step === 'replace' || step === 'desk' ? (entries[0]?.label ?? null) : null;
    const event = { step, entryCount: entries.length, label, personId, at };
    const run = await noteRollEvent(tx, municipalityId, round.id, event);
    await tx.query(revokeStatement, [municipalityId, round.id, entries.map(({ id }) => id), at]);
    return keepHashes(tx, municipalityId, round.id, entries, run, step === 'desk' ? 'desk' : 'code');
  }
}

const selectEntries = `SELECT entry.id, entry.label, address.lines FROM voter_roll_entry entry
  LEFT JOIN voter_roll_address address ON (address.municipality_id, address.round_id, address.entry_id) = (entry.municipality_id, entry.round_id, entry.id)
  WHERE entry.municipality_id = $1 AND entry.round_id = $2 AND entry.label IS NOT NULL`;

const revokeStatement = `UPDATE voting_code SET revoked_at = $4 WHERE municipality_id = $1 AND round_id = $2 AND entry_id = ANY ($3) AND revoked_at IS NULL RETURNING 1`;

/** @throws Refusal 400 for an unknown number */
async function entriesNamed(tx: Tx, municipalityId: number, roundId: string, label: string): Promise<Entry[]> {
  const entries = await tx.query<Entry[]>(`${selectEntries} AND lower(entry.label) = lower($3)`, [
    municipalityId,
    roundId,
    label,
  ]);
  if (entries.length === 0) throw Refusal.fields([{ field: 'label', reason: 'roll-label-unknown' }]);
  return entries;
}

async function loadListed(tx: Tx, municipalityId: number, slug: string): Promise<RoundRow> {
  const round = await loadRound(tx, municipalityId, slug, 'FOR NO KEY UPDATE');
  if (round.roll_kind === 'open') throw new Refusal(409, 'round-has-no-list');
  if (round.state !== 'published' && round.state !== 'open') throw new Refusal(409, 'round-state-differs');
  return round;
}

function entriesFor(tx: Tx, municipalityId: number, roundId: string, run: number | null): Promise<Entry[]> {
  const which = run
    ? `AND EXISTS (SELECT FROM voting_code code WHERE (code.municipality_id, code.round_id, code.entry_id, code.run) = ($1, $2, entry.id, $3) AND revoked_at IS NULL)`
    : `AND NOT EXISTS (SELECT FROM voting_code code WHERE (code.municipality_id, code.round_id, code.entry_id) = ($1, $2, entry.id) AND revoked_at IS NULL)`;
  return tx.query<Entry[]>(`${selectEntries} ${which} ORDER BY entry.area_code, entry.label`, [
    municipalityId,
    roundId,
    ...(run ? [run] : []),
  ]);
}

async function keepHashes(
  tx: Tx,
  municipalityId: number,
  roundId: string,
  entries: readonly Entry[],
  run: number,
  channel: 'code' | 'desk',
): Promise<Letter[]> {
  const [secret] = await tx.query<{ code_key: Buffer }[]>(
    'SELECT code_key FROM round_secret WHERE municipality_id = $1 AND round_id = $2',
    [municipalityId, roundId],
  );
  if (!secret) throw new Refusal(409, 'voting-is-not-open');
  const made = entries.map((entry) => ({ entry, code: printedCode(drawCode()) }));
  for (let from = 0; from < made.length; from += 5_000)
    await insertRows(
      tx,
      'voting_code',
      made.slice(from, from + 5_000).map(({ entry, code }) => ({
        municipality_id: municipalityId,
        round_id: roundId,
        code_hash: `\\x${codeHash(secret.code_key, code.replaceAll('-', '')).toString('hex')}`,
        entry_id: entry.id,
        run,
        channel,
      })),
    );
  return made.map(({ entry, code }) => ({ label: entry.label, address: entry.lines ?? [], code }));
}
