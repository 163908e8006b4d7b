import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PhotoView } from '@stoep/contracts';
import { DataSource } from 'typeorm';
import type { Tx } from '../../../platform/db/transactions.js';
import { Refusal } from '../../../platform/http/refusal.js';

/** The photos of an initiative in their order. */
export function findPhotos(db: Tx | DataSource, municipalityId: number, initiativeId: string): Promise<PhotoView[]> {
  return db.query<PhotoView[]>(
    `SELECT id, description, width, height FROM initiative_photo WHERE municipality_id = $1 AND initiative_id = $2 ORDER BY position`,
    [municipalityId, initiativeId],
  );
}

/** The bytes of one photo, as wide as asked or the next best. Who may see it has been asked before. */
@Injectable()
export class PhotosQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @throws Refusal 404 */
  async file(
    municipalityId: number,
    initiativeId: string,
    photoId: string,
    width: number,
  ): Promise<{ bytes: Buffer; isPublic: boolean }> {
    const [row] = await this.dataSource.query<{ bytes: Buffer; is_public: boolean }[]>(
      `SELECT bytes, published_at IS NOT NULL AS is_public FROM initiative_photo_file file
       JOIN initiative_photo photo ON (photo.municipality_id, photo.id) = (file.municipality_id, file.photo_id)
       JOIN initiative ON (initiative.municipality_id, initiative.id) = (photo.municipality_id, photo.initiative_id)
       WHERE file.municipality_id = $1 AND photo.initiative_id = $2 AND file.photo_id = $3 AND photo.hidden_reason IS NULL AND initiative.hidden_reason IS NULL
       ORDER BY (file.width >= $4) DESC, abs(file.width - $4) LIMIT 1`,
      [municipalityId, initiativeId, photoId, width],
    );
    if (!row) throw Refusal.notFound();
    return { bytes: row.bytes, isPublic: row.is_public };
  }
}
