import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/transactions.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { PhotoBook } from '../../../platform/photos/photo-book.js';
import { PhotoDeeds } from '../../../platform/photos/photo-deeds.js';

/** The photos of a place in the directory, which its keeper makes. They are named by the place. */
@Injectable()
export class FacilityPhotosService extends PhotoDeeds {
  protected readonly book = new PhotoBook({
    photo: 'facility_photo',
    file: 'facility_photo_file',
    subject: 'place',
    subjectColumn: 'place_id',
    isPublic: 'true',
    isShown: 'true',
  });

  protected async lockEditable(tx: Tx, municipalityId: number, placeId: string): Promise<void> {
    const rows = await tx.query<unknown[]>(
      'SELECT 1 FROM facility WHERE municipality_id = $1 AND place_id = $2 FOR NO KEY UPDATE',
      [municipalityId, placeId],
    );
    if (rows.length === 0) throw Refusal.notFound();
  }
}
