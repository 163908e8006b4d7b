import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { ChangeRolesService } from './change-roles.service.js';
import { ConfirmEmailService } from './confirm-email.service.js';
import { IdentityController } from './identity.controller.js';
import { PasswordStrategy } from './password.strategy.js';
import { Passwords } from './passwords.js';
import { PeopleQuery } from './people.query.js';
import { PersonSubject } from './person.subject.js';
import { RegisterPersonService } from './register-person.service.js';
import { ResetPasswordService } from './reset-password.service.js';
import { Sessions } from './sessions.js';

@Module({
  imports: [PassportModule],
  controllers: [IdentityController],
  providers: [
    ChangeRolesService,
    ConfirmEmailService,
    PasswordStrategy,
    Passwords,
    PeopleQuery,
    PersonSubject,
    RegisterPersonService,
    ResetPasswordService,
    Sessions,
  ],
  exports: [Passwords],
})
export class IdentityModule {}
