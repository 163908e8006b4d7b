/** What the whole site shares: the router and how titles are made. Everything else provides itself in root. */
import { APP_BASE_HREF } from '@angular/common';
import {
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  type ApplicationConfig,
} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withRouterConfig,
} from '@angular/router';
import { routes } from './app.routes';
import { MunicipalityStore } from './core/places/municipality.store';
import { Session } from './core/session/session';
import { PageTitleStrategy } from './core/shell/page-title';
import { coreTexts } from './core/texts/core-texts';
import { LanguageChoice } from './core/texts/language-choice';
import { Texts } from './core/texts/texts';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withRouterConfig({ paramsInheritanceStrategy: 'always' }),
    ),
    // The policy `base-uri 'none'` forbids a base element, so the router is told here.
    { provide: APP_BASE_HREF, useValue: '/' },
    { provide: TitleStrategy, useClass: PageTitleStrategy },
    provideAppInitializer(() => {
      const texts = inject(Texts);
      void inject(Session).refresh();
      void inject(MunicipalityStore).load();
      const language = inject(LanguageChoice);
      return texts.use(coreTexts).then(() => language.restore());
    }),
  ],
};
