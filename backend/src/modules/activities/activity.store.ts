import type { ActivityState } from '@stoep/rules';
import type { Tx } from '../../platform/db/transactions.js';
import { Refusal } from '../../platform/http/refusal.js';

/** Reading an activity inside a command, locked. What is written to it stands in the services. */
export interface ActivityRow {
  id: string;
  slug: string;
  state: ActivityState;
  version: number;
  organiser_id: string;
  title: string;
  what: string;
  group_name: string;
  initiative_id: string | null;
  place_id: string | null;
  category: string | null;
  time_zone: string;
  for_whom: string[];
  languages: string[];
  cost_cents: number;
  is_wheelchair_accessible: boolean;
  is_quiet: boolean;
  is_dementia_friendly: boolean;
  dementia_checklist: string[];
  dementia_statement: string;
  is_walk_in: boolean;
  who_welcomes: string;
  public_contact: string;
  help_wanted: string;
  help_offered: string;
  sign_up: 'none' | 'optional' | 'required';
  capacity: number | null;
  newcomer_places: number;
}

export async function loadActivityForUpdate(tx: Tx, municipalityId: number, id: string): Promise<ActivityRow> {
  const [row] = await tx.query<ActivityRow[]>(
    'SELECT * FROM activity WHERE municipality_id = $1 AND id = $2 FOR NO KEY UPDATE',
    [municipalityId, id],
  );
  if (!row) throw Refusal.notFound();
  return row;
}

/** A place that is chosen is one of the directory: the point of somebody else's activity is not for taking. */
export async function refuseUnknownPlace(tx: Tx, municipalityId: number, placeId: string): Promise<void> {
  const found = await tx.query<unknown[]>('SELECT 1 FROM facility WHERE municipality_id = $1 AND place_id = $2', [
    municipalityId,
    placeId,
  ]);
  if (found.length === 0) throw Refusal.fields([{ field: 'placeId', reason: 'not-a-place' }]);
}
