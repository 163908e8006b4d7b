import { Module, type DynamicModule } from '@nestjs/common';
import { ActivitiesModule } from './modules/activities/public.js';
import { ApplicationsModule } from './modules/applications/public.js';
import { AreasModule } from './modules/areas/public.js';
import { BudgetsModule } from './modules/budgets/public.js';
import { IdentityModule } from './modules/identity/public.js';
import { InitiativesModule } from './modules/initiatives/public.js';
import { InterventionsModule } from './modules/interventions/public.js';
import { ModerationModule } from './modules/moderation/public.js';
import { NotificationsModule } from './modules/notifications/public.js';
import { SchemesModule } from './modules/schemes/public.js';
import { VotingModule } from './modules/voting/public.js';
import type { Settings } from './platform/config/settings.js';
import { HealthController } from './platform/health.controller.js';
import { OpenApiController } from './platform/http/openapi/openapi.controller.js';
import { OpenApiSource } from './platform/http/openapi/openapi-source.js';
import { SitemapController } from './platform/http/sitemap/sitemap.controller.js';
import { SecurityTextController } from './platform/http/security-text.controller.js';
import { PlatformModule } from './platform/platform.module.js';

/** The whole platform: what every module counts on, and the modules. */
@Module({})
export class AppModule {
  static with(settings: Settings, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(settings, databaseUrl),
        AreasModule,
        IdentityModule,
        InitiativesModule,
        InterventionsModule,
        ModerationModule,
        BudgetsModule,
        SchemesModule,
        ApplicationsModule,
        ActivitiesModule,
        VotingModule,
        NotificationsModule,
      ],
      controllers: [HealthController, OpenApiController, SecurityTextController, SitemapController],
      providers: [OpenApiSource],
    };
  }
}
