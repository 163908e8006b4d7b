import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AddressHit } from '@stoep/contracts';
import { DataSource } from 'typeorm';
import { AreasQuery } from './areas.query.js';
import { Locatieserver } from './locatieserver.js';

/** From what somebody types to addresses with their buurt: the gazetteer, or the Locatieserver where there is none. */
@Injectable()
export class AddressesQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly areas: AreasQuery,
    private readonly locatieserver: Locatieserver,
  ) {}

  async findAddresses(municipalityId: number, text: string): Promise<AddressHit[]> {
    const found = await this.findInGazetteer(municipalityId, text);
    if (found.length > 0 || text.trim().length < 2 || !this.locatieserver.isConfigured) return found;
    const [municipality] = await this.dataSource.query<{ code: string }[]>(
      'SELECT code FROM municipality WHERE id = $1 AND NOT EXISTS (SELECT FROM address WHERE municipality_id = $1)',
      [municipalityId],
    );
    return municipality ? this.askElsewhere(municipalityId, municipality.code, text) : [];
  }

  /** What the Locatieserver finds, placed in our own buurten; what lies outside them is left out. */
  private async askElsewhere(municipalityId: number, code: string, text: string): Promise<AddressHit[]> {
    const hits = await this.locatieserver.find(text.trim(), code);
    const placed: AddressHit[] = [];
    // One after the other: a visitor who types takes one connection, not one for every hit.
    for (const hit of hits) {
      const place = await this.areas.placeAt(municipalityId, hit.lon, hit.lat);
      if (place) placed.push({ ...hit, buurtCode: place.buurtCode, buurtName: place.buurtName });
    }
    return placed;
  }

  /** Finds addresses by postcode or by the beginning of a street, with or without a number. */
  private async findInGazetteer(municipalityId: number, text: string): Promise<AddressHit[]> {
    const query = text.trim();
    const postcode = /^(\d{4}) ?([A-Za-z]{2})?(?: (\S+))?$/.exec(query);
    const street = /^(.*?\D)(?: (\d\S*))?$/.exec(query);
    if (query.length < 2 || (!postcode && !street)) return [];
    const [column, start, number] = postcode
      ? ['postcode', `${postcode[1]}${postcode[2] ?? ''}`.toUpperCase(), postcode[3]]
      : ['lower(street)', (street?.[1] ?? '').trim().toLowerCase(), street?.[2]];
    return this.dataSource.query<AddressHit[]>(
      `SELECT DISTINCT ON (street, address.postcode, CASE WHEN $4 = '' THEN '' ELSE house_number END)
         street || CASE WHEN $4 = '' THEN '' ELSE ' ' || house_number END || ', ' || left(address.postcode, 4) || ' ' || right(address.postcode, 2) AS label,
         lon, lat, buurt_code AS "buurtCode", area.name AS "buurtName"
       FROM address JOIN area ON (area.municipality_id, area.code) = (address.municipality_id, address.buurt_code)
       WHERE address.municipality_id = $1 AND ${column} LIKE $2 || '%' AND house_number LIKE $3 || '%'
       ORDER BY street, address.postcode, CASE WHEN $4 = '' THEN '' ELSE house_number END, id LIMIT 8`,
      [municipalityId, likePattern(start ?? ''), likePattern(number ?? ''), number ?? ''],
    );
  }
}

function likePattern(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
