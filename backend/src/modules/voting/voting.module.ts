import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/public.js';
import { BallotsController } from './ballots/ballots.controller.js';
import { CastBallotService } from './ballots/cast-ballot.service.js';
import { MyPartService } from './ballots/my-part.service.js';
import { OpenRounds } from './ballots/open-rounds.js';
import { VoterRoll } from './ballots/voter-roll.js';
import { CloseRoundService } from './closing/close-round.service.js';
import { RoundCountQuery } from './counting/round-count.query.js';
import { CountRoundService } from './counting/count-round.service.js';
import { ReleaseRoundService } from './counting/release-round.service.js';
import { RoundResultController } from './counting/round-result.controller.js';
import { RoundResultQuery } from './counting/round-result.query.js';
import { ReadSwornFileService } from './counting/read-sworn-file.service.js';
import { SwornFileController } from './counting/sworn-file.controller.js';
import { SwornFileQuery } from './counting/sworn-file.query.js';
import { EnterFormService } from './paper/enter-form.service.js';
import { PaperBatchesService } from './paper/paper-batches.service.js';
import { PaperController } from './paper/paper.controller.js';
import { PaperQuery } from './paper/paper.query.js';
import { ImportRollService } from './roll/import-roll.service.js';
import { MakeCodesService } from './roll/make-codes.service.js';
import { RollController } from './roll/roll.controller.js';
import { RollQuery } from './roll/roll.query.js';
import { RoundsController } from './rounds.controller.js';
import { RoundsQuery } from './rounds.query.js';
import { RoundCandidatesQuery } from './staff/round-candidates.query.js';
import { RoundFilesController } from './staff/round-files.controller.js';
import { RoundFilesQuery } from './staff/round-files.query.js';
import { RoundLooksController } from './staff/round-looks.controller.js';
import { RoundPlansService } from './staff/round-plans.service.js';
import { RunRoundService } from './staff/run-round.service.js';
import { SaveRoundService } from './staff/save-round.service.js';
import { VotingShell } from './voting.shell.js';

@Module({
  imports: [AreasModule],
  controllers: [
    BallotsController,
    RoundResultController,
    RoundsController,
    RoundFilesController,
    RoundLooksController,
    RollController,
    PaperController,
    SwornFileController,
  ],
  providers: [
    CastBallotService,
    CloseRoundService,
    CountRoundService,
    EnterFormService,
    ImportRollService,
    MakeCodesService,
    MyPartService,
    OpenRounds,
    ReleaseRoundService,
    PaperBatchesService,
    PaperQuery,
    RollQuery,
    RoundCandidatesQuery,
    RoundCountQuery,
    RoundFilesQuery,
    RoundPlansService,
    RoundResultQuery,
    RoundsQuery,
    RunRoundService,
    ReadSwornFileService,
    SaveRoundService,
    SwornFileQuery,
    VoterRoll,
    VotingShell,
  ],
})
export class VotingModule {}
