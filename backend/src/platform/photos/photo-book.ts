import { randomUUID } from 'node:crypto';
import { mostPhotos, type PhotoView } from '@stoep/contracts';
import type { Reader, Tx } from '../db/transactions.js';
import { Refusal } from '../http/refusal.js';
import type { EncodedPhoto } from './encode-photo.js';

type Db = Reader;

/** SQL names of one kind of photos. */
export interface PhotoTables {
  photo: string;
  file: string;
  /** What is on the photos, and the column that leads to it. */
  subject: string;
  subjectColumn: string;
  /** When everybody may see the photos, and when nobody may, as conditions on the subject. */
  isPublic: string;
  isShown: string;
}

export interface NewPhoto {
  description: string;
  personId: string;
  at: Date;
  photo: EncodedPhoto;
}

/**
 * The photos of one kind of thing: kept, described, ordered and removed. Their places are numbered from one, without
 * gaps. Who may, and whether the thing is locked, is the caller's: each of these takes part in a transaction of theirs.
 */
export class PhotoBook {
  constructor(private readonly of: PhotoTables) {}

  /** In their order. What a moderator hid is not among them for anybody but who may change them. */
  find(db: Db, municipalityId: number, subjectId: string): Promise<PhotoView[]> {
    const { photo, subjectColumn } = this.of;
    return db.query<PhotoView[]>(
      `SELECT id, description, width, height FROM ${photo} WHERE municipality_id = $1 AND ${subjectColumn} = $2 ORDER BY position`,
      [municipalityId, subjectId],
    );
  }

  /** The bytes of one photo, as wide as asked or the next best. @throws Refusal 404 */
  async file(
    db: Db,
    municipalityId: number,
    subjectId: string,
    photoId: string,
    width: number,
  ): Promise<{ bytes: Buffer; isPublic: boolean }> {
    const { photo, file, subject, subjectColumn, isPublic, isShown } = this.of;
    const [row] = await db.query<{ bytes: Buffer; is_public: boolean }[]>(
      `SELECT bytes, ${isPublic} AS is_public FROM ${file} file
       JOIN ${photo} photo ON (photo.municipality_id, photo.id) = (file.municipality_id, file.photo_id)
       JOIN ${subject} subject ON (subject.municipality_id, subject.id) = (photo.municipality_id, photo.${subjectColumn})
       WHERE file.municipality_id = $1 AND photo.${subjectColumn} = $2 AND file.photo_id = $3 AND photo.hidden_reason IS NULL AND ${isShown}
       ORDER BY (file.width >= $4) DESC, abs(file.width - $4) LIMIT 1`,
      [municipalityId, subjectId, photoId, width],
    );
    if (!row) throw Refusal.notFound();
    return { bytes: row.bytes, isPublic: row.is_public };
  }

  /** The place of the next photo. @throws Refusal 409 when all are taken */
  async nextPlace(tx: Tx, municipalityId: number, subjectId: string): Promise<number> {
    await this.closeGaps(tx, municipalityId, subjectId);
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*) AS count FROM ${this.of.photo} WHERE municipality_id = $1 AND ${this.of.subjectColumn} = $2`,
      [municipalityId, subjectId],
    );
    const count = Number(row?.count ?? 0);
    if (count >= mostPhotos) throw new Refusal(409, 'too-many-photos', { most: mostPhotos });
    return count + 1;
  }

  async add(tx: Tx, municipalityId: number, subjectId: string, added: NewPhoto): Promise<string> {
    const { photo, description, personId, at } = added;
    const position = await this.nextPlace(tx, municipalityId, subjectId);
    const id = randomUUID();
    await tx.query(
      `INSERT INTO ${this.of.photo} (municipality_id, id, ${this.of.subjectColumn}, position, description, width, height, added_by, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [municipalityId, id, subjectId, position, description, photo.width, photo.height, personId, at],
    );
    for (const { width, bytes } of photo.files)
      await tx.query(`INSERT INTO ${this.of.file} (municipality_id, photo_id, width, bytes) VALUES ($1, $2, $3, $4)`, [
        municipalityId,
        id,
        width,
        bytes,
      ]);
    return id;
  }

  async describe(tx: Tx, municipalityId: number, subjectId: string, id: string, description: string): Promise<void> {
    await this.placeOf(tx, municipalityId, subjectId, id);
    await tx.query(`UPDATE ${this.of.photo} SET description = $3 WHERE municipality_id = $1 AND id = $2`, [
      municipalityId,
      id,
      description,
    ]);
  }

  /** @throws Refusal 404 */
  async refuseUnknown(tx: Tx, municipalityId: number, subjectId: string, id: string): Promise<void> {
    await this.placeOf(tx, municipalityId, subjectId, id);
  }

  /** Puts a photo on another place; the ones in between make room. */
  async move(tx: Tx, municipalityId: number, subjectId: string, id: string, position: number): Promise<void> {
    const { place, count } = await this.placeOf(tx, municipalityId, subjectId, id);
    await tx.query(
      `UPDATE ${this.of.photo} SET position = CASE WHEN position = $3 THEN $4 WHEN $3 < $4 THEN position - 1 ELSE position + 1 END
       WHERE municipality_id = $1 AND ${this.of.subjectColumn} = $2 AND position BETWEEN least($3::int, $4::int) AND greatest($3::int, $4::int)`,
      [municipalityId, subjectId, place, Math.min(position, count)],
    );
  }

  async remove(tx: Tx, municipalityId: number, subjectId: string, id: string): Promise<void> {
    await this.placeOf(tx, municipalityId, subjectId, id);
    await tx.query(`DELETE FROM ${this.of.photo} WHERE municipality_id = $1 AND id = $2`, [municipalityId, id]);
    await this.closeGaps(tx, municipalityId, subjectId);
  }

  /** @throws Refusal 404 */
  private async placeOf(
    tx: Tx,
    municipalityId: number,
    subjectId: string,
    id: string,
  ): Promise<{ place: number; count: number }> {
    await this.closeGaps(tx, municipalityId, subjectId);
    const photos = await this.find(tx, municipalityId, subjectId);
    const index = photos.findIndex((photo) => photo.id === id);
    if (index < 0) throw Refusal.notFound();
    return { place: index + 1, count: photos.length };
  }

  /** Photos also go when the account of who added them is erased; the others then move up. */
  private async closeGaps(tx: Tx, municipalityId: number, subjectId: string): Promise<void> {
    const { photo, subjectColumn } = this.of;
    await tx.query(
      `UPDATE ${photo} photo SET position = numbered.place
       FROM (SELECT id, row_number() OVER (ORDER BY position) AS place FROM ${photo} WHERE municipality_id = $1 AND ${subjectColumn} = $2) numbered
       WHERE photo.municipality_id = $1 AND photo.id = numbered.id AND photo.position <> numbered.place`,
      [municipalityId, subjectId],
    );
  }
}
