import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { mostPhotos, type PhotoView } from '@stoep/contracts';
import type { InitiativeState } from '@stoep/rules';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { loadInitiativeForUpdate } from '../initiative.store.js';
import { encodePhoto, type EncodedPhoto } from './encode-photo.js';
import { findPhotos } from './photos.query.js';

const closedStates: readonly InitiativeState[] = ['withdrawn', 'merged', 'handed-over'];

/** Adds, describes, orders and removes the photos of an initiative. Its places are numbered from one, without gaps. */
@Injectable()
export class PhotosService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async addPhoto(command: Command, initiativeId: string, bytes: Buffer, description: string): Promise<PhotoView[]> {
    const { municipalityId, actor } = command;
    // Refused before the work of reading a photo is done, and once more below when it counts.
    await this.transactions.run((tx) => placeFor(tx, municipalityId, initiativeId));
    const photo = await encodePhoto(bytes);
    const bodyHash = createHash('sha256').update(description).update('\0').update(bytes).digest();
    const { photos } = await this.transactions.runOnce({ ...command, bodyHash }, async (tx) => {
      const position = await placeFor(tx, municipalityId, initiativeId);
      const id = randomUUID();
      await tx.query(
        `INSERT INTO initiative_photo (municipality_id, id, initiative_id, position, description, width, height, added_by, added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          municipalityId,
          id,
          initiativeId,
          position,
          description,
          photo.width,
          photo.height,
          actor.personId,
          this.clock.now(),
        ],
      );
      await keepFiles(tx, municipalityId, id, photo);
      return { photos: await findPhotos(tx, municipalityId, initiativeId) };
    });
    return photos;
  }

  describePhoto(municipalityId: number, initiativeId: string, id: string, description: string): Promise<PhotoView[]> {
    return this.change(municipalityId, initiativeId, id, (tx) =>
      tx.query('UPDATE initiative_photo SET description = $3 WHERE municipality_id = $1 AND id = $2', [
        municipalityId,
        id,
        description,
      ]),
    );
  }

  /** Puts a photo on another place; the ones in between make room. */
  movePhoto(municipalityId: number, initiativeId: string, id: string, position: number): Promise<PhotoView[]> {
    return this.change(municipalityId, initiativeId, id, (tx, from, count) =>
      tx.query(
        `UPDATE initiative_photo SET position = CASE WHEN position = $3 THEN $4 WHEN $3 < $4 THEN position - 1 ELSE position + 1 END
         WHERE municipality_id = $1 AND initiative_id = $2 AND position BETWEEN least($3::int, $4::int) AND greatest($3::int, $4::int)`,
        [municipalityId, initiativeId, from, Math.min(position, count)],
      ),
    );
  }

  removePhoto(municipalityId: number, initiativeId: string, id: string): Promise<PhotoView[]> {
    return this.change(municipalityId, initiativeId, id, async (tx, from) => {
      await tx.query('DELETE FROM initiative_photo WHERE municipality_id = $1 AND id = $2', [municipalityId, id]);
      await tx.query(
        'UPDATE initiative_photo SET position = position - 1 WHERE municipality_id = $1 AND initiative_id = $2 AND position > $3',
        [municipalityId, initiativeId, from],
      );
    });
  }

  private change(
    municipalityId: number,
    initiativeId: string,
    id: string,
    work: (tx: Tx, position: number, count: number) => Promise<unknown>,
  ): Promise<PhotoView[]> {
    return this.transactions.run(async (tx) => {
      await lockOpen(tx, municipalityId, initiativeId);
      const photos = await findPhotos(tx, municipalityId, initiativeId);
      const index = photos.findIndex((photo) => photo.id === id);
      if (index < 0) throw Refusal.notFound();
      await work(tx, index + 1, photos.length);
      return findPhotos(tx, municipalityId, initiativeId);
    });
  }
}

async function lockOpen(tx: Tx, municipalityId: number, initiativeId: string): Promise<void> {
  const { state } = await loadInitiativeForUpdate(tx, municipalityId, initiativeId);
  if (closedStates.includes(state)) throw new Refusal(409, 'initiative-not-editable', { state });
  await closeGaps(tx, municipalityId, initiativeId);
}

/** Photos also go when the account of who added them is erased; the others then move up. */
async function closeGaps(tx: Tx, municipalityId: number, initiativeId: string): Promise<void> {
  await tx.query(
    `UPDATE initiative_photo photo SET position = numbered.place
     FROM (SELECT id, row_number() OVER (ORDER BY position) AS place FROM initiative_photo WHERE municipality_id = $1 AND initiative_id = $2) numbered
     WHERE photo.municipality_id = $1 AND photo.id = numbered.id AND photo.position <> numbered.place`,
    [municipalityId, initiativeId],
  );
}

/** The place of the next photo. @throws Refusal 409 when all are taken */
async function placeFor(tx: Tx, municipalityId: number, initiativeId: string): Promise<number> {
  await lockOpen(tx, municipalityId, initiativeId);
  const [row] = await tx.query<{ count: number }[]>(
    'SELECT count(*) AS count FROM initiative_photo WHERE municipality_id = $1 AND initiative_id = $2',
    [municipalityId, initiativeId],
  );
  const count = Number(row?.count ?? 0);
  if (count >= mostPhotos) throw new Refusal(409, 'too-many-photos', { most: mostPhotos });
  return count + 1;
}

async function keepFiles(tx: Tx, municipalityId: number, photoId: string, { files }: EncodedPhoto): Promise<void> {
  for (const { width, bytes } of files)
    await tx.query(
      'INSERT INTO initiative_photo_file (municipality_id, photo_id, width, bytes) VALUES ($1, $2, $3, $4)',
      [municipalityId, photoId, width, bytes],
    );
}
