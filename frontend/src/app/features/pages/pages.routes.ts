/** Help, accessibility, privacy, about and contact; and what is shown where there is nothing, or nothing for you. */
import type { Routes } from '@angular/router';
import { withTexts } from '../../core/texts/with-texts';
import { moderationTexts } from '../../shared/moderation/moderation-texts';
import { ContactPage } from './contact.page';
import { ForbiddenPage } from './forbidden.page';
import { ModerationFiguresPage } from './moderation-figures.page';
import { NotFoundPage } from './not-found.page';
import { pagesTexts } from './pages.texts';
import { TextPage } from './text.page';

export const routes: Routes = [
  {
    path: '',
    resolve: withTexts(pagesTexts),
    children: [
      { path: 'help', component: TextPage, title: 'pages.help.title', data: { page: 'help', parts: 6 } },
      {
        path: 'toegankelijkheid',
        component: TextPage,
        title: 'pages.access.title',
        data: { page: 'access', parts: 4 },
      },
      { path: 'privacy', component: TextPage, title: 'pages.privacy.title', data: { page: 'privacy', parts: 7 } },
      { path: 'over', component: TextPage, title: 'pages.about.title', data: { page: 'about', parts: 4 } },
      {
        path: 'over/moderatie',
        component: ModerationFiguresPage,
        title: 'moderation.figures.title',
        resolve: { moderationTexts: withTexts(moderationTexts).texts },
      },
      { path: 'contact', component: ContactPage, title: 'pages.contact.title' },
      { path: 'geen-toegang', component: ForbiddenPage, title: 'page.forbidden' },
      { path: '**', component: NotFoundPage, title: 'page.not-found' },
    ],
  },
];
