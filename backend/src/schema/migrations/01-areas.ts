import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Municipalities with their host names, areas with geometry and figures, and the gazetteer of addresses. */
export class Areas1795000000001 implements MigrationInterface {
  name = 'Areas1795000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE municipality (
  id integer PRIMARY KEY,
  code text NOT NULL CONSTRAINT municipality_code_is_used_once UNIQUE,
  name text NOT NULL,
  contact_name text NOT NULL,
  contact_telephone text NOT NULL,
  contact_email text NOT NULL,
  is_demo boolean NOT NULL DEFAULT false
);

CREATE TABLE municipality_host (
  host text PRIMARY KEY CHECK (host = lower(host)),
  municipality_id integer NOT NULL REFERENCES municipality (id)
);

CREATE TABLE area (
  municipality_id integer NOT NULL REFERENCES municipality (id),
  code text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('gemeente', 'wijk', 'buurt')),
  name text NOT NULL,
  parent_code text,
  geometry jsonb NOT NULL,
  min_lon double precision NOT NULL,
  min_lat double precision NOT NULL,
  max_lon double precision NOT NULL,
  max_lat double precision NOT NULL,
  boundaries_year integer NOT NULL,
  PRIMARY KEY (municipality_id, code),
  CONSTRAINT area_lies_in_a_known_area FOREIGN KEY (municipality_id, parent_code) REFERENCES area (municipality_id, code),
  CONSTRAINT only_the_gemeente_has_no_parent CHECK ((kind = 'gemeente') = (parent_code IS NULL))
);

CREATE TABLE address (
  municipality_id integer NOT NULL REFERENCES municipality (id),
  id integer NOT NULL,
  street text NOT NULL,
  house_number text NOT NULL,
  postcode text NOT NULL CHECK (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  lon double precision NOT NULL,
  lat double precision NOT NULL,
  buurt_code text NOT NULL,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT address_is_listed_once UNIQUE (municipality_id, postcode, house_number),
  CONSTRAINT address_lies_in_a_known_buurt FOREIGN KEY (municipality_id, buurt_code) REFERENCES area (municipality_id, code)
);
CREATE INDEX address_by_street ON address (municipality_id, lower(street) text_pattern_ops, house_number);

CREATE TABLE area_figure (
  municipality_id integer NOT NULL REFERENCES municipality (id),
  area_code text NOT NULL,
  indicator text NOT NULL,
  year integer NOT NULL,
  value numeric NOT NULL,
  low numeric,
  high numeric,
  is_estimate boolean NOT NULL,
  source text NOT NULL CHECK (source <> ''),
  PRIMARY KEY (municipality_id, area_code, indicator, year),
  CONSTRAINT figure_is_of_a_known_area FOREIGN KEY (municipality_id, area_code) REFERENCES area (municipality_id, code),
  CONSTRAINT figure_lies_within_its_margin CHECK (low IS NULL OR high IS NULL OR (low <= value AND value <= high))
);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
