import { Controller, Delete, Get, Post } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { CalendarAddressMade, CalendarAddressView } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentActor, CurrentCommand, type Command } from '../../../platform/http/platform-request.js';
import { CalendarAddressService } from './calendar-address.service.js';

/** The secret address of somebody's own calendar: whether there is one, making it, revoking it. */
@Controller('api/my/calendar-address')
export class CalendarAddressController {
  constructor(
    private readonly service: CalendarAddressService,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  @Get()
  @Access('self.use')
  async findCalendarAddress(@CurrentActor() actor: Actor): Promise<CalendarAddressView> {
    const [row] = await this.dataSource.query<{ made_at: Date }[]>(
      'SELECT made_at FROM calendar_address WHERE municipality_id = $1 AND person_id = $2',
      [actor.municipalityId, actor.personId],
    );
    return { madeAt: row?.made_at.toISOString() ?? null };
  }

  @Post()
  @Access('self.use')
  makeCalendarAddress(@CurrentCommand() command: Command): Promise<CalendarAddressMade> {
    return this.service.make(command);
  }

  @Delete()
  @Access('self.use')
  revokeCalendarAddress(@CurrentActor() actor: Actor): Promise<CalendarAddressView> {
    return this.service.revoke(actor);
  }
}
