/** The agenda, one activity, and what its organisers do with it. */
import type { Routes } from '@angular/router';
import { signedIn } from '../../core/session/signed-in.guard';
import { withTexts } from '../../core/texts/with-texts';
import { agendaTexts } from '../../shared/activities/agenda-texts';
import { invitationTexts } from '../../shared/invitations/invitation-texts';
import { handTexts } from '../../shared/hands/hand-texts';
import { moderationTexts } from '../../shared/moderation/moderation-texts';
import { photoTexts } from '../../shared/photos/photo-texts';
import { activitiesTexts } from './activities.texts';

export const routes: Routes = [
  {
    path: '',
    resolve: {
      ...withTexts(activitiesTexts),
      agendaTexts: withTexts(agendaTexts).texts,
      invitationTexts: withTexts(invitationTexts).texts,
      handTexts: withTexts(handTexts).texts,
      moderationTexts: withTexts(moderationTexts).texts,
      photoTexts: withTexts(photoTexts).texts,
    },
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'activities.page-title',
        loadComponent: () => import('./find/agenda.page').then((m) => m.AgendaPage),
      },
      {
        path: 'bevestigen',
        title: 'activities.confirm-title',
        data: { deed: 'confirm' },
        loadComponent: () => import('./one/link.page').then((m) => m.LinkPage),
      },
      {
        path: 'afmelden',
        title: 'activities.opt-out-title',
        data: { deed: 'leave' },
        loadComponent: () => import('./one/link.page').then((m) => m.LinkPage),
      },
      {
        path: 'herinneringen',
        title: 'activities.reminders-title',
        loadComponent: () => import('./one/stop-reminders.page').then((m) => m.StopRemindersPage),
      },
      {
        path: 'weekblad',
        title: 'activities.sheet-title',
        loadComponent: () => import('./sheet/week-sheet.page').then((m) => m.WeekSheetPage),
      },
      {
        path: 'uitnodiging',
        title: 'invitation.title',
        data: { home: '/activiteiten', invitations: '/api/activity-invitations' },
        loadComponent: () => import('../../shared/invitations/invitation.page').then((m) => m.InvitationPage),
      },
      {
        path: 'nieuw',
        canActivate: [signedIn],
        title: 'activities.plan-title',
        loadComponent: () => import('./plan/plan.page').then((m) => m.PlanPage),
      },
      {
        path: ':slug/bewerken',
        canActivate: [signedIn],
        title: 'activities.plan-edit',
        loadComponent: () => import('./plan/plan.page').then((m) => m.PlanPage),
      },
      {
        path: ':slug/beheer',
        canActivate: [signedIn],
        title: 'activities.manage-short',
        loadComponent: () => import('./day/manage.page').then((m) => m.ManagePage),
      },
      {
        path: ':slug/reeks',
        canActivate: [signedIn],
        title: 'activities.series-change',
        loadComponent: () => import('./day/series.page').then((m) => m.SeriesPage),
      },
      { path: ':slug', loadComponent: () => import('./one/activity.page').then((m) => m.ActivityPage) },
    ],
  },
];
