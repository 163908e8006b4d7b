/** The catalogue of examples to start from, for everybody. */
import type { Routes } from '@angular/router';
import { withTexts } from '../../core/texts/with-texts';
import { agendaTexts } from '../../shared/activities/agenda-texts';
import { interventionsTexts } from './interventions.texts';

export const routes: Routes = [
  {
    path: '',
    resolve: { ...withTexts(interventionsTexts), agendaTexts: withTexts(agendaTexts).texts },
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'interventions.page-title',
        loadComponent: () => import('./catalogue.page').then((m) => m.CataloguePage),
      },
      { path: ':slug', loadComponent: () => import('./intervention.page').then((m) => m.InterventionPage) },
    ],
  },
];
