import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { SelfCheckRequest, type SchemeDetail, type SchemeListItem, type SelfCheckAnswer } from '@stoep/contracts';
import { Access } from '../../platform/auth/access.decorator.js';
import { MunicipalityId } from '../../platform/http/platform-request.js';
import { CheckPlanService } from './check-plan.service.js';
import { SchemesQuery } from './schemes.query.js';

@Controller('api/schemes')
export class SchemesController {
  constructor(
    private readonly query: SchemesQuery,
    private readonly checking: CheckPlanService,
  ) {}

  @Get()
  @Access('site.read')
  findSchemes(@MunicipalityId() municipalityId: number): Promise<SchemeListItem[]> {
    return this.query.list(municipalityId);
  }

  @Get(':slug')
  @Access('site.read')
  findScheme(@MunicipalityId() municipalityId: number, @Param('slug') slug: string): Promise<SchemeDetail> {
    return this.query.detail(municipalityId, slug);
  }

  /** A calculator: it changes nothing, so it needs no account and no idempotency key. */
  @Post(':slug/check')
  @HttpCode(200)
  @Access('site.read')
  checkPlan(
    @MunicipalityId() municipalityId: number,
    @Param('slug') slug: string,
    @Body() body: SelfCheckRequest,
  ): Promise<SelfCheckAnswer> {
    return this.checking.checkPlan(municipalityId, slug, body);
  }
}
