import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type {
  InitiativeListItem,
  InitiativeListQuery,
  InitiativeOrder,
  InitiativePageView,
  InitiativePin,
  InitiativePins,
} from '@stoep/contracts';
import { DataSource } from 'typeorm';

export const pageSize = 20;

/** The columns of a list item; `initiative`, `buurt` and `wijk` are the tables' names in the query. */
export const listItemColumns = `initiative.id, initiative.slug, initiative.title, left(initiative.what, 220) AS summary, initiative.state,
  initiative.category, initiative.buurt_code AS "buurtCode", buurt.name AS "buurtName", wijk.name AS "wijkName",
  initiative.place_name AS "placeName", initiative.lon, initiative.lat, initiative.supporters, initiative.published_at AS "publishedAt",
  (SELECT json_build_object('id', photo.id, 'description', photo.description) FROM initiative_photo photo
   WHERE (photo.municipality_id, photo.initiative_id) = (initiative.municipality_id, initiative.id)
     AND photo.hidden_reason IS NULL AND initiative.hidden_reason IS NULL ORDER BY photo.position LIMIT 1) AS photo`;

const mostPins = 500;
/** Counting on would read every initiative there is for each list; nobody leafs through more. Where few pass the filters many have to be read for it, so less is counted. */
const mostCounted = { all: 1_000, filtered: 200 };

/** What may be asked for stands here; nothing of a request goes into a statement. */
const orders: Record<InitiativeOrder, string> = {
  newest: 'initiative.published_at DESC, initiative.id',
  'most-supported': 'initiative.supporters DESC, initiative.id',
};

export const listItemTables = `initiative
  LEFT JOIN area buurt ON (buurt.municipality_id, buurt.code) = (initiative.municipality_id, initiative.buurt_code)
  LEFT JOIN area wijk ON (wijk.municipality_id, wijk.code) = (buurt.municipality_id, buurt.parent_code)`;

/** Published initiatives by area, category, state and text, as a list and as pins; and one person's own, drafts included. */
@Injectable()
export class InitiativeListQueries {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async list(municipalityId: number, query: InitiativeListQuery): Promise<InitiativePageView> {
    const page = query.page ?? 1;
    const { where, parameters } = filterOf(municipalityId, query);
    const counted = await this.count(query, where, parameters);
    const items = await this.dataSource.query<InitiativeListItem[]>(
      `SELECT ${listItemColumns} FROM ${listItemTables} WHERE ${where}
       ORDER BY ${orders[query.order ?? 'newest']} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      parameters,
    );
    return { items, ...counted, page, pageSize };
  }

  /** The same choice as the list's, all pages of it, for the map: the newest when there are more than it can show. */
  async pins(municipalityId: number, query: InitiativeListQuery): Promise<InitiativePins> {
    const { where, parameters } = filterOf(municipalityId, query);
    const counted = await this.count(query, where, parameters);
    const pins = await this.dataSource.query<InitiativePin[]>(
      `SELECT slug, title, state, lon, lat FROM initiative WHERE ${where} AND lon IS NOT NULL
       ORDER BY ${orders[query.order ?? 'newest']} LIMIT ${mostPins}`,
      parameters,
    );
    return { pins, ...counted };
  }

  private async count(
    query: InitiativeListQuery,
    where: string,
    parameters: unknown[],
  ): Promise<{ total: number; areMore: boolean }> {
    const isFiltered = query.q !== undefined || query.category !== undefined || query.state !== undefined;
    const most = isFiltered ? mostCounted.filtered : mostCounted.all;
    const [counted] = await this.dataSource.query<{ found: number }[]>(
      `SELECT count(*) AS found FROM (SELECT FROM initiative WHERE ${where} LIMIT ${most + 1}) counted`,
      parameters,
    );
    const found = counted?.found ?? 0;
    return { total: Math.min(found, most), areMore: found > most };
  }

  /** Everything somebody carries, alone or with others, the last saved first. */
  mine(municipalityId: number, personId: string): Promise<InitiativeListItem[]> {
    return this.dataSource.query<InitiativeListItem[]>(
      `SELECT ${listItemColumns} FROM ${listItemTables} WHERE initiative.municipality_id = $1 AND (initiative.initiator_id = $2
         OR initiative.id IN (SELECT initiative_id FROM co_initiator WHERE municipality_id = $1 AND person_id = $2))
       ORDER BY initiative.saved_at DESC, initiative.id LIMIT 200`,
      [municipalityId, personId],
    );
  }
}

function filterOf(municipalityId: number, query: InitiativeListQuery): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [municipalityId];
  const conditions = [
    'initiative.municipality_id = $1',
    'initiative.published_at IS NOT NULL',
    'initiative.hidden_reason IS NULL',
  ];
  const add = (condition: (place: string) => string, value: unknown) => {
    parameters.push(value);
    conditions.push(condition(`$${parameters.length}`));
  };
  if (query.area?.startsWith('BU')) add((place) => `initiative.buurt_code = ${place}`, query.area);
  if (query.area?.startsWith('WK'))
    add(
      (place) =>
        `initiative.buurt_code = ANY (ARRAY(SELECT code FROM area WHERE municipality_id = $1 AND parent_code = ${place}))`,
      query.area,
    );
  if (query.category) add((place) => `initiative.category = ${place}`, query.category);
  if (query.state?.length) add((place) => `initiative.state = ANY (${place})`, query.state);
  if (query.q) add((place) => `initiative.search @@ websearch_to_tsquery('dutch', ${place})`, query.q);
  return { where: conditions.join(' AND '), parameters };
}
