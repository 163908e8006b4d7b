import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PhotoView } from '@stoep/contracts';
import type { InitiativeState } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { encodePhoto } from '../../../platform/photos/encode-photo.js';
import { PhotoBook } from '../../../platform/photos/photo-book.js';
import { loadInitiativeForUpdate } from '../initiative.store.js';

const closedStates: readonly InitiativeState[] = ['withdrawn', 'merged', 'handed-over'];

const book = new PhotoBook({
  photo: 'initiative_photo',
  file: 'initiative_photo_file',
  subject: 'initiative',
  subjectColumn: 'initiative_id',
  isPublic: 'subject.published_at IS NOT NULL',
  isShown: 'subject.hidden_reason IS NULL',
});

/** Adds, describes, orders and removes the photos of an initiative, and gives their bytes. */
@Injectable()
export class PhotosService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Who may see it has been asked before. @throws Refusal 404 */
  file(municipalityId: number, initiativeId: string, id: string, width: number) {
    return book.file(this.dataSource, municipalityId, initiativeId, id, width);
  }

  async addPhoto(command: Command, initiativeId: string, bytes: Buffer, description: string): Promise<PhotoView[]> {
    const { municipalityId, actor } = command;
    // Refused before the work of reading a photo is done, and once more below when it counts.
    await this.transactions.run(async (tx) => {
      await lockOpen(tx, municipalityId, initiativeId);
      await book.nextPlace(tx, municipalityId, initiativeId);
    });
    const photo = await encodePhoto(bytes);
    const bodyHash = createHash('sha256').update(description).update('\0').update(bytes).digest();
    const { photos } = await this.transactions.runOnce({ ...command, bodyHash }, async (tx) => {
      await lockOpen(tx, municipalityId, initiativeId);
      const added = { photo, description, personId: actor.personId, at: this.clock.now() };
      await book.add(tx, municipalityId, initiativeId, added);
      return { photos: await book.find(tx, municipalityId, initiativeId) };
    });
    return photos;
  }

  describePhoto(municipalityId: number, initiativeId: string, id: string, description: string): Promise<PhotoView[]> {
    return this.change(municipalityId, initiativeId, (tx) =>
      book.describe(tx, municipalityId, initiativeId, id, description),
    );
  }

  movePhoto(municipalityId: number, initiativeId: string, id: string, position: number): Promise<PhotoView[]> {
    return this.change(municipalityId, initiativeId, (tx) => book.move(tx, municipalityId, initiativeId, id, position));
  }

  removePhoto(municipalityId: number, initiativeId: string, id: string): Promise<PhotoView[]> {
    return this.change(municipalityId, initiativeId, (tx) => book.remove(tx, municipalityId, initiativeId, id));
  }

  private change(municipalityId: number, initiativeId: string, work: (tx: Tx) => Promise<void>): Promise<PhotoView[]> {
    return this.transactions.run(async (tx) => {
      await lockOpen(tx, municipalityId, initiativeId);
      await work(tx);
      return book.find(tx, municipalityId, initiativeId);
    });
  }
}

async function lockOpen(tx: Tx, municipalityId: number, initiativeId: string): Promise<void> {
  const { state } = await loadInitiativeForUpdate(tx, municipalityId, initiativeId);
  if (closedStates.includes(state)) throw new Refusal(409, 'initiative-not-editable', { state });
}
