/** /medewerkers: the work list, a dossier, budgets, people and mails. */
import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { Session } from '../../core/session/session';
import { withTexts } from '../../core/texts/with-texts';
import { togetherTexts } from '../applications/together/together-texts';
import { ruleTexts } from '../../shared/rules/rule-texts';
import { agendaTexts } from '../../shared/activities/agenda-texts';
import { moderationTexts } from '../../shared/moderation/moderation-texts';
import { interventionFilesTexts } from '../interventions/files/intervention-files-texts';
import { interventionsTexts } from '../interventions/interventions.texts';
import { roundFilesTexts } from '../rounds/rounds-texts';
import { BudgetsPage } from './budgets.page';
import { DeskPage } from './desk/desk.page';
import { LettersPage } from './desk/letters.page';
import { StartDeskPage } from './desk/start-desk.page';
import { DossierPage } from './dossier/dossier.page';
import { EmbeddingPage } from './embedding.page';
import { FacilityUsePage } from './funded/facility-use.page';
import { FundedPage } from './funded/funded.page';
import { fundedTexts } from './funded/funded-texts';
import { MailPage } from './mail.page';
import { MailsPage } from './mails.page';
import { ModerationCasePage } from './moderation/case.page';
import { ModerationQueuePage } from './moderation/queue.page';
import { PeoplePage } from './people.page';
import { schemeAdminTexts } from './schemes/scheme-admin-texts';
import { StaffFrame } from './staff-frame';
import { staffTexts } from './staff-texts';
import { UnansweredPage } from './unanswered.page';
import { WorklistPage } from './worklist.page';

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
        loadChildren: () => import('../rounds/rounds.routes').then((m) => m.routes),
      },
      {
        path: 'voorbeelden',
        resolve: {
          ...withTexts(interventionFilesTexts),
          interventionsTexts: withTexts(interventionsTexts).texts,
        },
        loadChildren: () => import('../interventions/files/intervention-files.routes').then((m) => m.routes),
      },
      { path: 'budgetten', component: BudgetsPage, title: 'budgets.title' },
      { path: 'beheer/mensen', component: PeoplePage, title: 'people.title' },
      {
        path: 'beheer/regelingen',
        resolve: withTexts(schemeAdminTexts),
        loadChildren: () => import('./schemes/scheme-files.routes').then((m) => m.routes),
      },
      { path: 'beheer/insluiten', component: EmbeddingPage, title: 'embedding.title' },
      { path: 'beheer/mails', component: MailsPage, title: 'mails.title' },
      { path: 'beheer/mails/:id', component: MailPage, title: 'mails.title' },
    ],
  },
];
