import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Held, SaveInitiativeRequest, SavedInitiative, StartInitiativeRequest } from '@stoep/contracts';
import { editableStates, missingForIdea, missingForPlan, type Actor, slugOf } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/db/transactions.js';
import type { Command } from '../../platform/http/platform-request.js';
import { Refusal } from '../../platform/http/refusal.js';
import { areaLine, placeAt } from '../areas/public.js';
import { NameCheck } from '../moderation/public.js';
import { keepVersion } from './initiative-history.js';
import { contentOf, loadInitiativeForUpdate, publicTexts, type InitiativeRow } from './initiative.store.js';

/** Keeps what somebody has typed: starts a draft, and saves each change to it or to what is already published. */
@Injectable()
export class SaveInitiativeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly names: NameCheck,
    private readonly clock: Clock,
  ) {}

  startInitiative(command: Command, request: StartInitiativeRequest): Promise<SavedInitiative> {
    return this.transactions.runOnce(command, async (tx) => {
      const id = randomUUID();
      const from = request.intervention ? await interventionOf(tx, command.municipalityId, request.intervention) : null;
      await tx.query(
        `INSERT INTO initiative (municipality_id, id, slug, state, initiator_id, intervention_id, created_at, saved_at) VALUES ($1, $2, $3, 'draft', $4, $5, $6, $6)`,
        [command.municipalityId, id, `concept-${id}`, command.actor.personId, from, this.clock.now()],
      );
      return this.write(
        tx,
        command.municipalityId,
        await loadInitiativeForUpdate(tx, command.municipalityId, id),
        request,
        command.actor.personId,
      );
    });
  }

  saveInitiative(
    { municipalityId, personId }: Actor,
    id: string,
    request: SaveInitiativeRequest,
  ): Promise<SavedInitiative> {
    return this.transactions.run(async (tx) => {
      const row = await loadInitiativeForUpdate(tx, municipalityId, id);
      if (request.version !== undefined && request.version !== row.version) throw new Refusal(409, 'changed-meanwhile');
      if (!editableStates.includes(row.state)) throw new Refusal(409, 'initiative-not-editable', { state: row.state });
      return this.write(tx, municipalityId, row, request, personId);
    });
  }

  private async write(
    tx: Tx,
    municipalityId: number,
    row: InitiativeRow,
    request: SaveInitiativeRequest,
    personId: string,
  ): Promise<SavedInitiative> {
    const next = merge(row, request);
    await placeInBuurt(tx, municipalityId, next, request);
    refuseIncomplete(next);
    const held = await this.keepBack(tx, municipalityId, row, next, personId);
    const slug = row.state === 'draft' && next.title.trim() ? slugOf(next.title, row.id, 'idee') : row.slug;
    const now = this.clock.now();
    await store(tx, municipalityId, { ...next, slug }, now);
    if (row.published_at !== null && isReworded(row, next))
      await keepVersion(tx, { municipalityId, initiativeId: row.id, texts: publicTexts(next), personId, at: now });
    return {
      id: row.id,
      slug,
      state: row.state,
      version: row.version + 1,
      savedAt: now.toISOString(),
      ...(held && { held }),
    };
  }

  /**
   * What is public keeps its text while a new one with names waits. What is hidden waits for a moderator in any case. A
   * draft that waited is looked at anew when it is shared again.
   */
  private async keepBack(
    tx: Tx,
    municipalityId: number,
    row: InitiativeRow,
    next: InitiativeRow,
    authorId: string,
  ): Promise<Held | null> {
    const [before, texts] = [publicTexts(row), publicTexts(next)];
    if (isEqual(before, texts)) return null;
    if (!row.published_at) {
      await this.names.takeBack(tx, municipalityId, 'initiative', row.id, authorId);
      return null;
    }
    const content = { deed: 'reword', texts: { ...texts }, facts: {} };
    const text = {
      municipalityId,
      kind: 'initiative' as const,
      key: row.id,
      initiativeId: row.id,
      authorId,
      held: content,
    };
    const held = await this.names.hold(tx, { ...text, always: row.hidden_reason !== null });
    if (held) Object.assign(next, textsAsTheyWere(row, next));
    return held;
  }
}

/** A point decides the buurt; without a point the chosen buurt counts. */
async function placeInBuurt(
  tx: Tx,
  municipalityId: number,
  next: InitiativeRow,
  request: SaveInitiativeRequest,
): Promise<void> {
  if (typeof request.lon === 'number' && typeof request.lat === 'number') {
    const place = await placeAt(tx, municipalityId, request.lon, request.lat);
    if (!place) throw Refusal.fields([{ field: 'lon', reason: 'outside-the-municipality' }]);
    next.buurt_code = place.buurtCode;
  } else if (request.buurtCode) {
    const line = await areaLine(tx, municipalityId, request.buurtCode);
    if (line.at(-1)?.kind !== 'buurt') throw Refusal.fields([{ field: 'buurtCode', reason: 'unknown-area' }]);
  }
}

async function store(tx: Tx, municipalityId: number, next: InitiativeRow, savedAt: Date): Promise<void> {
  await tx.query(
    `UPDATE initiative SET slug = $3, title = $4, what = $5, why = $6, category = $7, effects = $8, non_participant_notice = $9,
       recurring_meetings = $10, recurring_months = $11, recurring_rhythm = $12, touches_public_space = $13, place_name = $14,
       buurt_code = $15, lon = $16, lat = $17, saved_at = $18, version = version + 1
     WHERE municipality_id = $1 AND id = $2`,
    [
      municipalityId,
      next.id,
      next.slug,
      next.title,
      next.what,
      next.why,
      next.category,
      next.effects,
      next.non_participant_notice,
      next.recurring_meetings,
      next.recurring_months,
      next.recurring_rhythm,
      next.touches_public_space,
      next.place_name,
      next.buurt_code,
      next.lon,
      next.lat,
      savedAt,
    ],
  );
}

/** Of a hidden entry as well: what was begun on a device is not lost because the entry was hidden meanwhile. */
async function interventionOf(tx: Tx, municipalityId: number, slug: string): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>(
    'SELECT id FROM intervention WHERE municipality_id = $1 AND slug = $2',
    [municipalityId, slug],
  );
  if (!row) throw Refusal.fields([{ field: 'intervention', reason: 'unknown-intervention' }]);
  return row.id;
}

/** The rhythm may change without a new version: it is shown with the dates. */
function isReworded(row: InitiativeRow, next: InitiativeRow): boolean {
  return !isEqual({ ...publicTexts(row), rhythm: '' }, { ...publicTexts(next), rhythm: '' });
}

function isEqual(one: ReturnType<typeof publicTexts>, other: ReturnType<typeof publicTexts>): boolean {
  return (Object.keys(one) as (keyof typeof one)[]).every((name) => one[name] === other[name]);
}

function textsAsTheyWere(row: InitiativeRow, next: InitiativeRow): Partial<InitiativeRow> {
  const { title, what, why, non_participant_notice, place_name } = row;
  const recurring_rhythm = next.recurring_meetings === null ? null : (row.recurring_rhythm ?? '');
  return { title, what, why, non_participant_notice, place_name, recurring_rhythm };
}

function merge(row: InitiativeRow, request: SaveInitiativeRequest): InitiativeRow {
  const { recurring } = request;
  return {
    ...row,
    title: request.title ?? row.title,
    what: request.what ?? row.what,
    why: request.why ?? row.why,
    category: request.category === undefined ? row.category : request.category,
    effects: request.effects ?? row.effects,
    non_participant_notice: request.nonParticipantNotice ?? row.non_participant_notice,
    ...(recurring !== undefined && {
      recurring_meetings: recurring?.meetings ?? null,
      recurring_months: recurring?.months ?? null,
      recurring_rhythm: recurring?.rhythm ?? null,
    }),
    touches_public_space:
      request.touchesPublicSpace === undefined ? row.touches_public_space : request.touchesPublicSpace,
    place_name: request.placeName ?? row.place_name,
    buurt_code: request.buurtCode === undefined ? row.buurt_code : request.buurtCode,
    // A buurt that is chosen without a point takes the place of the point that was there.
    ...(request.buurtCode !== undefined && request.lon === undefined && { lon: null, lat: null }),
    ...(request.lon !== undefined && request.lat !== undefined && bothOrNeither(request.lon, request.lat)),
  };
}

function bothOrNeither(lon: number | null, lat: number | null): { lon: number | null; lat: number | null } {
  return lon === null || lat === null ? { lon: null, lat: null } : { lon, lat };
}

/** What is public stays whole: an idea keeps its title and place, a plan everything a plan needs. */
function refuseIncomplete(row: InitiativeRow): void {
  if (row.state === 'draft') return;
  const missing = row.state === 'idea' ? missingForIdea(contentOf(row)) : missingForPlan(contentOf(row));
  if (missing.length > 0) throw Refusal.fields(missing.map((field) => ({ field, reason: 'required' })));
}
