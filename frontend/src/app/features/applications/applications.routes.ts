/** /buurtbudget/aanvragen: starting an application, its form one question a page, and where it stands. */
import type { Routes } from '@angular/router';
import { withTexts } from '../../core/texts/with-texts';
import { ruleTexts } from '../../shared/rules/rule-texts';
import { applicationTexts } from './application-texts';
import { ApplicationPage } from './application.page';
import { CompletionPage } from './completion.page';
import { FormPage } from './form.page';
import { SentPage } from './sent.page';
import { StartPage } from './start.page';
import { togetherTexts } from '../../shared/together/together-texts';

export const routes: Routes = [
  {
    path: '',
    resolve: {
      ...withTexts(applicationTexts),
      ruleTexts: withTexts(ruleTexts).texts,
      togetherTexts: withTexts(togetherTexts).texts,
    },
    children: [
      { path: '', pathMatch: 'full', redirectTo: '/mijn' },
      { path: 'nieuw', component: StartPage, title: 'apply.title' },
      { path: ':id', component: ApplicationPage, title: 'application.title' },
      { path: ':id/vragen/:question', component: FormPage, title: 'apply.title' },
      { path: ':id/verstuurd', component: SentPage, title: 'sent.title' },
      { path: ':id/aanvullen', component: CompletionPage, title: 'application.complete-it' },
    ],
  },
];
