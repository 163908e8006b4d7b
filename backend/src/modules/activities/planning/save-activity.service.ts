import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PointRequest, SaveActivityRequest, SavedActivity, SaveEffect, SeriesRequest } from '@stoep/contracts';
import { leastDementiaChecks, type Actor, slugOf } from '@stoep/rules';
import { readMoment } from '@stoep/recurrence';
import { Clock } from '../../../platform/clock.js';
import { insertRows } from '../../../platform/db/insert-rows.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { placeAt } from '../../areas/public.js';
import { loadActivityForUpdate, refuseUnknownPlace, type ActivityRow } from '../activity.store.js';
import { ReachDates } from './reach-dates.js';
import { refuseFaults } from './series-faults.js';

const noEffect: SaveEffect = { dates: 0, people: 0, promoted: 0, isMoved: false };

/** Keeps what an organiser has typed. Dates are planned in a draft; of a published activity place and room reach its dates to come. */
@Injectable()
export class SaveActivityService {
  constructor(
    private readonly transactions: Transactions,
    private readonly reach: ReachDates,
    private readonly clock: Clock,
  ) {}

  startActivity(command: Command, request: SaveActivityRequest): Promise<SavedActivity> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const id = randomUUID();
      await tx.query(
        `INSERT INTO activity (municipality_id, id, slug, state, organiser_id, created_at, saved_at) VALUES ($1, $2, $3, 'draft', $4, $5, $5)`,
        [municipalityId, id, `concept-${id}`, actor.personId, this.clock.now()],
      );
      return this.write(tx, actor, await loadActivityForUpdate(tx, municipalityId, id), request);
    });
  }

  saveActivity(actor: Actor, id: string, request: SaveActivityRequest): Promise<SavedActivity> {
    return this.transactions.run(async (tx) => (await this.save(tx, actor, id, request)).saved);
  }

  /** What saving would do to dates and people: it is done, looked at, and undone. */
  async previewSave(actor: Actor, id: string, request: SaveActivityRequest): Promise<SaveEffect> {
    let effect: SaveEffect | null = null;
    const undo = new Error('only a look');
    await this.transactions
      .run(async (tx) => {
        effect = (await this.save(tx, actor, id, request)).effect;
        throw undo;
      })
      .catch((thrown: unknown) => {
        // What was thrown to undo it is no error; anything else is.
        if (thrown !== undo) throw thrown;
      });
    return effect ?? noEffect;
  }

  private async save(
    tx: Tx,
    actor: Actor,
    id: string,
    request: SaveActivityRequest,
  ): Promise<{ saved: SavedActivity; effect: SaveEffect }> {
    const { municipalityId } = actor;
    const before = await loadActivityForUpdate(tx, municipalityId, id);
    if (request.version !== undefined && request.version !== before.version)
      throw new Refusal(409, 'changed-meanwhile');
    if (before.state === 'ended' || before.state === 'hidden') throw new Refusal(409, 'activity-not-editable');
    const saved = await this.write(tx, actor, before, request);
    const after = await loadActivityForUpdate(tx, municipalityId, id);
    const now = this.clock.now();
    return { saved, effect: await this.reach.reachDates(tx, { municipalityId, before, after, now }) };
  }

  private async write(tx: Tx, actor: Actor, row: ActivityRow, request: SaveActivityRequest): Promise<SavedActivity> {
    const { municipalityId } = actor;
    const next = merge(row, request);
    refuseWrong(next);
    if (request.placeId && request.placeId !== row.place_id)
      await refuseUnknownPlace(tx, municipalityId, request.placeId);
    if (request.initiativeId) await refuseForeignInitiative(tx, actor, request.initiativeId);
    if (request.point) next.place_id = await newPlace(tx, municipalityId, request.point);
    if (row.state === 'draft' && next.title !== '') next.slug = slugOf(next.title, row.id, 'activiteit');
    await tx.query(
      `UPDATE activity SET (slug, title, what, group_name, initiative_id, place_id, category, for_whom, languages, cost_cents, is_wheelchair_accessible,
         is_quiet, is_dementia_friendly, dementia_checklist, dementia_statement, is_walk_in, who_welcomes, public_contact, help_wanted, help_offered, sign_up, capacity, newcomer_places, saved_at, version)
       = (SELECT slug, title, what, group_name, initiative_id, place_id, category, for_whom, languages, cost_cents, is_wheelchair_accessible,
         is_quiet, is_dementia_friendly, dementia_checklist, dementia_statement, is_walk_in, who_welcomes, public_contact, help_wanted, help_offered, sign_up, capacity, newcomer_places, $4::timestamptz, $5::integer
         FROM jsonb_populate_record(NULL::activity, $3::jsonb))
       WHERE municipality_id = $1 AND id = $2`,
      [municipalityId, row.id, JSON.stringify(next), this.clock.now(), row.version + 1],
    );
    if (request.series) await this.plan(tx, municipalityId, row, request.series);
    return { id: row.id, slug: next.slug, state: row.state, version: row.version + 1 };
  }

  private async plan(tx: Tx, municipalityId: number, row: ActivityRow, series: SeriesRequest): Promise<void> {
    if (row.state !== 'draft') throw new Refusal(409, 'dates-are-planned');
    const { dtstart, duration, rrule = null, exdate = [], rdate = [], exceptPeriods = [] } = series;
    refuseFaults({ dtstart, tzid: row.time_zone, rrule, exdate, rdate });
    await tx.query('DELETE FROM schedule WHERE municipality_id = $1 AND activity_id = $2', [municipalityId, row.id]);
    await insertRows(tx, 'schedule', [
      {
        municipality_id: municipalityId,
        id: randomUUID(),
        activity_id: row.id,
        position: 1,
        starts_local: readMoment(dtstart)?.local ?? dtstart,
        minutes: duration,
        rrule,
        exdate,
        rdate,
        except_periods: exceptPeriods,
      },
    ]);
  }
}

async function newPlace(tx: Tx, municipalityId: number, { name, lon, lat }: PointRequest): Promise<string> {
  const found = await placeAt(tx, municipalityId, lon, lat);
  if (!found) throw Refusal.fields([{ field: 'point', reason: 'outside-the-municipality' }]);
  const id = randomUUID();
  await tx.query(
    'INSERT INTO place (municipality_id, id, name, buurt_code, lon, lat) VALUES ($1, $2, $3, $4, $5, $6)',
    [municipalityId, id, name, found.buurtCode, lon, lat],
  );
  return id;
}

function merge(row: ActivityRow, request: SaveActivityRequest): ActivityRow {
  const kept = <Value>(given: Value | undefined, before: Value): Value => (given === undefined ? before : given);
  return {
    ...row,
    title: kept(request.title, row.title),
    what: kept(request.what, row.what),
    group_name: kept(request.groupName, row.group_name),
    initiative_id: kept(request.initiativeId, row.initiative_id),
    place_id: kept(request.placeId, row.place_id),
    category: kept(request.category as string | null | undefined, row.category),
    for_whom: kept(request.forWhom as string[] | undefined, row.for_whom),
    languages: kept(request.languages, row.languages),
    cost_cents: kept(request.costCents, row.cost_cents),
    is_wheelchair_accessible: kept(request.isWheelchairAccessible, row.is_wheelchair_accessible),
    is_quiet: kept(request.isQuiet, row.is_quiet),
    is_dementia_friendly: kept(request.isDementiaFriendly, row.is_dementia_friendly),
    dementia_checklist: kept(request.dementiaChecklist as string[] | undefined, row.dementia_checklist),
    dementia_statement: kept(request.dementiaStatement, row.dementia_statement),
    is_walk_in: kept(request.isWalkIn, row.is_walk_in),
    who_welcomes: kept(request.whoWelcomes, row.who_welcomes),
    public_contact: kept(request.publicContact, row.public_contact),
    help_wanted: kept(request.helpWanted, row.help_wanted),
    help_offered: kept(request.helpOffered, row.help_offered),
    sign_up: kept(request.signUp, row.sign_up),
    capacity: kept(request.capacity, row.capacity),
    newcomer_places: kept(request.newcomerPlaces, row.newcomer_places),
  };
}

function refuseWrong(row: ActivityRow): void {
  const errors = [];
  const isChecked = row.dementia_checklist.length >= leastDementiaChecks;
  if (row.is_dementia_friendly && !isChecked) errors.push({ field: 'dementiaChecklist', reason: 'checklist-not-done' });
  if (row.is_dementia_friendly && row.dementia_statement === '')
    errors.push({ field: 'dementiaStatement', reason: 'required' });
  if (row.newcomer_places > (row.capacity ?? 0)) errors.push({ field: 'newcomerPlaces', reason: 'too-large' });
  if (row.state !== 'draft' && row.title === '') errors.push({ field: 'title', reason: 'required' });
  if (errors.length > 0) throw Refusal.fields(errors);
}

/** Nobody hangs an activity under what others carry. */
async function refuseForeignInitiative(tx: Tx, { municipalityId, personId }: Actor, id: string): Promise<void> {
  const own = await tx.query<unknown[]>(
    `SELECT FROM initiative WHERE municipality_id = $1 AND id = $2 AND (initiator_id = $3 OR EXISTS (SELECT FROM co_initiator
       WHERE municipality_id = $1 AND initiative_id = $2 AND person_id = $3))`,
    [municipalityId, id, personId],
  );
  if (own.length === 0) throw Refusal.fields([{ field: 'initiativeId', reason: 'unknown-initiative' }]);
}
