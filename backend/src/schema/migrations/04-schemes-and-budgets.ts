import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schemes with their published rules, and budgets whose columns only a posting can move. */
export class SchemesAndBudgets1795000000004 implements MigrationInterface {
  name = 'SchemesAndBudgets1795000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE scheme (
  municipality_id integer NOT NULL REFERENCES municipality (id),
  id uuid NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  summary text NOT NULL,
  purpose text NOT NULL,
  legal_form text NOT NULL CHECK (legal_form IN ('subsidy', 'municipality-executes')),
  helper_name text NOT NULL,
  helper_telephone text NOT NULL,
  helper_email text NOT NULL,
  opens_on date NOT NULL,
  closes_on date NOT NULL,
  term_weeks integer NOT NULL CHECK (term_weeks BETWEEN 1 AND 52),
  part_grants_allowed boolean NOT NULL,
  PRIMARY KEY (municipality_id, id),
  CONSTRAINT scheme_address_is_used_once UNIQUE (municipality_id, slug),
  CONSTRAINT scheme_opens_before_it_closes CHECK (opens_on <= closes_on)
);

CREATE TABLE scheme_rule (
  municipality_id integer NOT NULL,
  scheme_id uuid NOT NULL,
  key text NOT NULL,
  position integer NOT NULL,
  kind text NOT NULL,
  parameters jsonb NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  source text NOT NULL CHECK (source <> ''),
  PRIMARY KEY (municipality_id, scheme_id, key),
  FOREIGN KEY (municipality_id, scheme_id) REFERENCES scheme (municipality_id, id),
  CONSTRAINT rules_of_a_scheme_stand_in_order UNIQUE (municipality_id, scheme_id, position)
);

CREATE TABLE budget (
  municipality_id integer NOT NULL,
  id uuid NOT NULL,
  scheme_id uuid NOT NULL,
  area_code text NOT NULL,
  year integer NOT NULL,
  ceiling_cents bigint NOT NULL CHECK (ceiling_cents >= 0),
  reserved_cents bigint NOT NULL DEFAULT 0,
  committed_cents bigint NOT NULL DEFAULT 0,
  paid_cents bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, scheme_id) REFERENCES scheme (municipality_id, id),
  FOREIGN KEY (municipality_id, area_code) REFERENCES area (municipality_id, code),
  CONSTRAINT one_budget_per_scheme_area_and_year UNIQUE (municipality_id, scheme_id, area_code, year),
  CONSTRAINT nothing_in_a_budget_is_below_zero CHECK (reserved_cents >= 0 AND committed_cents >= 0 AND paid_cents >= 0),
  CONSTRAINT reserved_and_committed_stay_under_the_ceiling CHECK (reserved_cents + committed_cents <= ceiling_cents),
  CONSTRAINT paid_stays_under_committed CHECK (paid_cents <= committed_cents)
);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}
