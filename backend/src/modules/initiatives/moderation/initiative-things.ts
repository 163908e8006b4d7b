import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ReportReason } from '@stoep/rules';
import type { DataSource } from 'typeorm';
import type { Tx } from '../../../platform/db/transactions.js';
import { isUuid } from '../../../platform/db/is-uuid.js';
import { ModeratedThings, type HeldText, type ModeratedThing, type PublicThing } from '../../moderation/public.js';
import { NewsService } from '../conversation/news.service.js';
import { QuestionsService } from '../conversation/questions.service.js';
import { PhotosService } from '../photos/photos.service.js';
import { PublishInitiativeService } from '../publish-initiative.service.js';

type Db = Tx | DataSource;
interface Found {
  initiative_id: string;
  author_id: string | null;
  texts: string[];
  hidden_reason: ReportReason | null;
}

const queries = {
  initiative: `SELECT id AS initiative_id, initiator_id AS author_id, ARRAY[title, what, why, non_participant_notice, coalesce(recurring_rhythm, ''), place_name] AS texts, hidden_reason
    FROM initiative WHERE municipality_id = $1 AND id = $2 AND published_at IS NOT NULL`,
  question: `SELECT initiative_id, asked_by AS author_id, ARRAY[text] AS texts, hidden_reason
    FROM initiative_question WHERE municipality_id = $1 AND id = $2 AND withdrawn_at IS NULL`,
  answer: `SELECT initiative_id, answered_by AS author_id, ARRAY[answer] AS texts, answer_hidden_reason AS hidden_reason
    FROM initiative_question WHERE municipality_id = $1 AND id = $2 AND withdrawn_at IS NULL AND answer IS NOT NULL`,
  news: `SELECT initiative_id, person_id AS author_id, ARRAY[text] AS texts, hidden_reason
    FROM initiative_update WHERE municipality_id = $1 AND initiative_id = $2 AND position = $3 AND kind IN ('update', 'answer')`,
  photo: `SELECT initiative_id, added_by AS author_id, ARRAY[description] AS texts, hidden_reason
    FROM initiative_photo WHERE municipality_id = $1 AND id = $2`,
};

const hiding = {
  initiative: 'UPDATE initiative SET hidden_reason = $3, version = version + 1 WHERE municipality_id = $1 AND id = $2',
  question: 'UPDATE initiative_question SET hidden_reason = $3 WHERE municipality_id = $1 AND id = $2',
  answer: 'UPDATE initiative_question SET answer_hidden_reason = $3 WHERE municipality_id = $1 AND id = $2',
  photo: 'UPDATE initiative_photo SET hidden_reason = $3 WHERE municipality_id = $1 AND id = $2',
};

/** Tells moderation how the texts and photos of initiatives are found, hidden and, when they waited, let through. */
@Injectable()
export class InitiativeThings implements OnModuleInit {
  constructor(
    private readonly things: ModeratedThings,
    private readonly publishing: PublishInitiativeService,
    private readonly questions: QuestionsService,
    private readonly news: NewsService,
    private readonly photos: PhotosService,
  ) {}

  onModuleInit(): void {
    this.things.add(
      'initiative',
      this.simple('initiative', (tx, text) => this.publishing.release(tx, text)),
    );
    this.things.add(
      'question',
      this.simple('question', (tx, text) => this.questions.releaseQuestion(tx, text)),
    );
    this.things.add(
      'answer',
      this.simple('answer', (tx, text) => this.questions.releaseAnswer(tx, text)),
    );
    this.things.add(
      'photo',
      this.simple('photo', (tx, text) => this.photos.release(tx, text)),
    );
    this.things.add('news', {
      find: (db, municipalityId, key) => find(db, queries.news, [municipalityId, ...placeOf(key)]),
      setHidden: async (tx, municipalityId, key, reason) => {
        await tx.query(
          'UPDATE initiative_update SET hidden_reason = $4 WHERE municipality_id = $1 AND initiative_id = $2 AND position = $3',
          [municipalityId, ...placeOf(key), reason],
        );
      },
      release: async (tx, text) => {
        await this.news.release(tx, text);
      },
    });
  }

  private simple(kind: keyof typeof hiding, release: (tx: Tx, text: HeldText) => Promise<void>): ModeratedThing {
    return {
      find: (db, municipalityId, key) =>
        isUuid(key) ? find(db, queries[kind], [municipalityId, key]) : Promise.resolve(null),
      setHidden: async (tx, municipalityId, key, reason) => {
        await tx.query(hiding[kind], [municipalityId, key, reason]);
      },
      release,
    };
  }
}

async function find(db: Db, query: string, parameters: unknown[]): Promise<PublicThing | null> {
  const [row] = await db.query<Found[]>(query, parameters);
  if (!row?.author_id) return null;
  const { initiative_id: initiativeId, author_id: authorId, texts, hidden_reason: hiddenReason } = row;
  return { initiativeId, activityId: null, authorId, texts, hiddenReason };
}

/** "id:3": the third event of an initiative. What only waits has no place yet, and is not found. */
function placeOf(key: string): [string, number] {
  const [id = '', position = ''] = key.split(':');
  return isUuid(id) ? [id, Number(position) || 0] : ['00000000-0000-0000-0000-000000000000', 0];
}
