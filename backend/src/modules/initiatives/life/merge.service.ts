import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MergeRequest, StateAnswer } from '@stoep/contracts';
import { checkMerge } from '@stoep/rules';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { NameCheck } from '../../moderation/public.js';
import { noteEvent } from '../initiative-history.js';
import { InitiativeMails } from '../initiative-mails.js';
import { InitiativeMoves } from '../initiative-moves.js';
import { loadInitiativeForUpdate, ownersOf, type InitiativeRow } from '../initiative.store.js';
import { stepText, type By } from './step-text.js';
import { uniteFollowers, uniteSupports } from './unite.js';

interface MergeRow {
  id: string;
  from_id: string;
  into_id: string;
  reason: string;
  from_agreed_by: string | null;
  into_agreed_by: string | null;
}

/** Two initiatives go on as one, once somebody who carries the one and somebody who carries the other have agreed. */
@Injectable()
export class MergeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly moves: InitiativeMoves,
    private readonly mails: InitiativeMails,
    private readonly names: NameCheck,
    private readonly clock: Clock,
  ) {}

  propose(command: Command, fromId: string, request: MergeRequest): Promise<StateAnswer> {
    const { municipalityId } = command;
    return this.transactions.runOnce(command, async (tx): Promise<StateAnswer> => {
      const intoId = await idOf(tx, municipalityId, request.into);
      const [from, into] = await loadBoth(tx, municipalityId, fromId, intoId);
      refuseUnlessMergeable(from, into);
      const text = stepText(command, fromId, 'propose-merge', request.reason, { into: request.into });
      const held = await this.names.hold(tx, text);
      return held ? { slug: from.slug, state: from.state, held } : this.putProposal(tx, command, fromId, request);
    });
  }

  /** Puts it to the others, at once or when a moderator has let the reason through. */
  async putProposal(tx: Tx, by: By, fromId: string, request: MergeRequest): Promise<StateAnswer> {
    const { municipalityId, actor } = by;
    const intoId = await idOf(tx, municipalityId, request.into);
    const [from, into] = await loadBoth(tx, municipalityId, fromId, intoId);
    refuseUnlessMergeable(from, into);
    const carriesFrom = (await ownersOf(tx, municipalityId, fromId)).includes(actor.personId);
    const carriesInto = (await ownersOf(tx, municipalityId, intoId)).includes(actor.personId);
    const merge: MergeRow = {
      id: randomUUID(),
      from_id: fromId,
      into_id: intoId,
      reason: request.reason,
      from_agreed_by: carriesFrom ? actor.personId : null,
      into_agreed_by: carriesInto ? actor.personId : null,
    };
    await this.insert(tx, by, merge, carriesFrom);
    if (carriesFrom && carriesInto) await this.join(tx, by, merge, from, into);
    else await this.askTheOthers(tx, by, merge, from, into);
    return { slug: from.slug, state: carriesFrom && carriesInto ? 'merged' : from.state };
  }

  /** An initiator of either one says yes or no. */
  answer(command: Command, initiativeId: string, mergeId: string, isAgreed: boolean): Promise<StateAnswer> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const merge = await loadOpen(tx, municipalityId, initiativeId, mergeId);
      const [from, into] = await loadBoth(tx, municipalityId, merge.from_id, merge.into_id);
      if (!isAgreed) return this.decline(tx, command, merge, from, into);
      if ((await ownersOf(tx, municipalityId, from.id)).includes(actor.personId))
        merge.from_agreed_by ??= actor.personId;
      if ((await ownersOf(tx, municipalityId, into.id)).includes(actor.personId))
        merge.into_agreed_by ??= actor.personId;
      await tx.query(
        'UPDATE initiative_merge SET from_agreed_by = $3, into_agreed_by = $4 WHERE municipality_id = $1 AND id = $2',
        [municipalityId, merge.id, merge.from_agreed_by, merge.into_agreed_by],
      );
      const isWhole = merge.from_agreed_by !== null && merge.into_agreed_by !== null;
      if (isWhole) await this.join(tx, command, merge, from, into);
      return { slug: from.slug, state: isWhole ? 'merged' : from.state };
    });
  }

  private async join(tx: Tx, by: By, merge: MergeRow, from: InitiativeRow, into: InitiativeRow): Promise<void> {
    refuseUnlessMergeable(from, into);
    const { municipalityId, actor } = by;
    const at = this.clock.now();
    const owners = await ownersOf(tx, municipalityId, into.id);
    await uniteSupports(tx, municipalityId, from.id, into.id, owners);
    await uniteFollowers(tx, municipalityId, from.id, into.id, at);
    const how = { municipalityId, personId: actor.personId, at };
    await close(tx, municipalityId, merge.id, 'done', at);
    await this.moves.move(tx, {
      ...how,
      id: from.id,
      from: from.state,
      to: 'merged',
      reason: merge.reason,
      mergedIntoId: into.id,
    });
    await noteEvent(tx, { ...how, initiativeId: into.id, kind: 'merged-in', text: from.title });
  }

  private async decline(
    tx: Tx,
    { municipalityId, actor }: Command,
    merge: MergeRow,
    from: InitiativeRow,
    into: InitiativeRow,
  ): Promise<StateAnswer> {
    const at = this.clock.now();
    await close(tx, municipalityId, merge.id, 'declined', at);
    const event = { municipalityId, initiativeId: from.id, text: into.title, personId: actor.personId, at };
    await noteEvent(tx, { ...event, kind: 'merge-declined' });
    return { slug: from.slug, state: from.state };
  }

  private async insert(tx: Tx, { municipalityId, actor }: By, merge: MergeRow, carries: boolean): Promise<void> {
    await tx.query(
      `INSERT INTO initiative_merge (municipality_id, id, from_id, into_id, reason, proposed_by, proposed_for, proposed_at, from_agreed_by, into_agreed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        municipalityId,
        merge.id,
        merge.from_id,
        merge.into_id,
        merge.reason,
        actor.personId,
        carries ? 'initiator' : 'municipality',
        this.clock.now(),
        merge.from_agreed_by,
        merge.into_agreed_by,
      ],
    );
  }

  private async askTheOthers(
    tx: Tx,
    { municipalityId, actor }: By,
    merge: MergeRow,
    from: InitiativeRow,
    into: InitiativeRow,
  ): Promise<void> {
    const at = this.clock.now();
    const subject = `Samengaan: ${from.title} en ${into.title}`;
    const text = `Er is een voorstel: "${from.title}" gaat verder binnen "${into.title}".\n\n${merge.reason}\n\nOpen de pagina en zeg wat u ervan vindt.`;
    for (const initiative of [from, into]) {
      const news = { municipalityId, initiative, subject, text, byPersonId: actor.personId, at };
      await this.mails.tellInitiators(tx, { ...news, key: `merge:${merge.id}:${initiative.id}` });
    }
  }
}

function refuseUnlessMergeable(from: InitiativeRow, into: InitiativeRow): void {
  const answer = checkMerge(from, into);
  if (!answer.ok) throw Refusal.because(answer);
  if (from.hidden_reason || into.hidden_reason) throw new Refusal(409, 'initiative-hidden');
}

/** Both locked, always in the same order, so that two proposals that cross do not wait for each other. */
async function loadBoth(
  tx: Tx,
  municipalityId: number,
  fromId: string,
  intoId: string,
): Promise<[from: InitiativeRow, into: InitiativeRow]> {
  const rows = new Map<string, InitiativeRow>();
  for (const id of [fromId, intoId].sort()) rows.set(id, await loadInitiativeForUpdate(tx, municipalityId, id));
  const [from, into] = [rows.get(fromId), rows.get(intoId)];
  if (!from || !into) throw Refusal.notFound();
  return [from, into];
}

async function idOf(tx: Tx, municipalityId: number, slug: string): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>(
    'SELECT id FROM initiative WHERE municipality_id = $1 AND slug = $2 AND published_at IS NOT NULL',
    [municipalityId, slug],
  );
  if (!row) throw Refusal.fields([{ field: 'into', reason: 'unknown-initiative' }]);
  return row.id;
}

/** @throws Refusal 409 when it was answered already */
async function loadOpen(tx: Tx, municipalityId: number, initiativeId: string, id: string): Promise<MergeRow> {
  const [row] = await tx.query<MergeRow[]>(
    `SELECT * FROM initiative_merge WHERE municipality_id = $1 AND id = $2 AND $3 IN (from_id, into_id) AND state = 'open' FOR UPDATE`,
    [municipalityId, id, initiativeId],
  );
  if (!row) throw new Refusal(409, 'merge-no-longer-open');
  return row;
}

async function close(tx: Tx, municipalityId: number, id: string, state: 'done' | 'declined', at: Date): Promise<void> {
  await tx.query('UPDATE initiative_merge SET state = $3, closed_at = $4 WHERE municipality_id = $1 AND id = $2', [
    municipalityId,
    id,
    state,
    at,
  ]);
}
