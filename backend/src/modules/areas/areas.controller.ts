import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import type { AddressHit, AreaPage, AreaView, MunicipalityView, PlaceView } from '@stoep/contracts';
import { Access } from '../../platform/auth/access.decorator.js';
import { MunicipalityId } from '../../platform/http/platform-request.js';
import { Refusal } from '../../platform/http/refusal.js';
import { AddressesQuery } from './addresses.query.js';
import { AreasQuery } from './areas.query.js';

@Controller('api')
export class AreasController {
  constructor(
    private readonly areas: AreasQuery,
    private readonly addresses: AddressesQuery,
  ) {}

  @Get('municipality')
  @Access('site.read')
  findMunicipality(@MunicipalityId() municipalityId: number): Promise<MunicipalityView> {
    return this.areas.municipality(municipalityId);
  }

  @Get('areas')
  @Access('site.read')
  @Header('Cache-Control', 'public, max-age=300, stale-while-revalidate=600')
  findAreas(@MunicipalityId() municipalityId: number): Promise<AreaView[]> {
    return this.areas.areas(municipalityId);
  }

  @Get('areas/:code')
  @Access('site.read')
  findAreaPage(@MunicipalityId() municipalityId: number, @Param('code') code: string): Promise<AreaPage> {
    return this.areas.areaPage(municipalityId, code);
  }

  @Get('addresses')
  @Access('site.read')
  findAddresses(@MunicipalityId() municipalityId: number, @Query('q') text: unknown): Promise<AddressHit[]> {
    return this.addresses.findAddresses(municipalityId, typeof text === 'string' ? text.slice(0, 100) : '');
  }

  /** The buurt of a point; a point outside the municipality is a 404. */
  @Get('places/:lon/:lat')
  @Access('site.read')
  async findPlace(
    @MunicipalityId() municipalityId: number,
    @Param('lon') lon: string,
    @Param('lat') lat: string,
  ): Promise<PlaceView> {
    const point = [Number(lon), Number(lat)] as const;
    if (!point.every(Number.isFinite)) throw Refusal.notFound();
    const place = await this.areas.placeAt(municipalityId, ...point);
    if (!place) throw new Refusal(404, 'outside-the-municipality');
    return place;
  }
}
