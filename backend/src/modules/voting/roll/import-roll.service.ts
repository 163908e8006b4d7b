import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SavedRoll } from '@stoep/contracts';
import { Clock } from '../../../platform/clock.js';
import { insertRows } from '../../../platform/db/insert-rows.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { loadRound, type RoundRow } from '../round.store.js';
import { readRoll, type RollLine, type RollRules } from './read-roll.js';
import { noteRollEvent } from './roll-events.js';

/** Puts a list in the place of the voter roll of a round, whole or not at all, before the round opens. */
@Injectable()
export class ImportRollService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  importRoll(given: Command, slug: string, file: Buffer): Promise<SavedRoll> {
    const command = { ...given, bodyHash: createHash('sha256').update(file).digest() };
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const round = await loadRound(tx, municipalityId, slug, 'FOR NO KEY UPDATE');
      if (round.roll_kind === 'open') throw new Refusal(409, 'round-has-no-list');
      if (round.state !== 'draft' && round.state !== 'published')
        throw new Refusal(409, 'the-voter-roll-stands-still-once-it-is-open');
      const { lines, faults } = readRoll(textOf(file), await rulesOf(tx, municipalityId, round));
      if (faults.length > 0) throw Refusal.fields(faults);
      await replaceRoll(tx, municipalityId, round.id, lines);
      await noteRollEvent(tx, municipalityId, round.id, {
        step: 'import',
        entryCount: lines.length,
        label: null,
        personId: actor.personId,
        at: this.clock.now(),
      });
      return { entryCount: lines.length };
    });
  }
}

/** A list in another encoding would put wrong names on letters without a word. @throws Refusal 400 */
function textOf(file: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    throw Refusal.fields([{ field: 'roll', reason: 'roll-not-utf8' }]);
  }
}

async function rulesOf(tx: Tx, municipalityId: number, round: RoundRow): Promise<RollRules> {
  const areas = await tx.query<{ code: string; name: string; kind: string; parent_code: string | null }[]>(
    'SELECT code, name, kind, parent_code FROM area WHERE municipality_id = $1',
    [municipalityId],
  );
  const parents = new Map(areas.map(({ code, parent_code }) => [code, parent_code]));
  const lineOf = (code: string): string[] => {
    const parent = parents.get(code);
    return parent ? [code, ...lineOf(parent)] : [code];
  };
  return {
    eligibility: {
      minAge: round.min_age,
      ageOn: round.age_on,
      areas: round.eligible_areas,
      classes: round.voter_classes,
    },
    perAddress: round.roll_kind === 'list-address',
    buurten: areas.filter(({ kind }) => kind === 'buurt'),
    lineOf,
  };
}

async function replaceRoll(tx: Tx, municipalityId: number, roundId: string, lines: readonly RollLine[]): Promise<void> {
  for (const table of ['voting_code', 'voter_roll_entry'])
    await tx.query(`DELETE FROM ${table} WHERE municipality_id = $1 AND round_id = $2`, [municipalityId, roundId]);
  const entries = lines.map((line) => ({ ...line, id: randomUUID() }));
  const key = { municipality_id: municipalityId, round_id: roundId };
  for (let from = 0; from < entries.length; from += 5_000) {
    const part = entries.slice(from, from + 5_000);
    await insertRows(
      tx,
      'voter_roll_entry',
      part.map(({ id, label, voterClass, areaCode, birthDate }) => ({
        ...key,
        id,
        voter_class: voterClass,
        area_code: areaCode,
        birth_date: birthDate,
        label,
      })),
    );
    await insertRows(
      tx,
      'voter_roll_address',
      part
        .filter(({ address }) => address.length > 0)
        .map(({ id, address }) => ({ ...key, entry_id: id, lines: address })),
    );
  }
}
