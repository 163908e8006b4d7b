import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type {
  AreaKind,
  AreaPage,
  AreaView,
  FigureView,
  Indicator,
  MunicipalityView,
  PlaceView,
} from '@stoep/contracts';
import type { MultiPolygon } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Refusal } from '../../platform/http/refusal.js';
import { areaLine, placeAt, type AreaRow } from './areas.reads.js';

/** What is known of places: the municipality, its areas and their figures, addresses, and in which buurt a point lies. */
@Injectable()
export class AreasQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async municipality(municipalityId: number): Promise<MunicipalityView> {
    const [row] = await this.dataSource.query<Record<string, string>[]>('SELECT * FROM municipality WHERE id = $1', [
      municipalityId,
    ]);
    if (!row) throw Refusal.notFound();
    return {
      code: row['code'] ?? '',
      name: row['name'] ?? '',
      contact: {
        name: row['contact_name'] ?? '',
        telephone: row['contact_telephone'] ?? '',
        email: row['contact_email'] ?? '',
      },
      isDemo: Boolean(row['is_demo']),
    };
  }

  async areas(municipalityId: number): Promise<AreaView[]> {
    const rows = await this.dataSource.query<(AreaRow & { geometry: MultiPolygon })[]>(
      `SELECT code, kind, name, parent_code, geometry FROM area WHERE municipality_id = $1
       ORDER BY array_position(ARRAY['gemeente', 'wijk', 'buurt'], kind), code`,
      [municipalityId],
    );
    return rows.map(({ parent_code, ...row }) => ({ ...row, parentCode: parent_code }));
  }

  /** The wijken and buurten by name, without their borders. */
  async names(municipalityId: number): Promise<{ code: string; name: string }[]> {
    return this.dataSource.query<{ code: string; name: string }[]>(
      `SELECT code, name FROM area WHERE municipality_id = $1 AND kind <> 'gemeente' ORDER BY kind DESC, name`,
      [municipalityId],
    );
  }

  async areaPage(municipalityId: number, code: string): Promise<AreaPage> {
    const line = await this.lineOf(municipalityId, code);
    const area = line.at(-1);
    if (!area) throw Refusal.notFound();
    return {
      code: area.code,
      kind: area.kind,
      name: area.name,
      parents: line.slice(0, -1).map(({ code: parentCode, kind, name }) => ({ code: parentCode, kind, name })),
      children: await this.children(municipalityId, code),
      figures: await this.figures(municipalityId, code),
      initiativeCountByState: await this.initiativeCounts(municipalityId, code),
    };
  }

  /** The area with everything it lies in, the gemeente first. */
  lineOf(municipalityId: number, code: string): Promise<AreaRow[]> {
    return areaLine(this.dataSource, municipalityId, code);
  }

  /** The newest figure per indicator, of the area itself or else of the narrowest area around it that has one. */
  async figures(municipalityId: number, code: string): Promise<FigureView[]> {
    const codes = (await this.lineOf(municipalityId, code)).map((area) => area.code);
    const rows = await this.dataSource.query<Record<string, unknown>[]>(
      `SELECT DISTINCT ON (figure.indicator) figure.*, area.name AS area_name, area.kind AS level
       FROM area_figure figure JOIN area ON (area.municipality_id, area.code) = (figure.municipality_id, figure.area_code)
       WHERE figure.municipality_id = $1 AND figure.area_code = ANY ($2)
       ORDER BY figure.indicator, array_position($2::text[], figure.area_code) DESC, figure.year DESC`,
      [municipalityId, codes],
    );
    return rows.map((row) => ({
      indicator: row['indicator'] as Indicator,
      value: row['value'] as number,
      low: row['low'] as number | null,
      high: row['high'] as number | null,
      isEstimate: row['is_estimate'] as boolean,
      year: row['year'] as number,
      source: row['source'] as string,
      areaCode: row['area_code'] as string,
      areaName: row['area_name'] as string,
      level: row['level'] as AreaKind,
    }));
  }

  /** The buurt a point lies in, or null outside the municipality. */
  placeAt(municipalityId: number, lon: number, lat: number): Promise<PlaceView | null> {
    return placeAt(this.dataSource, municipalityId, lon, lat);
  }

  private async children(municipalityId: number, code: string): Promise<AreaPage['children']> {
    return this.dataSource.query<AreaPage['children']>(
      `SELECT child.code, child.name, count(initiative.id) AS "initiativeCount" FROM area child
       LEFT JOIN area grandchild ON (grandchild.municipality_id, grandchild.parent_code) = (child.municipality_id, child.code)
       LEFT JOIN initiative ON initiative.municipality_id = child.municipality_id AND initiative.published_at IS NOT NULL AND initiative.hidden_reason IS NULL
         AND initiative.buurt_code IN (child.code, grandchild.code)
       WHERE child.municipality_id = $1 AND child.parent_code = $2 GROUP BY child.code, child.name ORDER BY child.name`,
      [municipalityId, code],
    );
  }

  private async initiativeCounts(municipalityId: number, code: string): Promise<Record<string, number>> {
    const rows = await this.dataSource.query<{ state: string; count: number }[]>(
      `SELECT state, count(*) AS count FROM initiative WHERE municipality_id = $1 AND published_at IS NOT NULL AND hidden_reason IS NULL
         AND buurt_code IN (SELECT buurt.code FROM area buurt JOIN area wijk
           ON (wijk.municipality_id, wijk.code) = (buurt.municipality_id, buurt.parent_code)
           WHERE buurt.municipality_id = $1 AND $2 IN (buurt.code, wijk.code, wijk.parent_code))
       GROUP BY state`,
      [municipalityId, code],
    );
    return Object.fromEntries(rows.map((row) => [row.state, row.count]));
  }
}
