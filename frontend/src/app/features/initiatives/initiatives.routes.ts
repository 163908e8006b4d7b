/** Looking around, one initiative, and writing one's own: a question a page, with the question in the address. */
import type { Routes } from '@angular/router';
import { signedIn } from '../../core/session/signed-in.guard';
import { withTexts } from '../../core/texts/with-texts';
import { agendaTexts } from '../../shared/activities/agenda-texts';
import { invitationTexts } from '../../shared/invitations/invitation-texts';
import { moderationTexts } from '../../shared/moderation/moderation-texts';
import { photoTexts } from '../../shared/photos/photo-texts';
import { togetherTexts } from '../../shared/together/together-texts';
import { lifeTexts } from './initiative-life.texts';
import { initiativesTexts } from './initiatives.texts';

export const routes: Routes = [
  {
    path: '',
    resolve: {
      ...withTexts(initiativesTexts),
      agendaTexts: withTexts(agendaTexts).texts,
      invitationTexts: withTexts(invitationTexts).texts,
      lifeTexts: withTexts(lifeTexts).texts,
      photoTexts: withTexts(photoTexts).texts,
      moderationTexts: withTexts(moderationTexts).texts,
    },
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'initiatives.page-title',
        loadComponent: () => import('./list/initiative-list.page').then((m) => m.InitiativeListPage),
      },
      {
        path: 'nieuw',
        pathMatch: 'full',
        title: 'initiatives.write.page-title',
        loadComponent: () => import('./write/start.page').then((m) => m.StartPage),
      },
      {
        path: 'nieuw/:stap',
        title: 'initiatives.write.page-title',
        loadComponent: () => import('./write/write.page').then((m) => m.WritePage),
      },
      {
        path: 'uitnodiging',
        title: 'invitation.title',
        data: { home: '/initiatieven', invitations: '/api/invitations' },
        loadComponent: () => import('../../shared/invitations/invitation.page').then((m) => m.InvitationPage),
      },
      {
        path: 'afmelden',
        title: 'life.unsubscribe-title',
        loadComponent: () => import('./life/unsubscribe.page').then((m) => m.UnsubscribePage),
      },
      { path: ':slug/bewerken', pathMatch: 'full', redirectTo: ':slug/bewerken/titel' },
      {
        path: ':slug/bewerken/:stap',
        resolve: withTexts(togetherTexts),
        canActivate: [signedIn],
        title: 'initiatives.write.edit-title',
        loadComponent: () => import('./write/write.page').then((m) => m.WritePage),
      },
      {
        path: ':slug/gelukt',
        canActivate: [signedIn],
        title: 'initiatives.published.title',
        loadComponent: () => import('./write/published.page').then((m) => m.PublishedPage),
      },
      { path: ':slug', loadComponent: () => import('./detail/initiative.page').then((m) => m.InitiativePage) },
    ],
  },
];
