import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/public.js';
import { BudgetsModule } from '../budgets/public.js';
import { IdentityModule } from '../identity/public.js';
import { InitiativesModule } from '../initiatives/public.js';
import { AdviseDossierService } from './advise-dossier.service.js';
import { AnswerCompletionService } from './answer-completion.service.js';
import { ApplicationSubject } from './application.subject.js';
import { ApplicantsWhoLeave } from './applicants-who-leave.js';
import { ApplicationViewQuery } from './application-view.query.js';
import { ApplicationsController } from './applications.controller.js';
import { DecideApplicationService } from './decide-application.service.js';
import { DeskController } from './desk/desk.controller.js';
import { DeskQuery } from './desk/desk.query.js';
import { DeskService } from './desk/desk.service.js';
import { DossierListQueries } from './dossier-list.query.js';
import { DossierViewQuery } from './dossier-view.query.js';
import { DossiersController } from './dossiers.controller.js';
import { HandleDossierService } from './handle-dossier.service.js';
import { PayeeOfDownload } from './payee-of-download.js';
import { ProposeDecisionService } from './propose-decision.service.js';
import { SaveApplicationService } from './save-application.service.js';
import { SavePayeeService } from './save-payee.service.js';
import { SendLetterService } from './send-letter.service.js';
import { StartApplicationService } from './start-application.service.js';
import { SubmitApplicationService } from './submit-application.service.js';
import { CoApplicantsService } from './together/co-applicants.service.js';
import { ConsentService } from './together/consent.service.js';
import { TogetherController } from './together/together.controller.js';
import { DossierVoteQuery } from './vote/dossier-vote.query.js';
import { WithdrawApplicationService } from './withdraw-application.service.js';

@Module({
  imports: [AreasModule, BudgetsModule, IdentityModule, InitiativesModule],
  controllers: [ApplicationsController, DossiersController, TogetherController, DeskController],
  providers: [
    AdviseDossierService,
    AnswerCompletionService,
    ApplicationSubject,
    ApplicationViewQuery,
    CoApplicantsService,
    DeskQuery,
    DeskService,
    ConsentService,
    DecideApplicationService,
    DossierListQueries,
    DossierViewQuery,
    DossierVoteQuery,
    HandleDossierService,
    ApplicantsWhoLeave,
    PayeeOfDownload,
    ProposeDecisionService,
    SaveApplicationService,
    SavePayeeService,
    SendLetterService,
    StartApplicationService,
    SubmitApplicationService,
    WithdrawApplicationService,
  ],
})
export class ApplicationsModule {}
