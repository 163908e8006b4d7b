import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ActivityDateView, ActivityView, FacilityView, MyActivities, MyDate } from '@stoep/contracts';
import { describeRule } from '@stoep/recurrence';
import type { Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Refusal } from '../../platform/http/refusal.js';

const mostDates = 40;
type ViewRow = Omit<ActivityView, 'words' | 'dates'>;
type DateRow = Omit<ActivityDateView, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date };

/** One activity as people read it, with the dates to come; one's own, drafts included; and the directory of facilities. */
@Injectable()
export class ActivityViewQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async view(municipalityId: number, slug: string, actor: Actor | null): Promise<ActivityView> {
    const personId = actor?.personId ?? null;
    const [row] = await this.dataSource.query<ViewRow[]>(viewStatement, [municipalityId, slug, personId]);
    if (!row) throw Refusal.notFound();
    // Whoever has its address hears that it was hidden, as with initiatives.
    if (row.state === 'hidden' && !row.isMine) throw new Refusal(410, 'activity-hidden');
    const dates = await this.dates(municipalityId, row.id, personId, row.isMine);
    return { ...row, words: wordsOf(row), series: row.isMine ? row.series : null, dates };
  }

  async mine({ municipalityId, personId }: Actor): Promise<MyActivities> {
    const organised = await this.dataSource.query<MyActivities['organised']>(
      `SELECT id, slug, title, state FROM activity WHERE municipality_id = $1 AND (organiser_id = $2 OR id IN
         (SELECT activity_id FROM co_organiser WHERE municipality_id = $1 AND person_id = $2)) ORDER BY saved_at DESC, id LIMIT 200`,
      [municipalityId, personId],
    );
    const dates = await this.dataSource.query<
      (Omit<MyDate, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date })[]
    >(
      `SELECT occurrence.id, starts_at AS "startsAt", ends_at AS "endsAt", status, signup.state, activity.slug, activity.title, place.name AS "placeName"
       FROM participant JOIN signup ON (signup.municipality_id, signup.participant_id) = (participant.municipality_id, participant.id)
       JOIN occurrence ON (occurrence.municipality_id, occurrence.id) = (signup.municipality_id, occurrence_id)
       JOIN activity ON (activity.municipality_id, activity.id) = (occurrence.municipality_id, activity_id) AND activity.state <> 'hidden'
       JOIN place ON (place.municipality_id, place.id) = (occurrence.municipality_id, occurrence.place_id)
       WHERE participant.municipality_id = $1 AND participant.person_id = $2 AND signup.state <> 'declined' AND ends_at > $3
       ORDER BY starts_at, occurrence.id LIMIT ${mostDates}`,
      [municipalityId, personId, this.clock.now()],
    );
    return { organised, dates: dates.map(inIso) };
  }

  facilities(municipalityId: number): Promise<FacilityView[]> {
    return this.dataSource.query<FacilityView[]>(
      `SELECT place.id AS "placeId", slug, name, address, kind, description, people, has_level_entrance AS "hasLevelEntrance",
         has_accessible_toilet AS "hasAccessibleToilet", has_hearing_loop AS "hasHearingLoop", has_quiet_room AS "hasQuietRoom",
         opening_hours AS "openingHours", contact_name AS "contactName", contact_telephone AS "contactTelephone",
         contact_email AS "contactEmail", buurt_code AS "buurtCode", lon, lat,
         coalesce((SELECT json_agg(json_build_object('id', photo.id, 'description', photo.description, 'width', width, 'height', height) ORDER BY position)
           FROM facility_photo photo WHERE photo.municipality_id = $1 AND photo.place_id = place.id AND hidden_reason IS NULL), '[]') AS photos
       FROM facility JOIN place ON (place.municipality_id, place.id) = (facility.municipality_id, place_id)
       WHERE facility.municipality_id = $1 ORDER BY name LIMIT 500`,
      [municipalityId],
    );
  }

  /** Organisers also see the last dates, to say whether they were held. */
  private async dates(
    municipalityId: number,
    activityId: string,
    personId: string | null,
    isMine: boolean,
  ): Promise<ActivityDateView[]> {
    const since = new Date(this.clock.now().getTime() - (isMine ? 30 * 86_400_000 : 0));
    const rows = await this.dataSource.query<DateRow[]>(
      `SELECT occurrence.id, starts_at AS "startsAt", ends_at AS "endsAt", status, note, place.name AS "placeName", capacity, taken, waiting,
         capacity IS NOT NULL AND taken >= capacity AS "isFull", held, head_count AS "headCount",
         own.state AS mine, CASE WHEN own.state = 'waiting' THEN (SELECT count(*)::integer FROM signup before WHERE before.municipality_id = $1
           AND before.occurrence_id = occurrence.id AND before.state = 'waiting' AND before.queue_place <= own.queue_place) END AS "myPlace"
       FROM occurrence LEFT JOIN LATERAL (SELECT state, queue_place FROM signup JOIN participant
           ON (participant.municipality_id, participant.id) = (signup.municipality_id, signup.participant_id)
         WHERE signup.municipality_id = $1 AND signup.occurrence_id = occurrence.id AND participant.person_id = $3) own ON true JOIN place ON (place.municipality_id, place.id) = (occurrence.municipality_id, place_id)
       WHERE occurrence.municipality_id = $1 AND activity_id = $2 AND ends_at > $4 ORDER BY starts_at, occurrence.id LIMIT ${mostDates}`,
      [municipalityId, activityId, personId, since],
    );
    return rows.map(inIso);
  }
}

function inIso<Row extends { startsAt: Date; endsAt: Date }>(row: Row) {
  return { ...row, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() };
}

function wordsOf({ series, timeZone }: ViewRow): ActivityView['words'] {
  if (!series?.rrule) return null;
  const words = (language: 'nl' | 'en') => describeRule(series.rrule ?? '', series.dtstart, language, timeZone) ?? '';
  return { nl: words('nl'), en: words('en') };
}

const viewStatement = `
SELECT activity.id, activity.slug, activity.state, activity.version, activity.title, activity.what, activity.group_name AS "groupName",
  person.display_name AS "organiserName", ARRAY(SELECT display_name FROM co_organiser JOIN person along ON (along.municipality_id, along.id) = (co_organiser.municipality_id, person_id)
    WHERE co_organiser.municipality_id = $1 AND activity_id = activity.id ORDER BY since) AS "coOrganiserNames", activity.category, activity.time_zone AS "timeZone", for_whom AS "forWhom", languages, cost_cents AS "costCents",
  is_wheelchair_accessible AS "isWheelchairAccessible", is_quiet AS "isQuiet", is_dementia_friendly AS "isDementiaFriendly",
  dementia_checklist AS "dementiaChecklist", dementia_statement AS "dementiaStatement", is_walk_in AS "isWalkIn", who_welcomes AS "whoWelcomes", public_contact AS "publicContact",
  help_wanted AS "helpWanted", help_offered AS "helpOffered", sign_up AS "signUp", activity.capacity, activity.newcomer_places AS "newcomerPlaces",
  CASE WHEN place.id IS NOT NULL THEN json_build_object('id', place.id, 'name', place.name, 'address', place.address, 'buurtCode', place.buurt_code, 'lon', place.lon, 'lat', place.lat) END AS place,
  facility.slug AS "facilitySlug", CASE WHEN initiative.published_at IS NOT NULL AND initiative.hidden_reason IS NULL THEN initiative.id END AS "initiativeId",
  CASE WHEN initiative.published_at IS NOT NULL AND initiative.hidden_reason IS NULL THEN json_build_object('slug', initiative.slug, 'title', initiative.title) END AS initiative,
  application.number AS "applicationNumber", 
  CASE WHEN schedule.id IS NOT NULL THEN json_build_object('dtstart', to_char(schedule.starts_local, 'YYYY-MM-DD"T"HH24:MI:SS'), 'duration', schedule.minutes,
    'rrule', schedule.rrule, 'exdate', schedule.exdate, 'rdate', schedule.rdate, 'exceptPeriods', schedule.except_periods) END AS series,
  coalesce((SELECT json_agg(json_build_object('id', photo.id, 'description', photo.description, 'width', width, 'height', height) ORDER BY position)
    FROM activity_photo photo WHERE photo.municipality_id = $1 AND photo.activity_id = activity.id AND hidden_reason IS NULL), '[]') AS photos,
  (SELECT count(*)::integer FROM occurrence WHERE occurrence.municipality_id = $1 AND activity_id = activity.id AND held) AS "datesHeld",
  coalesce(activity.organiser_id = $3 OR EXISTS (SELECT FROM co_organiser WHERE co_organiser.municipality_id = $1 AND co_organiser.activity_id = activity.id AND person_id = $3), false) AS "isMine",
  EXISTS (SELECT FROM membership JOIN participant ON (participant.municipality_id, participant.id) = (membership.municipality_id, participant_id)
    WHERE membership.municipality_id = $1 AND membership.activity_id = activity.id AND ended_at IS NULL AND participant.person_id = $3) AS "isMember"
FROM activity JOIN person ON (person.municipality_id, person.id) = (activity.municipality_id, organiser_id)
LEFT JOIN place ON (place.municipality_id, place.id) = (activity.municipality_id, activity.place_id)
LEFT JOIN facility ON (facility.municipality_id, facility.place_id) = (place.municipality_id, place.id)
LEFT JOIN initiative ON (initiative.municipality_id, initiative.id) = (activity.municipality_id, activity.initiative_id)
LEFT JOIN application ON (application.municipality_id, application.id) = (activity.municipality_id, activity.application_id)
LEFT JOIN LATERAL (SELECT * FROM schedule one WHERE one.municipality_id = $1 AND one.activity_id = activity.id ORDER BY position DESC LIMIT 1) schedule ON true
WHERE activity.municipality_id = $1 AND activity.slug = $2`;
