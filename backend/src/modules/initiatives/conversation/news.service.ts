import { Injectable } from '@nestjs/common';
import type { NewsRequest } from '@stoep/contracts';
import { newsEditableMs, type InitiativeState } from '@stoep/rules';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { noteAnswered, noteEvent } from '../initiative-history.js';
import { InitiativeMails } from '../initiative-mails.js';
import type { InitiativeRow } from '../initiative.store.js';
import { loadPublic } from './follow.service.js';

const silentStates: readonly InitiativeState[] = ['withdrawn', 'merged'];

/** News of who carries it, and the public answer of the municipality to an idea. Both stand in the time line. */
@Injectable()
export class NewsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly mails: InitiativeMails,
    private readonly clock: Clock,
  ) {}

  postNews(command: Command, id: string, request: NewsRequest): Promise<{ position: number }> {
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadPublic(tx, command.municipalityId, id);
      if (silentStates.includes(row.state)) throw new Refusal(409, 'wrong-state', { state: row.state });
      await refuseUnknownPhoto(tx, command.municipalityId, id, request.photoId);
      const photoId = request.photoId ?? null;
      const position = await this.note(tx, command, row, 'update', request.text, photoId);
      await this.tell(tx, command, row, position, `Er is nieuws over "${row.title}".\n\n${request.text}`);
      return { position };
    });
  }

  /** Puts news right shortly after posting it. What was mailed stays mailed. */
  changeNews(
    municipalityId: number,
    id: string,
    position: number,
    request: NewsRequest,
  ): Promise<{ position: number }> {
    return this.transactions.run(async (tx) => {
      await loadPublic(tx, municipalityId, id);
      await refuseUnknownPhoto(tx, municipalityId, id, request.photoId);
      const now = this.clock.now();
      const [, count] = await tx.query<[unknown[], number]>(
        `UPDATE initiative_update SET text = $4, photo_id = $5, edited_at = $6
         WHERE municipality_id = $1 AND initiative_id = $2 AND position = $3 AND kind = 'update' AND at > $7`,
        [
          municipalityId,
          id,
          position,
          request.text,
          request.photoId ?? null,
          now,
          new Date(now.getTime() - newsEditableMs),
        ],
      );
      if (count === 0) throw new Refusal(409, 'news-no-longer-editable');
      return { position };
    });
  }

  answerPublicly(command: Command, id: string, text: string): Promise<{ position: number }> {
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadPublic(tx, command.municipalityId, id);
      const position = await this.note(tx, command, row, 'answer', text, null);
      await noteAnswered(tx, command.municipalityId, id, this.clock.now());
      const mail = `De gemeente gaf antwoord op "${row.title}".\n\n${text}`;
      await this.tell(tx, command, row, position, mail);
      return { position };
    });
  }

  private note(
    tx: Tx,
    { municipalityId, actor }: Command,
    row: InitiativeRow,
    kind: 'update' | 'answer',
    text: string,
    photoId: string | null,
  ): Promise<number> {
    const at = this.clock.now();
    return noteEvent(tx, { municipalityId, initiativeId: row.id, kind, text, personId: actor.personId, at, photoId });
  }

  private async tell(
    tx: Tx,
    { municipalityId, actor }: Command,
    initiative: InitiativeRow,
    position: number,
    text: string,
  ): Promise<void> {
    const key = `news:${initiative.id}:${position}`;
    const subject = `Nieuws over ${initiative.title}`;
    const news = { municipalityId, initiative, key, subject, text, byPersonId: actor.personId, at: this.clock.now() };
    await this.mails.tellFollowers(tx, news);
    await this.mails.tellInitiators(tx, news);
  }
}

async function refuseUnknownPhoto(tx: Tx, municipalityId: number, id: string, photoId?: string | null): Promise<void> {
  if (!photoId) return;
  const found = await tx.query<unknown[]>(
    'SELECT FROM initiative_photo WHERE municipality_id = $1 AND initiative_id = $2 AND id = $3',
    [municipalityId, id, photoId],
  );
  if (found.length === 0) throw Refusal.fields([{ field: 'photoId', reason: 'unknown-choice' }]);
}
