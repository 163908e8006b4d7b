/** /medewerkers: what staff do, of every feature; part of the map of the site, like app.routes.ts. */
import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { Session } from './core/session/session';
import { withTexts } from './core/texts/with-texts';
import { togetherTexts } from './shared/together/together-texts';
import { ruleTexts } from './shared/rules/rule-texts';
import { agendaTexts } from './shared/activities/agenda-texts';
import { moderationTexts } from './shared/moderation/moderation-texts';
import { interventionFilesTexts } from './features/interventions/files/intervention-files-texts';
import { interventionsTexts } from './features/interventions/interventions.texts';
import { roundFilesTexts } from './features/rounds/rounds-texts';
import { BudgetsPage } from './features/staff/budgets.page';
import { DeskPage } from './features/staff/desk/desk.page';
import { LettersPage } from './features/staff/desk/letters.page';
import { StartDeskPage } from './features/staff/desk/start-desk.page';
import { DossierPage } from './features/staff/dossier/dossier.page';
import { EmbeddingPage } from './features/staff/embedding.page';
import { FacilityUsePage } from './features/staff/funded/facility-use.page';
import { FundedPage } from './features/staff/funded/funded.page';
import { fundedTexts } from './features/staff/funded/funded-texts';
import { MailPage } from './features/staff/mail.page';
import { MailsPage } from './features/staff/mails.page';
import { ModerationCasePage } from './features/staff/moderation/case.page';
import { ModerationQueuePage } from './features/staff/moderation/queue.page';
import { PeoplePage } from './features/staff/people.page';
import { schemeAdminTexts } from './features/staff/schemes/scheme-admin-texts';
import { StaffFrame } from './features/staff/staff-frame';
import { staffTexts } from './features/staff/staff-texts';
import { UnansweredPage } from './features/staff/unanswered.page';
import { WorklistPage } from './features/staff/worklist.page';

export const routes: Routes = [
  {
    path: '',
    component: StaffFrame,
    resolve: {
      ...withTexts(staffTexts),
      togetherTexts: withTexts(togetherTexts).texts,
      ruleTexts: withTexts(ruleTexts).texts,
      fundedTexts: withTexts(fundedTexts).texts,
      agendaTexts: withTexts(agendaTexts).texts,
      moderationTexts: withTexts(moderationTexts).texts,
    },
    children: [
      {
        path: '',
        pathMatch: 'full',
        redirectTo: () => {
          const session = inject(Session);
          return session.may('desk.use') && !session.may('dossier.list') ? 'balie' : 'werkvoorraad';
        },
      },
      { path: 'werkvoorraad', component: WorklistPage, title: 'worklist.title' },
      { path: 'dossiers/:number', component: DossierPage, title: 'dossier.title' },
      { path: 'balie', component: DeskPage, title: 'desk.title' },
      { path: 'balie/nieuw', component: StartDeskPage, title: 'desk.start-title' },
      { path: 'balie/brieven/:id', component: LettersPage, title: 'desk.letters-title' },
      { path: 'ideeen', component: UnansweredPage, title: 'unanswered.title' },
      { path: 'activiteiten', component: FundedPage, title: 'staff-funded.title' },
      { path: 'voorzieningen', component: FacilityUsePage, title: 'staff-use.title' },
      { path: 'moderatie', component: ModerationQueuePage, title: 'moderation.queue.title' },
      { path: 'moderatie/:id', component: ModerationCasePage, title: 'moderation.queue.title' },
      {
        path: 'stemmingen',
        resolve: withTexts(roundFilesTexts),
        loadChildren: () => import('./features/rounds/rounds.routes').then((m) => m.routes),
      },
      {
        path: 'voorbeelden',
        resolve: {
          ...withTexts(interventionFilesTexts),
          interventionsTexts: withTexts(interventionsTexts).texts,
        },
        loadChildren: () => import('./features/interventions/files/intervention-files.routes').then((m) => m.routes),
      },
      { path: 'budgetten', component: BudgetsPage, title: 'budgets.title' },
      { path: 'beheer/mensen', component: PeoplePage, title: 'people.title' },
      {
        path: 'beheer/regelingen',
        resolve: withTexts(schemeAdminTexts),
        loadChildren: () => import('./features/staff/schemes/scheme-files.routes').then((m) => m.routes),
      },
      { path: 'beheer/insluiten', component: EmbeddingPage, title: 'embedding.title' },
      { path: 'beheer/mails', component: MailsPage, title: 'mails.title' },
      { path: 'beheer/mails/:id', component: MailPage, title: 'mails.title' },
    ],
  },
];
