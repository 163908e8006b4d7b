import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/transactions.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { PhotoBook } from '../../../platform/photos/photo-book.js';
import { PhotoDeeds } from '../../../platform/photos/photo-deeds.js';
import { loadActivityForUpdate } from '../activity.store.js';

/** The photos of an activity. */
@Injectable()
export class ActivityPhotosService extends PhotoDeeds {
  protected readonly book = new PhotoBook({
    photo: 'activity_photo',
    file: 'activity_photo_file',
    subject: 'activity',
    subjectColumn: 'activity_id',
    isPublic: `subject.state IN ('published', 'ended')`,
    isShown: `subject.state <> 'hidden'`,
  });

  protected async lockEditable(tx: Tx, municipalityId: number, activityId: string): Promise<void> {
    const { state } = await loadActivityForUpdate(tx, municipalityId, activityId);
    if (state === 'ended' || state === 'hidden') throw new Refusal(409, 'activity-not-editable');
  }
}
