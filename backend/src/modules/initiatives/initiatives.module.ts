import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/public.js';
import { IdentityModule } from '../identity/public.js';
import { ModerationModule } from '../moderation/public.js';
import { ConversationController } from './conversation/conversation.controller.js';
import { FollowService } from './conversation/follow.service.js';
import { NewsService } from './conversation/news.service.js';
import { QuestionsService } from './conversation/questions.service.js';
import { GroupController } from './group/group.controller.js';
import { GroupService } from './group/group.service.js';
import { InitiatorsWhoLeave } from './group/initiators-who-leave.js';
import { InvitationsService } from './group/invitations.service.js';
import { InitiativeMails } from './initiative-mails.js';
import { InitiativeMoves } from './initiative-moves.js';
import { HandoverService } from './life/handover.service.js';
import { LifeController } from './life/life.controller.js';
import { MergeService } from './life/merge.service.js';
import { RunService } from './life/run.service.js';
import { SimilarInitiativesQuery } from './life/similar.query.js';
import { UnansweredQuery } from './life/unanswered.query.js';
import { InitiativeThings } from './moderation/initiative-things.js';
import { StepThings } from './moderation/step-things.js';
import { AnswerTimeQuery } from './answer-time.query.js';
import { InitiativeAroundQuery } from './initiative-around.query.js';
import { InitiativeDetailQuery } from './initiative-detail.query.js';
import { InitiativeListQueries } from './initiative-list.query.js';
import { InitiativeSubject } from './initiative.subject.js';
import { InitiativesController } from './initiatives.controller.js';
import { PhotosController } from './photos/photos.controller.js';
import { PhotosService } from './photos/photos.service.js';
import { PublishInitiativeService } from './publish-initiative.service.js';
import { SaveInitiativeService } from './save-initiative.service.js';
import { SupportInitiativeService } from './support-initiative.service.js';
import { InitiativesShell } from './initiatives.shell.js';

@Module({
  imports: [AreasModule, IdentityModule, ModerationModule],
  // What stands before a parameter in an address comes first.
  controllers: [LifeController, InitiativesController, PhotosController, ConversationController, GroupController],
  providers: [
    InitiativesShell,
    AnswerTimeQuery,
    FollowService,
    GroupService,
    HandoverService,
    InitiativeMails,
    InitiativeMoves,
    InitiatorsWhoLeave,
    InvitationsService,
    MergeService,
    NewsService,
    QuestionsService,
    RunService,
    StepThings,
    SimilarInitiativesQuery,
    UnansweredQuery,
    InitiativeAroundQuery,
    InitiativeDetailQuery,
    InitiativeListQueries,
    InitiativeSubject,
    InitiativeThings,
    PhotosService,
    PublishInitiativeService,
    SaveInitiativeService,
    SupportInitiativeService,
  ],
  exports: [InitiativeMoves],
})
export class InitiativesModule {}
