import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/public.js';
import { IdentityModule } from '../identity/public.js';
import { ActivitiesController } from './activities.controller.js';
import { ActivitiesListing } from './activities.listing.js';
import { ActivitiesShell } from './activities.shell.js';
import { ActivitySubject } from './activity.subject.js';
import { ActivityViewQuery } from './activity-view.query.js';
import { AgendaQueries } from './agenda.query.js';
import { CalendarAddressController } from './calendars/calendar-address.controller.js';
import { CalendarAddressService } from './calendars/calendar-address.service.js';
import { CalendarQuery } from './calendars/calendar.query.js';
import { CalendarsController } from './calendars/calendars.controller.js';
import { ChangeMails } from './changes/change-mails.js';
import { ChangesController } from './changes/changes.controller.js';
import { EndActivityService } from './changes/end-activity.service.js';
import { FollowingService } from './changes/following.service.js';
import { MessageService } from './changes/message.service.js';
import { DateService } from './dates/date.service.js';
import { DatesController } from './dates/dates.controller.js';
import { EmbedController } from './embed/embed.controller.js';
import { EmbedOriginsService } from './embed/embed-origins.service.js';
import { FacilitiesController } from './facilities/facilities.controller.js';
import { FacilityPhotosController } from './facilities/facility-photos.controller.js';
import { facilityProviders } from './facilities/facilities.providers.js';
import { FundedController } from './funded/funded.controller.js';
import { FundedQuery } from './funded/funded.query.js';
import { LinkApplicationService } from './funded/link-application.service.js';
import { HandMails } from './hands/hand-mails.js';
import { HandsController } from './hands/hands.controller.js';
import { HandsQuery } from './hands/hands.query.js';
import { HandsService } from './hands/hands.service.js';
import { TalentsService } from './hands/talents.service.js';
import { ModerationModule } from '../moderation/public.js';
import { ActivityThings } from './moderation/activity-things.js';
import { OrganisersController } from './organisers/organisers.controller.js';
import { OrganisersService } from './organisers/organisers.service.js';
import { ActivityPhotosController } from './photos/activity-photos.controller.js';
import { ActivityPhotosService } from './photos/activity-photos.service.js';
import { Horizon } from './planning/horizon.js';
import { PreviewController } from './planning/preview.controller.js';
import { PublishActivityService } from './planning/publish-activity.service.js';
import { ReachDates } from './planning/reach-dates.js';
import { SaveActivityService } from './planning/save-activity.service.js';
import { ReminderChoiceService } from './reminders/reminder-choice.service.js';
import { ReminderJob } from './reminders/reminder-job.js';
import { RemindersController } from './reminders/reminders.controller.js';
import { JoinByMailService } from './taking-part/join-by-mail.service.js';
import { OrganisersWhoLeave } from './organisers/organisers-who-leave.js';
import { LeaveWithAccount } from './taking-part/leave-with-account.js';
import { SignUpMails } from './taking-part/sign-up-mails.js';
import { SignUpService } from './taking-part/sign-up.service.js';
import { TakingPartController } from './taking-part/taking-part.controller.js';
import { WeekSheets } from './week-sheet.query.js';

@Module({
  imports: [AreasModule, IdentityModule, ModerationModule],
  controllers: [
    PreviewController,
    ActivitiesController,
    TakingPartController,
    DatesController,
    ChangesController,
    CalendarsController,
    CalendarAddressController,
    EmbedController,
    FacilitiesController,
    RemindersController,
    FundedController,
    OrganisersController,
    ActivityPhotosController,
    FacilityPhotosController,
    HandsController,
  ],
  providers: [
    ActivitiesListing,
    ActivitiesShell,
    ActivityPhotosService,
    ActivitySubject,
    ActivityThings,
    ActivityViewQuery,
    AgendaQueries,
    CalendarAddressService,
    CalendarQuery,
    ChangeMails,
    DateService,
    EmbedOriginsService,
    EndActivityService,
    ...facilityProviders,
    FundedQuery,
    LinkApplicationService,
    FollowingService,
    MessageService,
    HandMails,
    HandsQuery,
    HandsService,
    Horizon,
    JoinByMailService,
    LeaveWithAccount,
    OrganisersWhoLeave,
    OrganisersService,
    PublishActivityService,
    ReachDates,
    ReminderChoiceService,
    ReminderJob,
    SaveActivityService,
    SignUpMails,
    SignUpService,
    TalentsService,
    WeekSheets,
  ],
  exports: [FundedQuery],
})
export class ActivitiesModule {}
