import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { InitiativeListItem, InitiativeListQuery, InitiativePageView } from '@stoep/contracts';
import { DataSource } from 'typeorm';

export const pageSize = 20;

/** The columns of a list item; `initiative`, `buurt` and `wijk` are the tables' names in the query. */
export const listItemColumns = `initiative.id, initiative.slug, initiative.title, left(initiative.what, 220) AS summary, initiative.state,
  initiative.category, initiative.buurt_code AS "buurtCode", buurt.name AS "buurtName", wijk.name AS "wijkName",
  initiative.place_name AS "placeName", initiative.lon, initiative.lat, initiative.supporters, initiative.published_at AS "publishedAt"`;

export const listItemTables = `initiative
  LEFT JOIN area buurt ON (buurt.municipality_id, buurt.code) = (initiative.municipality_id, initiative.buurt_code)
  LEFT JOIN area wijk ON (wijk.municipality_id, wijk.code) = (buurt.municipality_id, buurt.parent_code)`;

/** Published initiatives, newest first, by area, category, state and text; and one person's own, drafts included. */
@Injectable()
export class InitiativeListQueries {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async list(municipalityId: number, query: InitiativeListQuery): Promise<InitiativePageView> {
    const page = query.page ?? 1;
    const { where, parameters } = filterOf(municipalityId, query);
    const [count] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*) AS total FROM initiative WHERE ${where}`,
      parameters,
    );
    const items = await this.dataSource.query<InitiativeListItem[]>(
      `SELECT ${listItemColumns} FROM ${listItemTables} WHERE ${where}
       ORDER BY initiative.published_at DESC, initiative.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      parameters,
    );
    return { items, total: count?.total ?? 0, page, pageSize };
  }

  /** Everything somebody started, the last saved first. */
  mine(municipalityId: number, personId: string): Promise<InitiativeListItem[]> {
    return this.dataSource.query<InitiativeListItem[]>(
      `SELECT ${listItemColumns} FROM ${listItemTables} WHERE initiative.municipality_id = $1 AND initiative.initiator_id = $2
       ORDER BY initiative.saved_at DESC, initiative.id LIMIT 200`,
      [municipalityId, personId],
    );
  }
}

function filterOf(municipalityId: number, query: InitiativeListQuery): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [municipalityId];
  const conditions = ['initiative.municipality_id = $1', 'initiative.published_at IS NOT NULL'];
  const add = (condition: (place: string) => string, value: unknown) => {
    parameters.push(value);
    conditions.push(condition(`$${parameters.length}`));
  };
  if (query.area?.startsWith('BU')) add((place) => `initiative.buurt_code = ${place}`, query.area);
  if (query.area?.startsWith('WK'))
    add(
      (place) =>
        `initiative.buurt_code IN (SELECT code FROM area WHERE municipality_id = $1 AND parent_code = ${place})`,
      query.area,
    );
  if (query.category) add((place) => `initiative.category = ${place}`, query.category);
  if (query.state?.length) add((place) => `initiative.state = ANY (${place})`, query.state);
  if (query.q) add((place) => `initiative.search @@ websearch_to_tsquery('dutch', ${place})`, query.q);
  return { where: conditions.join(' AND '), parameters };
}
