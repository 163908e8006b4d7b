import { Module } from '@nestjs/common';
import { BallotsController } from './ballots/ballots.controller.js';
import { CastBallotService } from './ballots/cast-ballot.service.js';
import { MyPartService } from './ballots/my-part.service.js';
import { OpenRounds } from './ballots/open-rounds.js';
import { VoterRoll } from './ballots/voter-roll.js';
import { RoundsController } from './rounds.controller.js';
import { RoundsQuery } from './rounds.query.js';

@Module({
  controllers: [BallotsController, RoundsController],
  providers: [CastBallotService, MyPartService, OpenRounds, RoundsQuery, VoterRoll],
})
export class VotingModule {}
