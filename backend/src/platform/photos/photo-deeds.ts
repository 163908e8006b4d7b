import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Held, PhotoView } from '@stoep/contracts';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { Transactions, type Tx } from '../db/transactions.js';
import type { Command } from '../http/platform-request.js';
import { encodePhoto } from './encode-photo.js';
import type { PhotoBook } from './photo-book.js';

export interface AddedPhoto {
  municipalityId: number;
  subjectId: string;
  id: string;
  description: string;
  personId: string;
}

/**
 * What one does with the photos of a thing, each deed a transaction: add, describe, order, remove; and their bytes. A
 * module says of which things (`book`), and when they may be changed (`lockEditable`).
 */
@Injectable()
export abstract class PhotoDeeds {
  protected abstract readonly book: PhotoBook;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    protected readonly clock: Clock,
  ) {}

  /** Locks the thing. @throws Refusal 404, or 409 when its photos stay as they are */
  protected abstract lockEditable(tx: Tx, municipalityId: number, subjectId: string): Promise<void>;

  /** Who may see it has been asked before. @throws Refusal 404 */
  file(municipalityId: number, subjectId: string, id: string, width: number) {
    return this.book.file(this.dataSource, municipalityId, subjectId, id, width);
  }

  async addPhoto(command: Command, subjectId: string, bytes: Buffer, description: string): Promise<PhotoView[]> {
    const { municipalityId, actor } = command;
    // Refused before the work of reading a photo is done, and once more below when it counts.
    await this.transactions.run(async (tx) => {
      await this.lockEditable(tx, municipalityId, subjectId);
      await this.book.nextPlace(tx, municipalityId, subjectId);
    });
    const photo = await encodePhoto(bytes);
    const bodyHash = createHash('sha256').update(description).update('\0').update(bytes).digest();
    const { photos } = await this.transactions.runOnce({ ...command, bodyHash }, async (tx) => {
      await this.lockEditable(tx, municipalityId, subjectId);
      const added = { photo, description, personId: actor.personId, at: this.clock.now() };
      const id = await this.book.add(tx, municipalityId, subjectId, added);
      const held = await this.keepBack(tx, { municipalityId, subjectId, id, description, personId: actor.personId });
      const photos = await this.book.find(tx, municipalityId, subjectId);
      return { photos: photos.map((photo) => (held && photo.id === id ? { ...photo, held } : photo)) };
    });
    return photos;
  }

  describePhoto(municipalityId: number, subjectId: string, id: string, description: string): Promise<PhotoView[]> {
    return this.change(municipalityId, subjectId, (tx) =>
      this.book.describe(tx, municipalityId, subjectId, id, description),
    );
  }

  movePhoto(municipalityId: number, subjectId: string, id: string, position: number): Promise<PhotoView[]> {
    return this.change(municipalityId, subjectId, (tx) => this.book.move(tx, municipalityId, subjectId, id, position));
  }

  removePhoto(municipalityId: number, subjectId: string, id: string): Promise<PhotoView[]> {
    return this.change(municipalityId, subjectId, (tx) => this.book.remove(tx, municipalityId, subjectId, id));
  }

  /** Where somebody looks at what is new before others see it. @returns what waits, or null */
  protected keepBack(_tx: Tx, _added: AddedPhoto): Promise<Held | null> {
    return Promise.resolve(null);
  }

  protected change(municipalityId: number, subjectId: string, work: (tx: Tx) => Promise<void>): Promise<PhotoView[]> {
    return this.transactions.run(async (tx) => {
      await this.lockEditable(tx, municipalityId, subjectId);
      await work(tx);
      return this.book.find(tx, municipalityId, subjectId);
    });
  }
}
