import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { AccountController } from './account/account.controller.js';
import { AccountQuery } from './account/account.query.js';
import { ChangeAccountService } from './account/change-account.service.js';
import { IdentityProof } from './account/identity-proof.js';
import { ChangeRolesService } from './change-roles.service.js';
import { ConfirmEmailService } from './confirm-email.service.js';
import { IdentityController } from './identity.controller.js';
import { OpenIdController } from './openid/openid.controller.js';
import { OpenIdProvider } from './openid/openid-provider.js';
import { OpenIdService } from './openid/openid.service.js';
import { PasswordStrategy } from './password.strategy.js';
import { Passwords } from './passwords.js';
import { PeopleQuery } from './people.query.js';
import { DownloadDataQuery } from './personal-data/download-data.query.js';
import { EraseAccountService } from './personal-data/erase-account.service.js';
import { PersonalDataDuties } from './personal-data/personal-data-duties.js';
import { PersonalDataController } from './personal-data/personal-data.controller.js';
import { PersonSubject } from './person.subject.js';
import { RegisterPersonService } from './register-person.service.js';
import { ResetPasswordService } from './reset-password.service.js';
import { ResetSecondFactorService } from './second-factor/reset-second-factor.service.js';
import { SecondFactorController } from './second-factor/second-factor.controller.js';
import { SecondFactorService } from './second-factor/second-factor.service.js';
import { Sessions } from './sessions.js';

@Module({
  imports: [PassportModule],
  controllers: [
    IdentityController,
    AccountController,
    SecondFactorController,
    OpenIdController,
    PersonalDataController,
  ],
  providers: [
    AccountQuery,
    ChangeAccountService,
    ChangeRolesService,
    ConfirmEmailService,
    DownloadDataQuery,
    EraseAccountService,
    IdentityProof,
    OpenIdProvider,
    OpenIdService,
    PasswordStrategy,
    Passwords,
    PeopleQuery,
    PersonSubject,
    PersonalDataDuties,
    RegisterPersonService,
    ResetPasswordService,
    ResetSecondFactorService,
    SecondFactorService,
    Sessions,
  ],
  exports: [Passwords, PersonalDataDuties],
})
export class IdentityModule {}
