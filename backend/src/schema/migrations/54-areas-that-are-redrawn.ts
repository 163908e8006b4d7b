import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * CBS draws areas anew each year, and an area that is no more cannot go on being named by a round of years ago. The
 * import of areas, and nothing else, may say in its own transaction (`stoep.areas_are_redrawn`) that an area is another
 * one from now on. All other rules of a round stand still as before.
 */
export class AreasThatAreRedrawn1795000000054 implements MigrationInterface {
  name = 'AreasThatAreRedrawn1795000000054';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rounds);
    await runner.query(plans);
  }

  async down(): Promise<void> {
    throw new Error('Stoep only migrates forward: restore a backup to go back.');
  }
}

const rounds = `
CREATE FUNCTION areas_are_redrawn() RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT coalesce(current_setting('stoep.areas_are_redrawn', true), '') = 'yes' $$;

CREATE FUNCTION keep_areas_of_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - ARRAY['area_code', 'eligible_areas'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['area_code', 'eligible_areas'] THEN
    RAISE EXCEPTION 'redrawing areas changes areas only' USING ERRCODE = '23514', CONSTRAINT = 'the_rules_of_a_round_stand_still_once_it_is_open';
  END IF;
  IF OLD.state = 'open' THEN
    RAISE EXCEPTION 'the areas of an open round stand still' USING ERRCODE = '23514', CONSTRAINT = 'the_rules_of_a_round_stand_still_once_it_is_open';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER the_rules_of_a_round_stand_still ON voting_round;
CREATE TRIGGER the_rules_of_a_round_stand_still BEFORE UPDATE ON voting_round FOR EACH ROW
  WHEN (NOT areas_are_redrawn()) EXECUTE FUNCTION keep_rules_of_round();
CREATE TRIGGER redrawing_areas_changes_areas_only BEFORE UPDATE ON voting_round FOR EACH ROW
  WHEN (areas_are_redrawn()) EXECUTE FUNCTION keep_areas_of_round();
`;

const plans = `
CREATE FUNCTION keep_plan_but_its_area() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'area_code' IS DISTINCT FROM to_jsonb(OLD) - 'area_code' THEN
    RAISE EXCEPTION 'redrawing areas changes areas only' USING ERRCODE = '23514', CONSTRAINT = 'the_rules_of_a_round_stand_still_once_it_is_open';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER the_plans_of_a_round_stand_still ON round_plan;
CREATE TRIGGER the_plans_of_a_round_stand_still BEFORE INSERT OR DELETE ON round_plan FOR EACH ROW EXECUTE FUNCTION keep_plans_of_round();
CREATE TRIGGER the_plans_of_a_round_stay_as_they_were BEFORE UPDATE ON round_plan FOR EACH ROW
  WHEN (NOT areas_are_redrawn()) EXECUTE FUNCTION keep_plans_of_round();
CREATE TRIGGER redrawing_areas_changes_areas_only BEFORE UPDATE ON round_plan FOR EACH ROW
  WHEN (areas_are_redrawn()) EXECUTE FUNCTION keep_plan_but_its_area();
`;
