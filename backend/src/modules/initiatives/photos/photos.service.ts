import { Injectable } from '@nestjs/common';
import type { InitiativeState } from '@stoep/rules';
import type { Tx } from '../../../platform/db/transactions.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { PhotoBook } from '../../../platform/photos/photo-book.js';
import { PhotoDeeds } from '../../../platform/photos/photo-deeds.js';
import { loadInitiativeForUpdate } from '../initiative.store.js';

const closedStates: readonly InitiativeState[] = ['withdrawn', 'merged', 'handed-over'];

/** The photos of an initiative. */
@Injectable()
export class PhotosService extends PhotoDeeds {
  protected readonly book = new PhotoBook({
    photo: 'initiative_photo',
    file: 'initiative_photo_file',
    subject: 'initiative',
    subjectColumn: 'initiative_id',
    isPublic: 'subject.published_at IS NOT NULL',
    isShown: 'subject.hidden_reason IS NULL',
  });

  protected async lockEditable(tx: Tx, municipalityId: number, initiativeId: string): Promise<void> {
    const { state } = await loadInitiativeForUpdate(tx, municipalityId, initiativeId);
    if (closedStates.includes(state)) throw new Refusal(409, 'initiative-not-editable', { state });
  }
}
