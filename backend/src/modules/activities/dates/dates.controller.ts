import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AttendanceRequest, CancelDateRequest, MoveDateRequest } from '@stoep/contracts';
import type { DateChanged, DatePeople } from '@stoep/contracts';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentCommand, MunicipalityId, type Command } from '../../../platform/http/platform-request.js';
import { DateService } from './date.service.js';

@Controller('api/activity-dates')
export class DatesController {
  constructor(private readonly dates: DateService) {}

  @Get(':id/people')
  @Access('activity.edit', 'activity-date:id')
  findPeople(@MunicipalityId() municipalityId: number, @Param('id') id: string): Promise<DatePeople> {
    return this.dates.people(municipalityId, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Access('activity.edit', 'activity-date:id')
  cancelDate(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: CancelDateRequest,
  ): Promise<DateChanged> {
    return this.dates.cancelDate(command, id, body.reason);
  }

  @Post(':id/move')
  @HttpCode(200)
  @Access('activity.edit', 'activity-date:id')
  moveDate(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: MoveDateRequest,
  ): Promise<DateChanged> {
    return this.dates.moveDate(command, id, body);
  }

  @Post(':id/attendance')
  @HttpCode(200)
  @Access('activity.edit', 'activity-date:id')
  noteAttendance(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: AttendanceRequest,
  ): Promise<DateChanged> {
    return this.dates.noteAttendance(command, id, body);
  }
}
