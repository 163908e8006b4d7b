import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { AnswerBookingRequest, BookingRequest, ChangeKeeperRequest, NewFacilityRequest } from '@stoep/contracts';
import { SaveFacilityRequest, UnusedQuery, type BookingChanged, type FacilityCalendar } from '@stoep/contracts';
import type { FacilityPage, FacilityUseList, MyFacilities, SavedFacility } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import type { FastifyRequest } from 'fastify';
import { AttemptLimits } from '../../../platform/attempts/attempt-limits.js';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentActor, CurrentCommand, MunicipalityId, type Command } from '../../../platform/http/platform-request.js';
import { BookingService } from './booking.service.js';
import { BookingsQuery } from './bookings.query.js';
import { FacilityQuery } from './facility.query.js';
import { FacilityUseQuery } from './facility-use.query.js';
import { KeepFacilityService } from './keep-facility.service.js';

/** The pages of the directory, and asking for the use of a room. The list itself is a route of the activities. */
@Controller('api')
export class FacilitiesController {
  constructor(
    private readonly facilities: FacilityQuery,
    private readonly uses: FacilityUseQuery,
    private readonly lists: BookingsQuery,
    private readonly keeping: KeepFacilityService,
    private readonly bookings: BookingService,
    private readonly limits: AttemptLimits,
  ) {}

  @Get('facilities/:slug')
  @Access('site.read')
  findFacility(
    @MunicipalityId() municipalityId: number,
    @Param('slug') slug: string,
    @CurrentActor() actor: Actor | null,
  ): Promise<FacilityPage> {
    return this.facilities.page(municipalityId, slug, actor);
  }

  @Post('facilities')
  @Access('facility.administer')
  addFacility(@CurrentCommand() command: Command, @Body() body: NewFacilityRequest): Promise<SavedFacility> {
    return this.keeping.addFacility(command, body);
  }

  @Put('facilities/:slug')
  @Access('facility.keep', 'facility:slug')
  saveFacility(
    @MunicipalityId() municipalityId: number,
    @Param('slug') slug: string,
    @Body() body: SaveFacilityRequest,
  ): Promise<SavedFacility> {
    return this.keeping.saveFacility(municipalityId, slug, body);
  }

  @Put('facilities/:slug/keeper')
  @Access('facility.administer')
  changeKeeper(
    @MunicipalityId() municipalityId: number,
    @Param('slug') slug: string,
    @Body() body: ChangeKeeperRequest,
  ): Promise<SavedFacility> {
    return this.keeping.changeKeeper(municipalityId, slug, body.keeperEmail);
  }

  @Get('facilities/:slug/calendar')
  @Access('facility.keep', 'facility:slug')
  findCalendar(@MunicipalityId() municipalityId: number, @Param('slug') slug: string): Promise<FacilityCalendar> {
    return this.lists.calendar(municipalityId, slug);
  }

  @Post('facilities/:slug/bookings')
  @Access('facility.ask')
  async askRoom(
    @CurrentCommand() command: Command,
    @Req() request: FastifyRequest,
    @Param('slug') slug: string,
    @Body() body: BookingRequest,
  ): Promise<BookingChanged> {
    await this.limits.take('message', request, command.actor.personId);
    return this.bookings.askRoom(command, slug, body);
  }

  @Post('facility-bookings/:id/answer')
  @HttpCode(200)
  @Access('facility.keep', 'facility-booking:id')
  answerBooking(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: AnswerBookingRequest,
  ): Promise<BookingChanged> {
    return this.bookings.answerBooking(command, id, body);
  }

  @Post('facility-bookings/:id/withdraw')
  @HttpCode(200)
  @Access('facility.withdraw', 'own-booking:id')
  withdrawBooking(@CurrentCommand() command: Command, @Param('id') id: string): Promise<BookingChanged> {
    return this.bookings.withdrawBooking(command, id);
  }

  @Get('my/facilities')
  @Access('self.use')
  findMyFacilities(@CurrentActor() actor: Actor): Promise<MyFacilities> {
    return this.lists.mine(actor);
  }

  @Get('facility-use')
  @Access('facility.see-use')
  findUse(@CurrentActor() actor: Actor, @Query() query: UnusedQuery): Promise<FacilityUseList> {
    return this.uses.uses(actor, query);
  }
}
