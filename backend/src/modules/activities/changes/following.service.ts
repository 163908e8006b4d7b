import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ChangeFollowingRequest, FollowingEffect, FollowingPreviewRequest, SeriesRequest } from '@stoep/contracts';
import { describeRule, readMoment } from '@stoep/recurrence';
import { Clock } from '../../../platform/clock.js';
import { insertRows } from '../../../platform/db/insert-rows.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { loadActivityForUpdate, type ActivityRow } from '../activity.store.js';
import { datesAhead, horizonOf, insertDates } from '../planning/horizon.js';
import { refuseFaults } from '../planning/series-faults.js';
import { seatMembers } from '../taking-part/seating.js';
import { ChangeMails } from './change-mails.js';
import { closeSchedules, dropSurplus, effectOf, lockComing } from './coming-dates.js';
import { mapDates, type DateMap } from './following-map.js';

interface Planned {
  activity: ActivityRow;
  series: SeriesRequest;
  map: DateMap;
  from: Date;
  effect: FollowingEffect;
}

/**
 * "This and following": a series goes on differently from one date on. Its dates are moved in place, so that sign-ups
 * go along; what is too many is cancelled, or removed when nobody signed up (ADR 19).
 */
@Injectable()
export class FollowingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly mails: ChangeMails,
    private readonly clock: Clock,
  ) {}

  preview(municipalityId: number, activityId: string, request: FollowingPreviewRequest): Promise<FollowingEffect> {
    return this.transactions.run(async (tx) => (await this.plan(tx, municipalityId, activityId, request)).effect);
  }

  changeFollowing(command: Command, activityId: string, request: ChangeFollowingRequest): Promise<FollowingEffect> {
    const { municipalityId } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const planned = await this.plan(tx, municipalityId, activityId, request);
      if (planned.effect.mapping !== request.mapping) throw new Refusal(409, 'changed-meanwhile');
      await closeSchedules(tx, municipalityId, activityId, planned.from);
      const scheduleId = await this.openSchedule(tx, municipalityId, planned);
      await moveDates(tx, municipalityId, scheduleId, planned);
      await dropSurplus(tx, municipalityId, planned.map, 'De data zijn veranderd.');
      const now = this.clock.now();
      const ids = await insertDates(
        tx,
        { municipality_id: municipalityId, id: scheduleId, activity_id: activityId, minutes: planned.series.duration },
        planned.map.added,
      );
      if (ids.length > 0) await seatMembers(tx, municipalityId, activityId, ids, now);
      await tx.query('UPDATE activity SET version = version + 1 WHERE municipality_id = $1 AND id = $2', [
        municipalityId,
        activityId,
      ]);
      await this.mails.tellFollowing(tx, municipalityId, { key: scheduleId, ...planned }, now);
      return planned.effect;
    });
  }

  private async plan(
    tx: Tx,
    municipalityId: number,
    activityId: string,
    { fromDateId, series }: FollowingPreviewRequest,
  ): Promise<Planned> {
    const activity = await loadActivityForUpdate(tx, municipalityId, activityId);
    if (activity.state !== 'published') throw new Refusal(409, 'activity-not-editable');
    const first = await findFirst(tx, municipalityId, activityId, fromDateId);
    const { dtstart, rrule = null, exdate = [], rdate = [], exceptPeriods = [] } = series;
    refuseFaults({ dtstart, tzid: activity.time_zone, rrule, exdate, rdate });
    const now = this.clock.now();
    const rule = { dtstart, tzid: activity.time_zone, rrule, exdate, rdate };
    const dates = datesAhead(rule, exceptPeriods, now, horizonOf(now));
    if (dates.length === 0) throw Refusal.fields([{ field: 'series', reason: 'no-dates-to-come' }]);
    const coming = await lockComing(tx, municipalityId, activityId, { now, fromSlot: first.slot });
    const map = mapDates(coming, dates);
    const told = (language: 'nl' | 'en') => describeRule(rrule ?? '', dtstart, language, activity.time_zone) ?? '';
    const words = rrule ? { nl: told('nl'), en: told('en') } : null;
    const effect = await effectOf(tx, municipalityId, map, { duration: series.duration, words });
    return { activity, series, map, from: first.starts_at, effect };
  }

  private async openSchedule(tx: Tx, municipalityId: number, { activity, series }: Planned): Promise<string> {
    const [last] = await tx.query<{ position: number }[]>(
      'SELECT max(position) AS position FROM schedule WHERE municipality_id = $1 AND activity_id = $2',
      [municipalityId, activity.id],
    );
    const id = randomUUID();
    await insertRows(tx, 'schedule', [
      {
        municipality_id: municipalityId,
        id,
        activity_id: activity.id,
        position: (last?.position ?? 0) + 1,
        starts_local: readMoment(series.dtstart)?.local ?? series.dtstart,
        minutes: series.duration,
        rrule: series.rrule ?? null,
        exdate: series.exdate ?? [],
        rdate: series.rdate ?? [],
        except_periods: series.exceptPeriods ?? [],
        expanded_until: horizonOf(this.clock.now()).toISOString(),
      },
    ]);
    return id;
  }
}

async function findFirst(
  tx: Tx,
  municipalityId: number,
  activityId: string,
  id: string,
): Promise<{ slot: string; starts_at: Date }> {
  const [row] = await tx.query<{ slot: string; starts_at: Date }[]>(
    `SELECT slot::text AS slot, starts_at FROM occurrence WHERE municipality_id = $1 AND activity_id = $2 AND id = $3`,
    [municipalityId, activityId, id],
  );
  if (!row) throw Refusal.notFound();
  return row;
}

/** In place: sign-ups, the queue and the uid of calendars stay with their date. */
async function moveDates(tx: Tx, municipalityId: number, scheduleId: string, { map, series }: Planned): Promise<void> {
  const rows = map.moved.map(({ date, to }) => ({
    id: date.id,
    slot: to.local,
    starts_at: to.utc,
    ends_at: new Date(new Date(to.utc).getTime() + series.duration * 60_000).toISOString(),
  }));
  await tx.query(
    `UPDATE occurrence SET schedule_id = $2, slot = new.slot, starts_at = new.starts_at, ends_at = new.ends_at,
       sequence = sequence + (occurrence.starts_at <> new.starts_at OR occurrence.ends_at <> new.ends_at)::integer
     FROM jsonb_to_recordset($3::jsonb) AS new (id uuid, slot timestamp, starts_at timestamptz, ends_at timestamptz)
     WHERE municipality_id = $1 AND occurrence.id = new.id`,
    [municipalityId, scheduleId, JSON.stringify(rows)],
  );
}
