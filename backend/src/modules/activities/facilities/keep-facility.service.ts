import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NewFacilityRequest, SavedFacility, SaveFacilityRequest } from '@stoep/contracts';
import { slugOf } from '@stoep/rules';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { placeAt } from '../../areas/public.js';

/** The columns of what a keeper says; the name and the address are of the place. */
const facilityColumns = {
  kind: 'kind',
  description: 'description',
  people: 'people',
  hasLevelEntrance: 'has_level_entrance',
  hasAccessibleToilet: 'has_accessible_toilet',
  hasHearingLoop: 'has_hearing_loop',
  hasQuietRoom: 'has_quiet_room',
  openingHours: 'opening_hours',
  contactName: 'contact_name',
  contactTelephone: 'contact_telephone',
  contactEmail: 'contact_email',
} as const satisfies Partial<Record<keyof SaveFacilityRequest, string>>;

/** Writes the directory: administrators add a place and say who keeps it, keepers say the rest. Where it is does not change. */
@Injectable()
export class KeepFacilityService {
  constructor(private readonly transactions: Transactions) {}

  addFacility(command: Command, request: NewFacilityRequest): Promise<SavedFacility> {
    const { municipalityId } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const found = await placeAt(tx, municipalityId, request.lon, request.lat);
      if (!found) throw Refusal.fields([{ field: 'lon', reason: 'outside-the-municipality' }]);
      const id = randomUUID();
      const keeperId = await keeperOf(tx, municipalityId, request.keeperEmail);
      await tx.query(
        'INSERT INTO place (municipality_id, id, name, buurt_code, lon, lat) VALUES ($1, $2, $3, $4, $5, $6)',
        [municipalityId, id, request.name, found.buurtCode, request.lon, request.lat],
      );
      const slug = slugOf(request.name, id, 'plek');
      await tx.query(
        'INSERT INTO facility (municipality_id, place_id, slug, kind, keeper_id) VALUES ($1, $2, $3, $4, $5)',
        [municipalityId, id, slug, request.kind, keeperId],
      );
      return { slug, version: 1 };
    });
  }

  saveFacility(municipalityId: number, slug: string, request: SaveFacilityRequest): Promise<SavedFacility> {
    refuseReversedHours(request);
    return this.transactions.run(async (tx) => {
      const row = await loadForUpdate(tx, municipalityId, slug);
      if (row.version !== request.version) throw new Refusal(409, 'changed-meanwhile');
      const given = Object.entries(facilityColumns).filter(
        ([field]) => request[field as keyof typeof facilityColumns] !== undefined,
      );
      const values = given.map(([field]) => {
        const value = request[field as keyof typeof facilityColumns];
        return field === 'openingHours' ? JSON.stringify(value) : value;
      });
      const sets = given.map(([, column], index) => `${column} = $${index + 3}, `).join('');
      await tx.query(`UPDATE facility SET ${sets}version = version + 1 WHERE municipality_id = $1 AND place_id = $2`, [
        municipalityId,
        row.place_id,
        ...values,
      ]);
      await tx.query(
        'UPDATE place SET name = coalesce($3, name), address = coalesce($4, address) WHERE municipality_id = $1 AND id = $2',
        [municipalityId, row.place_id, request.name ?? null, request.address ?? null],
      );
      return { slug, version: row.version + 1 };
    });
  }

  changeKeeper(municipalityId: number, slug: string, email: string): Promise<SavedFacility> {
    return this.transactions.run(async (tx) => {
      const row = await loadForUpdate(tx, municipalityId, slug);
      const keeperId = await keeperOf(tx, municipalityId, email);
      await tx.query(
        'UPDATE facility SET keeper_id = $3, version = version + 1 WHERE municipality_id = $1 AND place_id = $2',
        [municipalityId, row.place_id, keeperId],
      );
      return { slug, version: row.version + 1 };
    });
  }
}

async function loadForUpdate(
  tx: Tx,
  municipalityId: number,
  slug: string,
): Promise<{ place_id: string; version: number }> {
  const [row] = await tx.query<{ place_id: string; version: number }[]>(
    'SELECT place_id, version FROM facility WHERE municipality_id = $1 AND slug = $2 FOR NO KEY UPDATE',
    [municipalityId, slug],
  );
  if (!row) throw Refusal.notFound();
  return row;
}

async function keeperOf(tx: Tx, municipalityId: number, email: string): Promise<string> {
  const [person] = await tx.query<{ id: string }[]>(
    'SELECT id FROM person WHERE municipality_id = $1 AND email = lower($2)',
    [municipalityId, email],
  );
  if (!person) throw Refusal.fields([{ field: 'keeperEmail', reason: 'nobody-with-this-address' }]);
  return person.id;
}

function refuseReversedHours({ openingHours = [] }: SaveFacilityRequest): void {
  const errors = openingHours.flatMap(({ from, to }, index) =>
    to > from ? [] : [{ field: `openingHours.${index}.to`, reason: 'ends-before-it-starts' }],
  );
  if (errors.length > 0) throw Refusal.fields(errors);
}
