import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Places, the directory of facilities with their bookings, activities, and their dates. A rule is kept as it was
 * written; what people sign up for is a row of `occurrence`. When it is, the application computes: AT TIME ZONE would
 * take the second of two equal times.
 */
export class Activities1795000000019 implements MigrationInterface {
  name = 'Activities1795000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(places);
    await runner.query(activities);
    await runner.query(dates);
    await runner.query(bookings);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}

/** A facility is a place that more can be said about; an activity may also be at a place that nobody manages. */
const places = `
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE place (
  municipality_id integer NOT NULL REFERENCES municipality (id),
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  address text NOT NULL DEFAULT '',
  buurt_code text NOT NULL,
  lon double precision NOT NULL,
  lat double precision NOT NULL,
  spot point NOT NULL GENERATED ALWAYS AS (point(lon, lat)) STORED,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT place_lies_in_a_known_buurt FOREIGN KEY (municipality_id, buurt_code) REFERENCES area (municipality_id, code)
);
CREATE INDEX place_by_spot ON place USING gist (spot);
CREATE INDEX place_by_buurt ON place (municipality_id, buurt_code);

CREATE TABLE facility (
  municipality_id integer NOT NULL,
  place_id uuid NOT NULL,
  slug text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('community-centre', 'library', 'school', 'sports', 'church', 'garden', 'playground', 'other')),
  description text NOT NULL DEFAULT '',
  people integer CHECK (people > 0),
  has_level_entrance boolean NOT NULL DEFAULT false,
  has_accessible_toilet boolean NOT NULL DEFAULT false,
  has_hearing_loop boolean NOT NULL DEFAULT false,
  has_quiet_room boolean NOT NULL DEFAULT false,
  opening_hours jsonb NOT NULL DEFAULT '[]',
  contact_name text NOT NULL DEFAULT '',
  contact_telephone text NOT NULL DEFAULT '',
  contact_email text NOT NULL DEFAULT '',
  keeper_id uuid,
  PRIMARY KEY (municipality_id, place_id),
  CONSTRAINT facility_address_is_used_once UNIQUE (municipality_id, slug),
  FOREIGN KEY (municipality_id, place_id) REFERENCES place (municipality_id, id),
  CONSTRAINT kept_by_a_known_person FOREIGN KEY (municipality_id, keeper_id) REFERENCES person (municipality_id, id)
);
`;

const activities = `
CREATE TABLE activity (
  municipality_id integer NOT NULL REFERENCES municipality (id),
  id uuid NOT NULL,
  slug text NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'published', 'ended', 'hidden')),
  version integer NOT NULL DEFAULT 1,
  organiser_id uuid NOT NULL,
  group_name text NOT NULL DEFAULT '',
  title text NOT NULL DEFAULT '',
  what text NOT NULL DEFAULT '',
  initiative_id uuid,
  application_id uuid,
  place_id uuid,
  category text,
  time_zone text NOT NULL DEFAULT 'Europe/Amsterdam',
  for_whom text[] NOT NULL DEFAULT '{}',
  languages text[] NOT NULL DEFAULT '{nl}',
  cost_cents integer NOT NULL DEFAULT 0 CHECK (cost_cents >= 0),
  is_wheelchair_accessible boolean NOT NULL DEFAULT false,
  is_quiet boolean NOT NULL DEFAULT false,
  is_dementia_friendly boolean NOT NULL DEFAULT false,
  dementia_checklist text[] NOT NULL DEFAULT '{}',
  dementia_statement text NOT NULL DEFAULT '',
  is_walk_in boolean NOT NULL DEFAULT false,
  who_welcomes text NOT NULL DEFAULT '',
  help_wanted text NOT NULL DEFAULT '',
  help_offered text NOT NULL DEFAULT '',
  sign_up text NOT NULL DEFAULT 'none' CHECK (sign_up IN ('none', 'optional', 'required')),
  capacity integer CHECK (capacity > 0),
  newcomer_places integer NOT NULL DEFAULT 0 CHECK (newcomer_places >= 0),
  created_at timestamptz NOT NULL,
  saved_at timestamptz NOT NULL,
  published_at timestamptz,
  search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', title || ' ' || what || ' ' || group_name)) STORED,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT activity_address_is_used_once UNIQUE (municipality_id, slug),
  CONSTRAINT organised_by_a_known_person FOREIGN KEY (municipality_id, organiser_id) REFERENCES person (municipality_id, id),
  FOREIGN KEY (municipality_id, initiative_id) REFERENCES initiative (municipality_id, id),
  FOREIGN KEY (municipality_id, application_id) REFERENCES application (municipality_id, id),
  FOREIGN KEY (municipality_id, place_id) REFERENCES place (municipality_id, id),
  CONSTRAINT money_comes_through_an_initiative CHECK (application_id IS NULL OR initiative_id IS NOT NULL),
  CONSTRAINT a_published_activity_has_a_title_and_a_place CHECK (state = 'draft' OR (title <> '' AND place_id IS NOT NULL AND published_at IS NOT NULL)),
  CONSTRAINT dementia_friendly_is_checked_and_said CHECK (NOT is_dementia_friendly OR (cardinality(dementia_checklist) >= 5 AND dementia_statement <> '')),
  CONSTRAINT places_for_newcomers_are_among_the_places CHECK (newcomer_places = 0 OR newcomer_places <= capacity)
);
CREATE INDEX activity_by_organiser ON activity (municipality_id, organiser_id);
CREATE INDEX activity_by_initiative ON activity (municipality_id, initiative_id) WHERE initiative_id IS NOT NULL;
CREATE INDEX activity_by_application ON activity (municipality_id, application_id) WHERE application_id IS NOT NULL;
CREATE INDEX activity_search ON activity USING gin (search);

CREATE TABLE co_organiser (
  municipality_id integer NOT NULL,
  activity_id uuid NOT NULL,
  person_id uuid NOT NULL,
  since timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, activity_id, person_id),
  FOREIGN KEY (municipality_id, activity_id) REFERENCES activity (municipality_id, id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id)
);
CREATE INDEX co_organiser_by_person ON co_organiser (municipality_id, person_id);
`;

/** Slots are wall-clock times of the rule; they stay what they were when a date is moved. */
const dates = `
CREATE TABLE schedule (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  activity_id uuid NOT NULL,
  position integer NOT NULL,
  starts_local timestamp NOT NULL,
  minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 20160),
  rrule text,
  exdate text[] NOT NULL DEFAULT '{}',
  rdate text[] NOT NULL DEFAULT '{}',
  except_periods jsonb NOT NULL DEFAULT '[]',
  closed_from timestamptz,
  expanded_until timestamptz,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT schedules_of_an_activity_follow_each_other UNIQUE (municipality_id, activity_id, position),
  FOREIGN KEY (municipality_id, activity_id) REFERENCES activity (municipality_id, id)
);
CREATE INDEX schedule_to_expand ON schedule (expanded_until) WHERE closed_from IS NULL;

CREATE TABLE occurrence (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  schedule_id uuid NOT NULL,
  slot timestamp NOT NULL,
  activity_id uuid NOT NULL,
  place_id uuid NOT NULL,
  uid uuid NOT NULL DEFAULT gen_random_uuid(),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  status text NOT NULL DEFAULT 'scheduled' CHECK (status IN ('scheduled', 'cancelled')),
  note text NOT NULL DEFAULT '',
  capacity integer CHECK (capacity > 0),
  newcomer_places integer NOT NULL DEFAULT 0 CHECK (newcomer_places >= 0),
  taken integer NOT NULL DEFAULT 0 CHECK (taken >= 0),
  taken_by_members integer NOT NULL DEFAULT 0,
  waiting integer NOT NULL DEFAULT 0 CHECK (waiting >= 0),
  sequence integer NOT NULL DEFAULT 0,
  held boolean,
  head_count integer CHECK (head_count BETWEEN 0 AND 100000),
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT one_date_for_each_slot UNIQUE (municipality_id, schedule_id, slot),
  CONSTRAINT a_date_is_known_to_calendars_once UNIQUE (municipality_id, uid),
  CONSTRAINT nobody_is_let_in_over_the_capacity CHECK (capacity IS NULL OR taken <= capacity),
  CONSTRAINT members_leave_the_places_for_newcomers CHECK (taken_by_members BETWEEN 0 AND taken AND (capacity IS NULL OR taken_by_members <= capacity - newcomer_places)),
  CONSTRAINT a_date_ends_after_it_starts CHECK (ends_at > starts_at),
  FOREIGN KEY (municipality_id, schedule_id) REFERENCES schedule (municipality_id, id),
  FOREIGN KEY (municipality_id, activity_id) REFERENCES activity (municipality_id, id),
  FOREIGN KEY (municipality_id, place_id) REFERENCES place (municipality_id, id)
);
CREATE INDEX occurrence_at_a_place ON occurrence (municipality_id, place_id, starts_at) WHERE status = 'scheduled';
CREATE INDEX occurrence_in_time ON occurrence (municipality_id, starts_at, id) WHERE status = 'scheduled';
CREATE INDEX occurrence_of_an_activity ON occurrence (municipality_id, activity_id, starts_at);
`;

const bookings = `
CREATE TABLE facility_booking (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  place_id uuid NOT NULL,
  period tstzrange NOT NULL CHECK (NOT isempty(period) AND NOT lower_inf(period) AND NOT upper_inf(period)),
  purpose text NOT NULL CHECK (purpose <> ''),
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  occurrence_id uuid,
  state text NOT NULL CHECK (state IN ('asked', 'agreed', 'refused', 'withdrawn')),
  answer text NOT NULL DEFAULT '',
  answered_by uuid,
  answered_at timestamptz,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT a_room_is_given_once_at_a_time EXCLUDE USING gist (municipality_id WITH =, place_id WITH =, period WITH &&) WHERE (state = 'agreed'),
  CONSTRAINT an_answer_says_by_whom CHECK ((answered_by IS NULL) = (answered_at IS NULL) AND (state IN ('agreed', 'refused')) = (answered_by IS NOT NULL)),
  FOREIGN KEY (municipality_id, place_id) REFERENCES facility (municipality_id, place_id),
  FOREIGN KEY (municipality_id, asked_by) REFERENCES person (municipality_id, id),
  FOREIGN KEY (municipality_id, answered_by) REFERENCES person (municipality_id, id),
  FOREIGN KEY (municipality_id, occurrence_id) REFERENCES occurrence (municipality_id, id)
);
CREATE INDEX facility_booking_by_place ON facility_booking (municipality_id, place_id, asked_at);
`;
