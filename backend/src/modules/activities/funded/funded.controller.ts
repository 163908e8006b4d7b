import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { LinkApplicationRequest } from '@stoep/contracts';
import type { DossierActivities, FundedChoice, FundedList, InitiativeActivities } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentActor, MunicipalityId } from '../../../platform/http/platform-request.js';
import { FundedQuery } from './funded.query.js';
import { LinkApplicationService } from './link-application.service.js';

/** What pays for an activity, and whether it goes on. */
@Controller('api')
export class FundedController {
  constructor(
    private readonly funded: FundedQuery,
    private readonly linking: LinkApplicationService,
  ) {}

  @Get('my/funded-applications')
  @Access('self.use')
  findChoices(@CurrentActor() actor: Actor): Promise<FundedChoice[]> {
    return this.funded.choices(actor);
  }

  @Put('activities/:id/application')
  @Access('activity.edit', 'activity:id')
  linkApplication(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: LinkApplicationRequest,
  ): Promise<{ application: FundedChoice | null }> {
    return this.linking.linkApplication(actor, id, body.applicationNumber ?? null);
  }

  @Get('funded-activities')
  @Access('dossier.list')
  findFunded(@CurrentActor() actor: Actor): Promise<FundedList> {
    return this.funded.list(actor);
  }

  @Get('dossiers/:number/activities')
  @Access('dossier.read', 'dossier:number')
  findOfDossier(@MunicipalityId() municipalityId: number, @Param('number') number: string): Promise<DossierActivities> {
    return this.funded.dossier(municipalityId, number);
  }

  @Get('initiatives/:slug/activities')
  @Access('initiative.read', 'initiative-address:slug')
  findOfInitiative(
    @MunicipalityId() municipalityId: number,
    @Param('slug') slug: string,
  ): Promise<InitiativeActivities> {
    return this.funded.ofInitiative(municipalityId, slug);
  }
}
