import { Areas1795000000001 } from './01-areas.js';
import { People1795000000002 } from './02-people.js';
import { Initiatives1795000000003 } from './03-initiatives.js';
import { SchemesAndBudgets1795000000004 } from './04-schemes-and-budgets.js';
import { Applications1795000000005 } from './05-applications.js';
import { Outbox1795000000006 } from './06-outbox.js';
import { Accounts1795000000007 } from './07-accounts.js';
import { InitiativeLife1795000000008 } from './08-initiative-life.js';
import { SchemeVersions1795000000010 } from './10-scheme-versions.js';
import { PayeeOrganisations1795000000011 } from './11-payee-organisations.js';
import { Moderation1795000000012 } from './12-moderation.js';
import { Themes1795000000013 } from './13-themes.js';
import { InitiativeFilters1795000000014 } from './14-initiative-filters.js';
import { ApplyingTogether1795000000015 } from './15-applying-together.js';
import { HiddenVersions1795000000016 } from './16-hidden-versions.js';
import { VotingRounds1795000000017 } from './17-voting-rounds.js';
import { Ballots1795000000018 } from './18-ballots.js';
import { Activities1795000000019 } from './19-activities.js';
import { SignUps1795000000020 } from './20-sign-ups.js';
import { Letters1795000000021 } from './21-letters.js';
import { PaperBallots1795000000022 } from './22-paper-ballots.js';
import { Calendars1795000000025 } from './25-calendars.js';
import { Reminders1795000000026 } from './26-reminders.js';
import { RoomsAndMoney1795000000027 } from './27-rooms-and-money.js';
import { AgendaIndex1795000000029 } from './29-agenda-index.js';
import { Interventions1795000000030 } from './30-interventions.js';
import { ShownElsewhere1795000000031 } from './31-shown-elsewhere.js';
import { FacilityPhotos1795000000032 } from './32-facility-photos.js';
import { Hands1795000000033 } from './33-hands.js';
import { Push1795000000034 } from './34-push.js';
import { RollStands1795000000036 } from './36-roll-stands.js';
import { RoundFiles1795000000040 } from './40-round-files.js';
import { ApplicationsAfterAVote1795000000045 } from './45-applications-after-a-vote.js';
import { FilesForSwornRecounters1795000000046 } from './46-files-for-sworn-recounters.js';
import { RollClaims1795000000047 } from './47-roll-claims.js';
import { AsksThatLapse1795000000050 } from './50-asks-that-lapse.js';
import { AnswersOfTheMunicipality1795000000051 } from './51-answers-of-the-municipality.js';
import { SecondFactorOfASession1795000000052 } from './52-second-factor-of-a-session.js';
import { StepsThatWait1795000000053 } from './53-steps-that-wait.js';
import { AreasThatAreRedrawn1795000000054 } from './54-areas-that-are-redrawn.js';
import { NamesOnOneVisibleLine1795000000055 } from './55-names-on-one-visible-line.js';
import { WholeTextsOfBefore1795000000056 } from './56-whole-texts-of-before.js';
import { ActivitiesModerated1795000000060 } from './60-activities-moderated.js';
import { PeopleInMails1795000000061 } from './61-people-in-mails.js';

/** Every migration, oldest first. */
export const migrations = [
  Areas1795000000001,
  People1795000000002,
  Initiatives1795000000003,
  SchemesAndBudgets1795000000004,
  Applications1795000000005,
  Outbox1795000000006,
  Accounts1795000000007,
  InitiativeLife1795000000008,
  SchemeVersions1795000000010,
  PayeeOrganisations1795000000011,
  Moderation1795000000012,
  Themes1795000000013,
  InitiativeFilters1795000000014,
  ApplyingTogether1795000000015,
  HiddenVersions1795000000016,
  VotingRounds1795000000017,
  Ballots1795000000018,
  Activities1795000000019,
  SignUps1795000000020,
  Letters1795000000021,
  PaperBallots1795000000022,
  Calendars1795000000025,
  Reminders1795000000026,
  RoomsAndMoney1795000000027,
  AgendaIndex1795000000029,
  Interventions1795000000030,
  ShownElsewhere1795000000031,
  FacilityPhotos1795000000032,
  Hands1795000000033,
  Push1795000000034,
  RollStands1795000000036,
  RoundFiles1795000000040,
  ApplicationsAfterAVote1795000000045,
  FilesForSwornRecounters1795000000046,
  RollClaims1795000000047,
  AsksThatLapse1795000000050,
  AnswersOfTheMunicipality1795000000051,
  SecondFactorOfASession1795000000052,
  StepsThatWait1795000000053,
  AreasThatAreRedrawn1795000000054,
  NamesOnOneVisibleLine1795000000055,
  WholeTextsOfBefore1795000000056,
  ActivitiesModerated1795000000060,
  PeopleInMails1795000000061,
];
