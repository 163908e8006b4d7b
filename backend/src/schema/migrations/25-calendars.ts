import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What calendars outside need: when a date last changed, a number that goes up with each change of time, place or status,
 * and the secret address of somebody's own feed, of which only a hash is kept.
 */
export class Calendars1795000000025 implements MigrationInterface {
  name = 'Calendars1795000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(changes);
    await runner.query(addresses);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}

/** A trigger, because a calendar that misses a change shows people the wrong time: no statement can forget it. */
const changes = `
ALTER TABLE occurrence ADD COLUMN changed_at timestamptz NOT NULL DEFAULT date_trunc('second', now());
CREATE INDEX occurrence_cancelled_in_time ON occurrence (municipality_id, starts_at, id) WHERE status = 'cancelled';

CREATE FUNCTION note_change_for_calendars() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_at := date_trunc('second', clock_timestamp());
  IF NEW.sequence <= OLD.sequence THEN
    NEW.sequence := OLD.sequence + 1;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER a_change_of_a_date_reaches_calendars BEFORE UPDATE OF starts_at, ends_at, place_id, status ON occurrence FOR EACH ROW
  WHEN ((OLD.starts_at, OLD.ends_at, OLD.place_id, OLD.status) IS DISTINCT FROM (NEW.starts_at, NEW.ends_at, NEW.place_id, NEW.status))
  EXECUTE FUNCTION note_change_for_calendars();

CREATE FUNCTION keep_calendar_uid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'calendars know a date by its uid' USING ERRCODE = '23514', CONSTRAINT = 'a_date_keeps_its_uid';
END $$;
CREATE TRIGGER a_date_keeps_its_uid BEFORE UPDATE OF uid ON occurrence FOR EACH ROW
  WHEN (OLD.uid <> NEW.uid) EXECUTE FUNCTION keep_calendar_uid();
`;

const addresses = `
CREATE TABLE calendar_address (
  municipality_id integer NOT NULL,
  person_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, person_id),
  CONSTRAINT a_calendar_address_leads_to_one_person UNIQUE (municipality_id, token_hash),
  FOREIGN KEY (municipality_id, person_id) REFERENCES person (municipality_id, id)
);
`;
