import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Held } from '@stoep/contracts';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { NameCheck, type HeldText } from '../../moderation/public.js';
import { noteAnswered } from '../initiative-history.js';
import { InitiativeMails } from '../initiative-mails.js';
import { ownersOf } from '../initiative.store.js';
import { loadPublic } from './follow.service.js';

const mostOpenQuestions = 5;

/** It stands there, or it waits for somebody to look at it. */
interface Placed {
  id: string;
  held?: Held;
}

interface QuestionRow {
  id: string;
  asked_by: string;
  text: string;
  answer: string | null;
  withdrawn_at: Date | null;
  hidden_reason: string | null;
}

/** Questions of neighbours and the answers to them, in public. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly mails: InitiativeMails,
    private readonly names: NameCheck,
    private readonly clock: Clock,
  ) {}

  ask(command: Command, initiativeId: string, text: string): Promise<Placed> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx): Promise<Placed> => {
      await loadPublic(tx, municipalityId, initiativeId);
      const authorId = actor.personId;
      // What waits for a moderator counts too: nobody fills their queue.
      const open = await countOpen(tx, municipalityId, initiativeId, authorId);
      const waiting = await this.names.countWaiting(tx, municipalityId, 'question', initiativeId, authorId);
      if (open + waiting >= mostOpenQuestions) throw new Refusal(409, 'too-many-questions');
      const content = { deed: 'ask', texts: { text }, facts: {} };
      const key = randomUUID();
      const held = await this.names.hold(tx, {
        municipalityId,
        kind: 'question',
        key,
        initiativeId,
        authorId,
        held: content,
      });
      if (held) return { id: key, held };
      await this.releaseQuestion(tx, {
        municipalityId,
        initiativeId,
        authorId,
        key,
        held: content,
        at: this.clock.now(),
      });
      return { id: key };
    });
  }

  /** Puts a question on the page, at once or when a moderator has let it through. */
  async releaseQuestion(
    tx: Tx,
    { municipalityId, initiativeId, authorId, key: id, held, at }: HeldText,
  ): Promise<void> {
    const initiative = await loadPublic(tx, municipalityId, initiativeId);
    const text = held.texts['text'] ?? '';
    await tx.query(
      'INSERT INTO initiative_question (municipality_id, id, initiative_id, asked_by, text, asked_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [municipalityId, id, initiativeId, authorId, text, at],
    );
    await this.mails.tellInitiators(tx, {
      municipalityId,
      initiative,
      key: `question:${id}`,
      subject: `Een vraag over ${initiative.title}`,
      text: `Iemand stelt een vraag over "${initiative.title}".\n\n${text}\n\nGeef antwoord op de pagina. Iedereen kan het lezen.`,
      byPersonId: authorId,
      at,
    });
  }

  /** An initiator answers by name; staff answer for the municipality. */
  answer(command: Command, initiativeId: string, id: string, text: string): Promise<Placed> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx): Promise<Placed> => {
      await loadPublic(tx, municipalityId, initiativeId);
      const question = await loadQuestion(tx, municipalityId, initiativeId, id);
      refuseClosed(question);
      const authorId = actor.personId;
      const content = { deed: 'answer', texts: { text }, facts: {} };
      const held = await this.names.hold(tx, {
        municipalityId,
        kind: 'answer',
        key: id,
        initiativeId,
        authorId,
        held: content,
      });
      if (held) return { id, held };
      await this.releaseAnswer(tx, {
        municipalityId,
        initiativeId,
        authorId,
        key: id,
        held: content,
        at: this.clock.now(),
      });
      return { id };
    });
  }

  /** Puts an answer under its question. @throws Refusal 409 when there is one already */
  async releaseAnswer(tx: Tx, { municipalityId, initiativeId, authorId, key: id, held, at }: HeldText): Promise<void> {
    const initiative = await loadPublic(tx, municipalityId, initiativeId);
    const text = held.texts['text'] ?? '';
    const question = await loadQuestion(tx, municipalityId, initiativeId, id);
    refuseClosed(question);
    const answeredFor = (await ownersOf(tx, municipalityId, initiativeId)).includes(authorId)
      ? 'initiator'
      : 'municipality';
    await tx.query(
      'UPDATE initiative_question SET answer = $3, answered_by = $4, answered_for = $5, answered_at = $6 WHERE municipality_id = $1 AND id = $2',
      [municipalityId, id, text, authorId, answeredFor, at],
    );
    if (answeredFor === 'municipality') await noteAnswered(tx, municipalityId, initiativeId, at);
    const news = {
      municipalityId,
      initiative,
      key: `answered:${id}`,
      subject: `Antwoord op een vraag over ${initiative.title}`,
      text: `Er is antwoord op een vraag over "${initiative.title}".\n\n${question.text}\n\n${text}`,
      byPersonId: authorId,
      at,
    };
    await this.mails.tellPerson(tx, news, question.asked_by);
    await this.mails.tellFollowers(tx, news);
  }

  /** One's own question, away with its answer. */
  withdraw(municipalityId: number, initiativeId: string, id: string, personId: string): Promise<{ id: string }> {
    return this.transactions.run(async (tx) => {
      await loadPublic(tx, municipalityId, initiativeId);
      const question = await loadQuestion(tx, municipalityId, initiativeId, id);
      if (question.asked_by !== personId) throw Refusal.notFound();
      await tx.query(
        'UPDATE initiative_question SET withdrawn_at = coalesce(withdrawn_at, $3) WHERE municipality_id = $1 AND id = $2',
        [municipalityId, id, this.clock.now()],
      );
      return { id };
    });
  }
}

async function loadQuestion(tx: Tx, municipalityId: number, initiativeId: string, id: string): Promise<QuestionRow> {
  const [row] = await tx.query<QuestionRow[]>(
    'SELECT id, asked_by, text, answer, withdrawn_at, hidden_reason FROM initiative_question WHERE municipality_id = $1 AND initiative_id = $2 AND id = $3 FOR UPDATE',
    [municipalityId, initiativeId, id],
  );
  if (!row) throw Refusal.notFound();
  return row;
}

/** What is answered, taken back or hidden gets no answer; the mail about it would say once more what was asked. */
function refuseClosed({ answer, withdrawn_at, hidden_reason }: QuestionRow): void {
  if (answer !== null || withdrawn_at || hidden_reason) throw new Refusal(409, 'question-closed');
}

async function countOpen(tx: Tx, municipalityId: number, initiativeId: string, personId: string): Promise<number> {
  const [row] = await tx.query<{ open: number }[]>(
    `SELECT count(*) AS open FROM initiative_question
     WHERE municipality_id = $1 AND initiative_id = $2 AND asked_by = $3 AND answer IS NULL AND withdrawn_at IS NULL`,
    [municipalityId, initiativeId, personId],
  );
  return Number(row?.open ?? 0);
}
