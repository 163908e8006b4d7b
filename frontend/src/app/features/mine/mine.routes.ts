/** What is mine. */
import type { Routes } from '@angular/router';
import { withTexts } from '../../core/texts/with-texts';
import { togetherTexts } from '../../shared/together/together-texts';
import { agendaTexts } from '../../shared/activities/agenda-texts';
import { handTexts } from '../../shared/hands/hand-texts';
import { invitationTexts } from '../../shared/invitations/invitation-texts';
import { moderationTexts } from '../../shared/moderation/moderation-texts';
import { MinePage } from './mine.page';
import { mineTexts } from './mine.texts';
import { OwnTextPage } from './own-text.page';

export const routes: Routes = [
  {
    path: '',
    resolve: {
      ...withTexts(mineTexts),
      moderationTexts: withTexts(moderationTexts).texts,
      handTexts: withTexts(handTexts).texts,
      invitationTexts: withTexts(invitationTexts).texts,
      agendaTexts: withTexts(agendaTexts).texts,
      togetherTexts: withTexts(togetherTexts).texts,
    },
    children: [
      { path: '', pathMatch: 'full', component: MinePage, title: 'mine.page-title' },
      { path: 'teksten/:id', component: OwnTextPage, title: 'moderation.own.title' },
    ],
  },
];
