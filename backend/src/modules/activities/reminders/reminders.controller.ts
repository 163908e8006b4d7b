import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Redirect } from '@nestjs/common';
import { ActivityReminderRequest, ReminderRequest, ReminderWayRequest, type ReminderSettings } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentActor, MunicipalityId } from '../../../platform/http/platform-request.js';
import { Takes } from '../../../platform/http/upload.js';
import { ReminderChoiceService } from './reminder-choice.service.js';

/** What somebody wants to be reminded of, and stopping it by the link in a mail. */
@Controller('api')
export class RemindersController {
  constructor(private readonly choices: ReminderChoiceService) {}

  @Get('my/reminders')
  @Access('self.use')
  findReminders(@CurrentActor() actor: Actor): Promise<ReminderSettings> {
    return this.choices.settings(actor);
  }

  @Put('my/reminders')
  @Access('self.use')
  chooseReminders(@CurrentActor() actor: Actor, @Body() body: ReminderRequest): Promise<ReminderSettings> {
    return this.choices.chooseOverall(actor, body.reminder);
  }

  @Put('my/reminder-way')
  @Access('self.use')
  chooseReminderWay(@CurrentActor() actor: Actor, @Body() body: ReminderWayRequest): Promise<ReminderSettings> {
    return this.choices.chooseWay(actor, body.way);
  }

  @Put('my/reminders/:id')
  @Access('self.use')
  chooseRemindersFor(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ActivityReminderRequest,
  ): Promise<ReminderSettings> {
    return this.choices.chooseFor(actor, id, body.reminder ?? null);
  }

  /** Mail providers post here for the reader, with nothing but the address (RFC 8058). */
  @Post('reminder-stops/:token/:id')
  @HttpCode(200)
  @Takes('one-click')
  @Access('account.use')
  stopReminders(
    @MunicipalityId() municipalityId: number,
    @Param('token') token: string,
    @Param('id') id: string,
  ): Promise<{ accepted: true }> {
    return this.choices.stop(municipalityId, token, id);
  }

  @Post('reminder-stops/:token')
  @HttpCode(200)
  @Takes('one-click')
  @Access('account.use')
  stopAllReminders(
    @MunicipalityId() municipalityId: number,
    @Param('token') token: string,
  ): Promise<{ accepted: true }> {
    return this.choices.stop(municipalityId, token, null);
  }

  /** The same address opened by a person, or by a scanner of links: it changes nothing, and leads to a page with a button. */
  @Get('reminder-stops/:token/:id')
  @Redirect()
  @Access('account.use')
  showHowToStop(@Param('token') token: string, @Param('id') id: string): { url: string; statusCode: number } {
    const [secret, activity] = [token, id].map(encodeURIComponent);
    return { url: `/activiteiten/herinneringen#${secret}.${activity}`, statusCode: 303 };
  }
}
