import { Injectable } from '@nestjs/common';
import type { Held, NewsRequest } from '@stoep/contracts';
import { newsEditableMs, type Actor, type InitiativeState } from '@stoep/rules';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { NameCheck, type HeldText } from '../../moderation/public.js';
import { noteAnswered, noteEvent } from '../initiative-history.js';
import { InitiativeMails } from '../initiative-mails.js';
import type { InitiativeRow } from '../initiative.store.js';
import { loadPublic } from './follow.service.js';

/** It stands there, or it waits for somebody to look at it. */
interface Placed {
  position: number;
  held?: Held;
}

const silentStates: readonly InitiativeState[] = ['withdrawn', 'merged'];

/** News of who carries it, and the public answer of the municipality to an idea. Both stand in the time line. */
@Injectable()
export class NewsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly mails: InitiativeMails,
    private readonly names: NameCheck,
    private readonly clock: Clock,
  ) {}

  postNews(command: Command, id: string, request: NewsRequest): Promise<Placed> {
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadPublic(tx, command.municipalityId, id);
      if (silentStates.includes(row.state)) throw new Refusal(409, 'wrong-state', { state: row.state });
      await refuseUnknownPhoto(tx, command.municipalityId, id, request.photoId);
      return this.place(tx, command, id, request.text, { deed: 'post', photoId: request.photoId ?? null });
    });
  }

  /** Puts news right shortly after posting it. What was mailed stays mailed. */
  changeNews({ municipalityId, personId }: Actor, id: string, position: number, request: NewsRequest): Promise<Placed> {
    return this.transactions.run(async (tx): Promise<Placed> => {
      await loadPublic(tx, municipalityId, id);
      await refuseUnknownPhoto(tx, municipalityId, id, request.photoId);
      const now = this.clock.now();
      const editable = await tx.query<unknown[]>(
        `SELECT FROM initiative_update WHERE municipality_id = $1 AND initiative_id = $2 AND position = $3 AND kind = 'update' AND at > $4`,
        [municipalityId, id, position, new Date(now.getTime() - newsEditableMs)],
      );
      if (editable.length === 0) throw new Refusal(409, 'news-no-longer-editable');
      const facts = { position, photoId: request.photoId ?? null };
      const text = this.textOf(municipalityId, id, personId, `${id}:${position}`, 'change', request.text, facts);
      const held = await this.names.hold(tx, { ...text, kind: 'news' });
      if (held) return { position, held };
      await this.release(tx, text);
      return { position };
    });
  }

  answerPublicly(command: Command, id: string, text: string): Promise<Placed> {
    return this.transactions.runOnce(command, async (tx) => {
      await loadPublic(tx, command.municipalityId, id);
      return this.place(tx, command, id, text, { deed: 'answer', photoId: null });
    });
  }

  /** Does what the author wanted, at once or when a moderator has let it through. @returns its place in the time line */
  async release(tx: Tx, { municipalityId, initiativeId, authorId, held, at }: HeldText): Promise<number> {
    const row = await loadPublic(tx, municipalityId, initiativeId);
    const text = held.texts['text'] ?? '';
    const photoId = (held.facts['photoId'] ?? null) as string | null;
    if (held.deed === 'change') {
      const position = Number(held.facts['position']);
      await tx.query(
        `UPDATE initiative_update SET text = $4, photo_id = $5, edited_at = $6 WHERE municipality_id = $1 AND initiative_id = $2 AND position = $3`,
        [municipalityId, initiativeId, position, text, photoId, at],
      );
      return position;
    }
    const kind = held.deed === 'answer' ? 'answer' : 'update';
    const position = await noteEvent(tx, { municipalityId, initiativeId, kind, text, personId: authorId, at, photoId });
    if (kind === 'answer') await noteAnswered(tx, municipalityId, initiativeId, at);
    const what = kind === 'answer' ? 'De gemeente gaf antwoord op' : 'Er is nieuws over';
    await this.tell(tx, municipalityId, authorId, row, position, `${what} "${row.title}".\n\n${text}`);
    return position;
  }

  private async place(
    tx: Tx,
    { municipalityId, actor }: Command,
    id: string,
    text: string,
    { deed, photoId }: { deed: string; photoId: string | null },
  ): Promise<Placed> {
    const content = this.textOf(municipalityId, id, actor.personId, '', deed, text, { photoId });
    const held = await this.names.hold(tx, { ...content, kind: 'news', key: null });
    return held ? { position: 0, held } : { position: await this.release(tx, content) };
  }

  private textOf(
    municipalityId: number,
    initiativeId: string,
    authorId: string,
    key: string,
    deed: string,
    text: string,
    facts: HeldText['held']['facts'],
  ): HeldText {
    return {
      municipalityId,
      initiativeId,
      authorId,
      key,
      held: { deed, texts: { text }, facts },
      at: this.clock.now(),
    };
  }

  private async tell(
    tx: Tx,
    municipalityId: number,
    byPersonId: string,
    initiative: InitiativeRow,
    position: number,
    text: string,
  ): Promise<void> {
    const key = `news:${initiative.id}:${position}`;
    const subject = `Nieuws over ${initiative.title}`;
    const news = { municipalityId, initiative, key, subject, text, byPersonId, at: this.clock.now() };
    await this.mails.tellFollowers(tx, news);
    await this.mails.tellInitiators(tx, news);
  }
}

async function refuseUnknownPhoto(tx: Tx, municipalityId: number, id: string, photoId?: string | null): Promise<void> {
  if (!photoId) return;
  const found = await tx.query<unknown[]>(
    'SELECT FROM initiative_photo WHERE municipality_id = $1 AND initiative_id = $2 AND id = $3 AND hidden_reason IS NULL',
    [municipalityId, id, photoId],
  );
  if (found.length === 0) throw Refusal.fields([{ field: 'photoId', reason: 'unknown-choice' }]);
}
