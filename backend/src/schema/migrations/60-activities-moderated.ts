import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Activities and their photos can be reported and hidden, as initiatives can. A case is about a page: that of an initiative
 * or of an activity. What was hidden remembers what it was, so that it can come back.
 */
export class ActivitiesModerated1795000000060 implements MigrationInterface {
  name = 'ActivitiesModerated1795000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE moderation_case ALTER COLUMN initiative_id DROP NOT NULL;
ALTER TABLE moderation_case ADD COLUMN activity_id uuid;
ALTER TABLE moderation_case ADD FOREIGN KEY (municipality_id, activity_id) REFERENCES activity (municipality_id, id) ON DELETE CASCADE;
ALTER TABLE moderation_case ADD CONSTRAINT a_case_is_about_one_page CHECK ((initiative_id IS NULL) <> (activity_id IS NULL));
ALTER TABLE moderation_case DROP CONSTRAINT moderation_case_kind_check;
ALTER TABLE moderation_case ADD CONSTRAINT moderation_case_kind_check
  CHECK (kind IN ('initiative', 'question', 'answer', 'news', 'photo', 'step', 'activity', 'activity-photo'));
CREATE INDEX moderation_case_by_activity ON moderation_case (municipality_id, activity_id) WHERE activity_id IS NOT NULL;

ALTER TABLE activity ADD COLUMN hidden_reason text, ADD COLUMN shown_state text CHECK (shown_state IN ('published', 'ended')),
  ADD CONSTRAINT what_is_hidden_says_why_and_what_it_was CHECK ((state = 'hidden') = (hidden_reason IS NOT NULL) AND (state = 'hidden') = (shown_state IS NOT NULL));

CREATE VIEW moderated_page AS
SELECT municipality_id, id, '/initiatieven/' || slug AS path, slug, title, buurt_code,
  ARRAY[initiator_id] || ARRAY(SELECT person_id FROM co_initiator
    WHERE (co_initiator.municipality_id, co_initiator.initiative_id) = (initiative.municipality_id, initiative.id)) AS carried_by
FROM initiative
UNION ALL
SELECT activity.municipality_id, activity.id, '/activiteiten/' || slug, slug, title, place.buurt_code,
  ARRAY[organiser_id] || ARRAY(SELECT person_id FROM co_organiser
    WHERE (co_organiser.municipality_id, co_organiser.activity_id) = (activity.municipality_id, activity.id))
FROM activity LEFT JOIN place ON (place.municipality_id, place.id) = (activity.municipality_id, activity.place_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
