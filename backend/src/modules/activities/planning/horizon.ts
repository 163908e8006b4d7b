import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { expand, type Series, type ZonedMoment } from '@stoep/recurrence';
import { horizonDays } from '@stoep/rules';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import { Housekeeping } from '../../../platform/housekeeping.js';
import { seatMembers } from '../taking-part/seating.js';

const dayMs = 86_400_000;
const batch = 50;

interface ScheduleRow {
  municipality_id: number;
  id: string;
  activity_id: string;
  starts_local: string;
  minutes: number;
  rrule: string | null;
  exdate: string[];
  rdate: string[];
  except_periods: { from: string; to: string }[];
  expanded_until: Date | null;
  time_zone: string;
}

/**
 * Turns rules into dates, 400 days ahead: right after publishing, and by housekeeping for what time has brought nearer.
 * It only adds: a date that is there already, moved or cancelled or not, stays as it is.
 */
@Injectable()
export class Horizon implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly housekeeping: Housekeeping,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.housekeeping.addTask(() => this.extendAll());
  }

  /** Batches in transactions of their own; servers that do this at once pass over each other's rows. */
  async extendAll(): Promise<void> {
    let extended: number;
    do {
      const before = new Date(this.clock.now().getTime() + (horizonDays - 1) * dayMs);
      extended = await this.transactions.run((tx) =>
        extend(
          tx,
          `expanded_until < $1 ORDER BY expanded_until LIMIT ${batch} FOR NO KEY UPDATE OF schedule SKIP LOCKED FOR SHARE OF activity SKIP LOCKED`,
          [before],
          this.clock.now(),
        ),
      );
    } while (extended === batch);
  }

  extendActivity(tx: Tx, municipalityId: number, activityId: string): Promise<number> {
    return planDates(tx, municipalityId, activityId, this.clock.now());
  }
}

/** Adds the dates of one activity as far as the horizon. @returns how many schedules were looked at */
export function planDates(tx: Tx, municipalityId: number, activityId: string, now: Date): Promise<number> {
  const condition = 'schedule.municipality_id = $1 AND schedule.activity_id = $2 FOR NO KEY UPDATE OF schedule';
  return extend(tx, condition, [municipalityId, activityId], now);
}

async function extend(tx: Tx, condition: string, parameters: unknown[], now: Date): Promise<number> {
  const schedules = await tx.query<ScheduleRow[]>(
    `SELECT schedule.municipality_id, schedule.id, schedule.activity_id, to_char(starts_local, 'YYYY-MM-DD"T"HH24:MI:SS') AS starts_local, minutes,
       rrule, exdate, rdate, except_periods, expanded_until, activity.time_zone
     FROM schedule JOIN activity ON (activity.municipality_id, activity.id) = (schedule.municipality_id, schedule.activity_id)
       AND activity.state = 'published'
     WHERE closed_from IS NULL AND ${condition}`,
    parameters,
  );
  for (const schedule of schedules) await extendSchedule(tx, schedule, now);
  return schedules.length;
}

async function extendSchedule(tx: Tx, schedule: ScheduleRow, now: Date): Promise<void> {
  const until = horizonOf(now);
  const { starts_local: dtstart, time_zone: tzid, rrule, exdate, rdate, expanded_until: from } = schedule;
  const dates = datesAhead({ dtstart, tzid, rrule, exdate, rdate }, schedule.except_periods, from ?? now, until);
  const ids = await insertDates(tx, schedule, dates);
  await tx.query('UPDATE schedule SET expanded_until = $3 WHERE municipality_id = $1 AND id = $2', [
    schedule.municipality_id,
    schedule.id,
    until,
  ]);
  if (ids.length > 0) await seatMembers(tx, schedule.municipality_id, schedule.activity_id, ids, now);
}

/** @returns the ids of what was added; what was there already stays as it is */
export async function insertDates(
  tx: Tx,
  schedule: Pick<ScheduleRow, 'municipality_id' | 'id' | 'activity_id' | 'minutes'>,
  dates: readonly { local: string; utc: string }[],
): Promise<string[]> {
  const rows = dates.map(({ local, utc }) => ({
    id: randomUUID(),
    slot: local,
    starts_at: utc,
    ends_at: new Date(new Date(utc).getTime() + schedule.minutes * 60_000).toISOString(),
  }));
  const added = await tx.query<{ id: string }[]>(
    `INSERT INTO occurrence (municipality_id, id, schedule_id, slot, activity_id, place_id, starts_at, ends_at, capacity, newcomer_places)
     SELECT activity.municipality_id, new.id, $3, new.slot, activity.id, activity.place_id, new.starts_at, new.ends_at, activity.capacity, activity.newcomer_places
     FROM activity, jsonb_to_recordset($4::jsonb) AS new (id uuid, slot timestamp, starts_at timestamptz, ends_at timestamptz)
     WHERE activity.municipality_id = $1 AND activity.id = $2
     ON CONFLICT ON CONSTRAINT one_date_for_each_slot DO NOTHING RETURNING id`,
    [schedule.municipality_id, schedule.activity_id, schedule.id, JSON.stringify(rows)],
  );
  return added.map(({ id }) => id);
}

export const horizonOf = (now: Date): Date => new Date(now.getTime() + horizonDays * dayMs);

/** From where the last time ended; the dates of a schedule that starts in the past are not made up afterwards. */
export function datesAhead(
  series: Series,
  exceptPeriods: readonly { from: string; to: string }[],
  from: Date,
  until: Date,
): ZonedMoment[] {
  const { dates } = expand(series, { type: 'between', from: from.toISOString(), to: until.toISOString() });
  return dates.filter(({ local }) => {
    const day = local.slice(0, 10);
    return !exceptPeriods.some((period) => day >= period.from && day <= period.to);
  });
}
