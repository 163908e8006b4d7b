import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DossierActivities, FundedActivity, FundedApplication, FundedChoice } from '@stoep/contracts';
import type { FundedFigures, FundedList, InitiativeActivities } from '@stoep/contracts';
import { goesOnFlagsOf, wijkenFor, type Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { plannedMeetings } from './planned-series.js';

type FiguresRow = Omit<FundedFigures, 'lastHeldAt' | 'nextAt' | 'flags'> & {
  lastHeldAt: Date | null;
  nextAt: Date | null;
  unheldInARow: number;
};

/**
 * Does what was paid for go on? Per application and per activity, in counts. Who came is not read here, so that no answer
 * can tell it. The figures of an application are those of the report of who got the money.
 */
@Injectable()
export class FundedQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<FundedList> {
    const wijken = wijkenFor(actor, 'dossier.list');
    const rows = await this.dataSource.query<(FiguresRow & Omit<FundedApplication, keyof FundedFigures>)[]>(
      `SELECT application.number, application.plan->>'title' AS title, application.plan->>'wijkName' AS "wijkName", decision.amount_cents AS "grantedCents",
         (SELECT count(*)::integer FROM activity WHERE activity.municipality_id = $1 AND activity.application_id = application.id) AS activities, figures.*
       FROM application JOIN decision ON (decision.municipality_id, decision.application_id) = (application.municipality_id, application.id)
       CROSS JOIN LATERAL (${figuresOf('activity.application_id = application.id')}) figures
       WHERE application.municipality_id = $1 AND application.state IN ('granted', 'partly-granted')
         AND application.plan->'recurring' <> 'null'::jsonb AND ($3::text[] IS NULL OR application.plan->>'wijkCode' = ANY ($3))
         AND NOT ${isApplicant('$4')}
       ORDER BY application.number DESC LIMIT 500`,
      [actor.municipalityId, this.clock.now(), wijken === 'everywhere' ? null : wijken, actor.personId],
    );
    const items = rows.map(({ unheldInARow, ...row }) => ({ ...row, ...told({ ...row, unheldInARow }) }));
    items.sort((one, other) => other.flags.length - one.flags.length);
    return { flagged: items.filter(({ flags }) => flags.length > 0).length, items };
  }

  async dossier(municipalityId: number, number: string): Promise<DossierActivities> {
    const [application] = await this.dataSource.query<
      { id: string; initiative_id: string; asked: DossierActivities['asked'] }[]
    >(
      `SELECT id, initiative_id, plan->'recurring' AS asked FROM application WHERE municipality_id = $1 AND number = $2`,
      [municipalityId, number],
    );
    if (!application) throw Refusal.notFound();
    const now = this.clock.now();
    const rows = await this.dataSource.query<(FiguresRow & Pick<FundedActivity, 'slug' | 'title'>)[]>(
      `SELECT activity.slug, activity.title, figures.* FROM activity one JOIN activity USING (municipality_id, id)
       CROSS JOIN LATERAL (${figuresOf('activity.id = one.id')}) figures
       WHERE one.municipality_id = $1 AND one.application_id = $3 AND one.state IN ('published', 'ended') ORDER BY one.title LIMIT 50`,
      [municipalityId, now, application.id],
    );
    const asked = application.asked;
    return {
      figures: await this.figures(municipalityId, application.id),
      activities: rows.map(({ slug, title, ...row }) => ({ slug, title, ...told(row) })),
      asked: asked && { meetings: asked.meetings, months: asked.months },
      planned: await plannedMeetings(this.dataSource, municipalityId, application.initiative_id, now),
    };
  }

  /** Of one application, for its report. */
  async figures(municipalityId: number, applicationId: string): Promise<FundedFigures> {
    const [row] = await this.dataSource.query<FiguresRow[]>(figuresOf('activity.application_id = $3'), [
      municipalityId,
      this.clock.now(),
      applicationId,
    ]);
    if (!row) throw new Error('A count has one row.');
    return told(row);
  }

  /** What stands on the page of an initiative, for everybody. */
  async ofInitiative(municipalityId: number, slug: string): Promise<InitiativeActivities> {
    const rows = await this.dataSource.query<{ slug: string; title: string; held: number; nextAt: Date | null }[]>(
      `SELECT activity.slug, activity.title,
         (SELECT count(*)::integer FROM occurrence WHERE municipality_id = $1 AND activity_id = activity.id AND held) AS held,
         (SELECT min(starts_at) FROM occurrence WHERE municipality_id = $1 AND activity_id = activity.id AND status = 'scheduled' AND starts_at > $3) AS "nextAt"
       FROM activity JOIN initiative ON (initiative.municipality_id, initiative.id) = (activity.municipality_id, initiative_id)
       WHERE activity.municipality_id = $1 AND initiative.slug = $2 AND activity.state IN ('published', 'ended') ORDER BY activity.title LIMIT 20`,
      [municipalityId, slug, this.clock.now()],
    );
    const items = rows.map((row) => ({ ...row, nextAt: row.nextAt?.toISOString() ?? null }));
    return { held: items.reduce((total, { held }) => total + held, 0), items };
  }

  /** Granted applications that somebody asked for, alone or along with others. */
  choices({ municipalityId, personId }: Actor): Promise<FundedChoice[]> {
    return this.dataSource.query<FundedChoice[]>(
      `SELECT number, plan->>'title' AS title FROM application WHERE municipality_id = $1 AND state IN ('granted', 'partly-granted')
         AND ${isApplicant('$2')} ORDER BY number DESC LIMIT 100`,
      [municipalityId, personId],
    );
  }
}

/** Whether somebody asked for the money of a row of `application`. */
export function isApplicant(person: string): string {
  return `(applicant_id = ${person} OR EXISTS (SELECT FROM co_applicant WHERE co_applicant.municipality_id = application.municipality_id
    AND co_applicant.application_id = application.id AND co_applicant.person_id = ${person} AND co_applicant.state = 'consented'))`;
}

function told({ unheldInARow, lastHeldAt, nextAt, ...counts }: FiguresRow): FundedFigures {
  const { planned, held, cancelled, unsaid, visits, counted } = counts;
  return {
    ...{ planned, held, cancelled, unsaid, visits, counted },
    lastHeldAt: lastHeldAt?.toISOString() ?? null,
    nextAt: nextAt?.toISOString() ?? null,
    flags: goesOnFlagsOf({ unheldInARow, planned, hasDateToCome: nextAt !== null }),
  };
}

/** Counts over the dates of the activities that a condition names; $1 is the municipality, $2 is now. */
function figuresOf(condition: string): string {
  return `
SELECT count(*) FILTER (WHERE status = 'scheduled')::integer AS planned, count(*) FILTER (WHERE held)::integer AS held,
  count(*) FILTER (WHERE status = 'cancelled')::integer AS cancelled,
  count(*) FILTER (WHERE status = 'scheduled' AND ends_at <= $2 AND held IS NULL)::integer AS unsaid,
  coalesce(sum(head_count) FILTER (WHERE held), 0)::integer AS visits, count(head_count) FILTER (WHERE held)::integer AS counted,
  max(starts_at) FILTER (WHERE held) AS "lastHeldAt", min(starts_at) FILTER (WHERE status = 'scheduled' AND starts_at > $2) AS "nextAt",
  count(*) FILTER (WHERE status = 'scheduled' AND ends_at <= $2 AND held IS NOT TRUE AND starts_at > coalesce(last_held, '-infinity'))::integer AS "unheldInARow"
FROM (
  SELECT occurrence.*, max(starts_at) FILTER (WHERE held) OVER () AS last_held FROM occurrence
  JOIN activity ON (activity.municipality_id, activity.id) = (occurrence.municipality_id, occurrence.activity_id)
  WHERE occurrence.municipality_id = $1 AND ${condition} AND activity.state IN ('published', 'ended')) dates`;
}
