import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ReportReason } from '@stoep/rules';
import type { DataSource } from 'typeorm';
import { isUuid } from '../../../platform/db/is-uuid.js';
import type { Tx } from '../../../platform/db/transactions.js';
import { ModeratedThings, type ModeratedThing, type PublicThing } from '../../moderation/public.js';

interface Found {
  activity_id: string;
  author_id: string;
  texts: string[];
  hidden_reason: ReportReason | null;
}

/** Tells moderation how activities and their photos are found and hidden. Nothing of them waits before it is shown. */
@Injectable()
export class ActivityThings implements OnModuleInit {
  constructor(private readonly things: ModeratedThings) {}

  onModuleInit(): void {
    this.things.add('activity', thing(activityQuery, setActivityHidden));
    this.things.add('activity-photo', thing(photoQuery, setPhotoHidden));
  }
}

const activityQuery = `SELECT id AS activity_id, organiser_id AS author_id,
    ARRAY[title, what, group_name, who_welcomes, help_wanted, help_offered, public_contact] AS texts, hidden_reason
  FROM activity WHERE municipality_id = $1 AND id = $2 AND state <> 'draft'`;

const photoQuery = `SELECT activity_id, added_by AS author_id, ARRAY[description] AS texts, hidden_reason
  FROM activity_photo WHERE municipality_id = $1 AND id = $2`;

function thing(query: string, setHidden: ModeratedThing['setHidden']): ModeratedThing {
  return {
    find: (db, municipalityId, key) =>
      isUuid(key) ? find(db, query, municipalityId, key) : Promise.resolve<PublicThing | null>(null),
    setHidden,
    release: () => Promise.resolve(),
  };
}

async function find(
  db: Tx | DataSource,
  query: string,
  municipalityId: number,
  key: string,
): Promise<PublicThing | null> {
  const [row] = await db.query<Found[]>(query, [municipalityId, key]);
  if (!row) return null;
  const { activity_id: activityId, author_id: authorId, texts, hidden_reason: hiddenReason } = row;
  return { initiativeId: null, activityId, authorId, texts, hiddenReason };
}

/** What it was comes back with it: sign-ups and dates were left alone. */
async function setActivityHidden(tx: Tx, municipalityId: number, key: string, reason: ReportReason | null) {
  await tx.query(
    reason
      ? `UPDATE activity SET shown_state = coalesce(shown_state, state), state = 'hidden', hidden_reason = $3, version = version + 1 WHERE municipality_id = $1 AND id = $2`
      : `UPDATE activity SET state = shown_state, shown_state = NULL, hidden_reason = $3, version = version + 1 WHERE municipality_id = $1 AND id = $2 AND state = 'hidden'`,
    [municipalityId, key, reason],
  );
}

async function setPhotoHidden(tx: Tx, municipalityId: number, key: string, reason: ReportReason | null) {
  await tx.query('UPDATE activity_photo SET hidden_reason = $3 WHERE municipality_id = $1 AND id = $2', [
    municipalityId,
    key,
    reason,
  ]);
}
