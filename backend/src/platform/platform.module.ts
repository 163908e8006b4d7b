import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttemptLimits } from './attempts/attempt-limits.js';
import { AccessGuard } from './auth/access.guard.js';
import { AccessSources } from './auth/sources.js';
import { Clock } from './clock.js';
import { SETTINGS } from './config/settings.token.js';
import type { Settings } from './config/settings.js';
import { dataSourceOptions } from './db/data-source.js';
import { Transactions } from './db/transactions.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ShellPages } from './http/shell/shell-pages.js';
import { ShellSource } from './http/shell/shell-source.js';
import { SiteAddresses } from './http/site-addresses.js';
import { requestValidation } from './http/validation.js';
import { Housekeeping } from './housekeeping.js';
import { MailDelivery } from './mail/mail-delivery.js';
import { OutboxWorker } from './mail/outbox.worker.js';
import { OutgoingRequests } from './outgoing/outgoing-requests.js';
import { PushDelivery } from './push/push-delivery.js';

/** What every module can count on: settings, clock, database, transactions, access, mail. No domain words in here. */
@Global()
@Module({})
export class PlatformModule {
  static with(settings: Settings, databaseUrl: string): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(databaseUrl, settings.databasePoolSize),
          retryAttempts: 0,
        }),
      ],
      providers: [
        { provide: SETTINGS, useValue: settings },
        Clock,
        Transactions,
        AccessSources,
        AttemptLimits,
        MailDelivery,
        PushDelivery,
        OutboxWorker,
        Housekeeping,
        OutgoingRequests,
        ShellPages,
        ShellSource,
        SiteAddresses,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: requestValidation },
      ],
      exports: [
        SETTINGS,
        Clock,
        Transactions,
        AccessSources,
        AttemptLimits,
        OutboxWorker,
        Housekeeping,
        OutgoingRequests,
        ShellPages,
        SiteAddresses,
      ],
    };
  }
}
