import { addDays, localDateOf, namesOf } from '@stoep/rules';
import type { Tx } from '../platform/db/transactions.js';
import { demoInitiative } from './initiatives/demo-initiatives.js';
import { demoId, insertRows, type DemoCalendar } from './seeding-tools.js';

/** What moderators find in the demo: a held idea and question, something reported, and a hidden question with an appeal. */
export async function seedModeration(tx: Tx, municipalityId: number, calendar: DemoCalendar): Promise<void> {
  const person = (key: string) => demoId('person', key);
  const waiting = [await heldIdea(tx, municipalityId), heldQuestion(person('initiatiefnemer'))];
  const bench = demoId('initiative', 'bankjes-havenkade');
  const hidden = await hiddenQuestion(tx, municipalityId, calendar);
  const at = calendar.instant('2026-11-20T09:00:00Z');
  const decidedAt = calendar.instant('2026-11-18T09:00:00Z');
  const open = { municipality_id: municipalityId, opened_at: at, due_on: addDays(localDateOf(new Date(at)), 3) };
  const reported = {
    id: demoId('case', 'reported'),
    kind: 'initiative',
    thing_key: bench,
    initiative_id: bench,
    author_id: person(demoInitiative('bankjes-havenkade').initiatorKey),
    cause: 'report',
  };
  const decided = {
    ...hidden,
    id: demoId('case', 'decided'),
    cause: 'report',
    decision: 'hide',
    decision_reason: 'advertising',
    decision_explanation: 'Uw vraag is reclame voor een winkel.',
    decided_by: person('moderator'),
    decided_at: decidedAt,
    appeal_text: 'Ik ken de winkel niet. Ik wil alleen weten wat een bank kost.',
    appealed_at: at,
  };
  for (const one of [...waiting, reported, decided])
    await insertRows(tx, 'moderation_case', [{ words: [], version: 1, ...open, ...one }]);
  const reporters = ['lieke-smits', 'emma-de-wit'].map(person);
  await seedReports(tx, municipalityId, reporters, { caseId: reported.id, key: bench, at });
  await seedLog(tx, municipalityId, [
    ...waiting.map(({ id }): LogStep => [id, 'held', null, at]),
    ...reporters.map((): LogStep => [reported.id, 'reported', null, at]),
    [decided.id, 'reported', null, decidedAt],
    [decided.id, 'hidden', decided.decided_by, decidedAt],
    [decided.id, 'appealed', decided.author_id, at],
  ]);
}

async function seedReports(
  tx: Tx,
  municipalityId: number,
  reporters: string[],
  { caseId, key, at }: { caseId: string; key: string; at: string },
): Promise<void> {
  const rows = reporters.map((reporter) => ({
    municipality_id: municipalityId,
    kind: 'initiative',
    thing_key: key,
    reporter_key: reporter,
    reporter_id: reporter,
    case_id: caseId,
    reason: 'wrong-or-illegal',
    explanation: 'De plek op de kaart klopt niet.',
    at,
  }));
  await insertRows(tx, 'moderation_report', rows);
}

type LogStep = [caseId: string, step: string, personId: string | null, at: string];

async function seedLog(tx: Tx, municipalityId: number, steps: LogStep[]): Promise<void> {
  const rows = steps.map(([case_id, step, person_id, at], index) => ({
    municipality_id: municipalityId,
    case_id,
    position: index + 1,
    step,
    person_id,
    text: '',
    at,
  }));
  await insertRows(tx, 'moderation_log', rows);
}

/** A draft that its writer wanted to share, with a name in it. */
async function heldIdea(tx: Tx, municipalityId: number) {
  const [[draft]] = await tx.query<
    [{ id: string; initiator_id: string; title: string; what: string; why: string }[], number]
  >(
    `UPDATE initiative SET what = what || ' Bel mevrouw Jansen van de bakker maar.' WHERE municipality_id = $1
       AND id = (SELECT id FROM initiative WHERE municipality_id = $1 AND state = 'draft' AND buurt_code IS NOT NULL AND title <> '' ORDER BY slug LIMIT 1)
     RETURNING id, initiator_id, title, what, why`,
    [municipalityId],
  );
  if (!draft) throw new Error('The demo has no draft');
  const { title, what, why } = draft;
  const texts = { title, what, why };
  return held('idea', 'initiative', draft.id, draft.id, draft.initiator_id, { deed: 'idea', texts, facts: {} });
}

function heldQuestion(authorId: string) {
  const texts = { text: 'Komt Piet de Haan van nummer 4 ook helpen?' };
  const key = demoId('question', 'held');
  const initiativeId = demoId('initiative', 'bankjes-havenkade');
  return held('question', 'question', key, initiativeId, authorId, { deed: 'ask', texts, facts: {} });
}

function held(
  name: string,
  kind: string,
  key: string,
  initiativeId: string,
  authorId: string,
  content: { deed: string; texts: Record<string, string>; facts: object },
) {
  const words = Object.values(content.texts).flatMap((text) => namesOf(text).map((one) => one.text));
  const id = demoId('case', name);
  return {
    id,
    kind,
    thing_key: key,
    initiative_id: initiativeId,
    author_id: authorId,
    cause: 'names',
    held: content,
    words,
  };
}

async function hiddenQuestion(tx: Tx, municipalityId: number, calendar: DemoCalendar) {
  const id = demoId('question', 'hidden');
  const initiative_id = demoId('initiative', 'bankjes-havenkade');
  const author_id = demoId('person', 'emma-de-wit');
  const text = 'Bij Banken Direct is het deze week goedkoop. Kopen jullie daar?';
  const asked_at = calendar.instant('2026-11-17T09:00:00Z');
  const question = { municipality_id: municipalityId, id, initiative_id, asked_by: author_id, text, asked_at };
  await insertRows(tx, 'initiative_question', [{ ...question, hidden_reason: 'advertising' }]);
  return { kind: 'question', thing_key: id, initiative_id, author_id };
}
