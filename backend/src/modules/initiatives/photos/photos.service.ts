import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Held, PhotoView } from '@stoep/contracts';
import type { InitiativeState } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { PhotoBook } from '../../../platform/photos/photo-book.js';
import { PhotoDeeds, type AddedPhoto } from '../../../platform/photos/photo-deeds.js';
import { NameCheck, type HeldText, type TextToShow } from '../../moderation/public.js';
import { loadInitiativeForUpdate } from '../initiative.store.js';

const closedStates: readonly InitiativeState[] = ['withdrawn', 'merged', 'handed-over'];

/** Whose words it is about: the initiative's, by somebody who carries it. */
interface Whose {
  municipalityId: number;
  initiativeId: string;
  authorId: string;
}

/** The photos of an initiative. A description that may name somebody waits, and a new photo with it. */
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

  constructor(
    @InjectDataSource() dataSource: DataSource,
    transactions: Transactions,
    clock: Clock,
    private readonly names: NameCheck,
  ) {
    super(dataSource, transactions, clock);
  }

  /** The old description stays while a new one with names waits. */
  reword(whose: Whose, id: string, description: string): Promise<PhotoView[]> {
    const { municipalityId, initiativeId } = whose;
    let held: Held | null = null;
    return this.change(municipalityId, initiativeId, async (tx) => {
      await this.book.refuseUnknown(tx, municipalityId, initiativeId, id);
      const waiting = await this.names.waitingFacts(tx, municipalityId, 'photo', id);
      const text = descriptionOf(whose, id, description, waiting?.['isNew'] === 'yes');
      held = await this.names.hold(tx, text);
      if (!held) await this.release(tx, { ...whose, key: id, held: text.held, at: this.clock.now() });
    }).then((photos) => photos.map((photo) => (held && photo.id === id ? { ...photo, held } : photo)));
  }

  /** Shows a description, at once or when a moderator has let it through; and the photo, if that waited with it. */
  async release(tx: Tx, { municipalityId, initiativeId, key: id, held }: HeldText): Promise<void> {
    await this.book.describe(tx, municipalityId, initiativeId, id, held.texts['text'] ?? '');
    if (held.facts['isNew'] === 'yes') await setHidden(tx, municipalityId, id, null);
  }

  takeAway({ municipalityId, initiativeId, authorId }: Whose, id: string): Promise<PhotoView[]> {
    return this.change(municipalityId, initiativeId, async (tx) => {
      await this.book.remove(tx, municipalityId, initiativeId, id);
      await this.names.takeBack(tx, municipalityId, 'photo', id, authorId);
    });
  }

  protected async lockEditable(tx: Tx, municipalityId: number, initiativeId: string): Promise<void> {
    const { state } = await loadInitiativeForUpdate(tx, municipalityId, initiativeId);
    if (closedStates.includes(state)) throw new Refusal(409, 'initiative-not-editable', { state });
  }

  protected override async keepBack(tx: Tx, added: AddedPhoto): Promise<Held | null> {
    const { municipalityId, subjectId: initiativeId, personId: authorId, id, description } = added;
    const text = descriptionOf({ municipalityId, initiativeId, authorId }, id, description, true);
    const held = await this.names.hold(tx, text);
    if (held) await setHidden(tx, municipalityId, id, 'names-a-person');
    return held;
  }
}

function descriptionOf(whose: Whose, id: string, description: string, isNew: boolean): TextToShow {
  const held = { deed: 'describe', texts: { text: description }, facts: { isNew: isNew ? 'yes' : 'no' } };
  return { ...whose, kind: 'photo', key: id, held };
}

/** A photo whose description waits is not shown without one. */
async function setHidden(tx: Tx, municipalityId: number, id: string, reason: string | null): Promise<void> {
  await tx.query('UPDATE initiative_photo SET hidden_reason = $3 WHERE municipality_id = $1 AND id = $2', [
    municipalityId,
    id,
    reason,
  ]);
}
