import type { Tx } from '../platform/db/transactions.js';
import { demoInitiatives } from './demo-municipality.js';
import { demoPhotos, type DemoPhoto } from './photos/demo-photos.js';
import { seedPhotos } from './photos/seed-photos.js';
import { demoId, insertRows, type DemoCalendar } from './seeding-tools.js';

/** Pictures, first versions of the texts, when ideas were first answered, questions, and who carries something along. */
export async function seedInitiativeLife(tx: Tx, municipalityId: number, calendar: DemoCalendar): Promise<void> {
  await seedTexts(tx, municipalityId, calendar);
  const photos = demoPhotos.map((photo) => ({
    ...photo,
    subjectId: demoId('initiative', photo.initiativeKey),
    addedById: demoId('person', initiatorOf(photo)),
  }));
  const tables = { table: 'initiative_photo', subjectColumn: 'initiative_id' };
  await seedPhotos(tx, municipalityId, tables, photos, calendar.instant('2026-11-01T10:00:00Z'));
  await seedPeopleAround(tx, municipalityId, calendar);
}

async function seedTexts(tx: Tx, municipalityId: number, calendar: DemoCalendar): Promise<void> {
  const published = demoInitiatives.filter(({ publishedAt }) => publishedAt !== null);
  await insertRows(
    tx,
    'initiative_version',
    published.map(({ key, title, what, initiatorKey, publishedAt }) => ({
      municipality_id: municipalityId,
      initiative_id: demoId('initiative', key),
      position: 1,
      title,
      what,
      saved_by: demoId('person', initiatorKey),
      at: calendar.instant(publishedAt ?? ''),
    })),
  );
  await seedAnswers(tx, municipalityId);
  await tx.query(
    `UPDATE initiative SET first_answer_at = (SELECT min(at) FROM initiative_transition moved
       WHERE moved.municipality_id = $1 AND moved.initiative_id = initiative.id AND to_state IN ('funded', 'handed-over'))
     WHERE first_answer_at IS NULL AND municipality_id = $1`,
    [municipalityId],
  );
}

/** Most ideas are answered within two weeks; one in four still waits. */
async function seedAnswers(tx: Tx, municipalityId: number): Promise<void> {
  await tx.query(
    `WITH answered AS (
       UPDATE initiative SET first_answer_at = published_at + make_interval(days => 4 + abs(hashtext(slug)) % 9)
       WHERE municipality_id = $1 AND published_at < now() - interval '14 days' AND abs(hashtext(slug)) % 4 > 0 RETURNING id, first_answer_at)
     INSERT INTO initiative_update (municipality_id, initiative_id, position, at, text, kind, person_id)
     SELECT $1, id, (SELECT coalesce(max(position), 0) + 1 FROM initiative_update WHERE municipality_id = $1 AND initiative_id = answered.id),
       first_answer_at, 'Dank u voor uw idee. Wij denken graag met u mee. Bel ons als u vragen hebt.', 'answer', $2 FROM answered`,
    [municipalityId, demoId('person', 'behandelaar')],
  );
}

function initiatorOf({ initiativeKey }: DemoPhoto): string {
  const initiative = demoInitiatives.find(({ key }) => key === initiativeKey);
  if (!initiative) throw new Error(`No demo initiative ${initiativeKey}`);
  return initiative.initiatorKey;
}

const questions = [
  [
    'koffie-havenkade',
    'lieke-smits',
    'Is er ook thee, en mag mijn kleinzoon mee?',
    'Er is thee en limonade. Uw kleinzoon is welkom.',
  ],
  [
    'moestuin-parkzoom',
    'emma-de-wit',
    'Kan ik ook helpen als ik alleen op zaterdag kan?',
    'Graag, op zaterdag zijn we er van tien tot twaalf.',
  ],
  ['bankjes-havenkade', 'paolo-ferri', 'Komen de bankjes ook in de schaduw te staan?', null],
] as const;

async function seedPeopleAround(tx: Tx, municipalityId: number, calendar: DemoCalendar): Promise<void> {
  const at = calendar.instant('2026-11-10T10:00:00Z');
  await insertRows(
    tx,
    'initiative_question',
    questions.map(([key, asker, text, answer]) => ({
      municipality_id: municipalityId,
      id: demoId('question', text),
      initiative_id: demoId('initiative', key),
      asked_by: demoId('person', asker),
      text,
      asked_at: at,
      answer,
      answered_by: answer ? demoId('person', demoInitiatives.find((one) => one.key === key)?.initiatorKey ?? '') : null,
      answered_for: answer ? 'initiator' : null,
      answered_at: answer ? calendar.instant('2026-11-12T09:00:00Z') : null,
    })),
  );
  await insertRows(tx, 'co_initiator', [
    {
      municipality_id: municipalityId,
      initiative_id: demoId('initiative', 'koffie-havenkade'),
      person_id: demoId('person', 'wil-verschoor'),
      since: at,
    },
  ]);
  await tx.query(
    `DELETE FROM support WHERE municipality_id = $1 AND (initiative_id, person_id) IN (SELECT initiative_id, person_id FROM co_initiator WHERE municipality_id = $1)`,
    [municipalityId],
  );
  await tx.query(
    `UPDATE initiative SET supporters = (SELECT count(*) FROM support WHERE support.municipality_id = $1 AND support.initiative_id = initiative.id)
     WHERE municipality_id = $1 AND id IN (SELECT initiative_id FROM co_initiator WHERE municipality_id = $1)`,
    [municipalityId],
  );
}
