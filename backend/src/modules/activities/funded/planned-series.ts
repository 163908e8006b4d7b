import { horizonDays } from '@stoep/rules';
import type { Reader } from '../../../platform/db/transactions.js';
import { datesAhead } from '../planning/horizon.js';

const dayMs = 86_400_000;
const daysOfAMonth = 30.4;

export interface PlannedMeetings {
  meetings: number;
  months: number;
}

interface DraftRow {
  id: string;
  starts_local: string;
  rrule: string | null;
  exdate: string[];
  rdate: string[];
  except_periods: { from: string; to: string }[];
  time_zone: string;
}

/**
 * The dates that are really planned for an initiative: rows of what is public, and the rule of a draft turned into dates
 * as far as the horizon. Null when nobody planned a series. What is cancelled does not count.
 */
export async function plannedMeetings(
  tx: Reader,
  municipalityId: number,
  initiativeId: string,
  now: Date,
): Promise<PlannedMeetings | null> {
  const moments = [
    ...(await publicDates(tx, municipalityId, initiativeId)),
    ...(await draftDates(tx, municipalityId, initiativeId, now)),
  ];
  if (moments.length === 0) return null;
  const days = (Math.max(...moments) - Math.min(...moments)) / dayMs;
  // A series of six Mondays is five weeks from first to last, and one takes part in it for six.
  const step = moments.length > 1 ? days / (moments.length - 1) : 0;
  return { meetings: moments.length, months: Math.round((days + step) / daysOfAMonth) };
}

async function publicDates(tx: Reader, municipalityId: number, initiativeId: string): Promise<number[]> {
  const rows = await tx.query<{ starts_at: Date }[]>(
    `SELECT starts_at FROM occurrence JOIN activity ON (activity.municipality_id, activity.id) = (occurrence.municipality_id, activity_id)
     WHERE activity.municipality_id = $1 AND initiative_id = $2 AND activity.state IN ('published', 'ended') AND status = 'scheduled'
     ORDER BY starts_at LIMIT 2000`,
    [municipalityId, initiativeId],
  );
  return rows.map(({ starts_at: at }) => at.getTime());
}

async function draftDates(tx: Reader, municipalityId: number, initiativeId: string, now: Date): Promise<number[]> {
  const drafts = await tx.query<DraftRow[]>(
    `SELECT schedule.id, to_char(starts_local, 'YYYY-MM-DD"T"HH24:MI:SS') AS starts_local, rrule, exdate, rdate, except_periods, time_zone
     FROM schedule JOIN activity ON (activity.municipality_id, activity.id) = (schedule.municipality_id, activity_id)
     WHERE activity.municipality_id = $1 AND initiative_id = $2 AND state = 'draft' LIMIT 20`,
    [municipalityId, initiativeId],
  );
  const until = new Date(now.getTime() + horizonDays * dayMs);
  return drafts.flatMap(({ starts_local: dtstart, time_zone: tzid, rrule, exdate, rdate, except_periods: except }) =>
    datesAhead({ dtstart, tzid, rrule, exdate, rdate }, except, now, until).map(({ utc }) => new Date(utc).getTime()),
  );
}
