/** The list of initiatives, with the ideas chosen beforehand. */
import type { Routes } from '@angular/router';
import { withTexts } from '../../core/texts/with-texts';
import { initiativesTexts } from './initiatives.texts';

export const routes: Routes = [
  {
    path: '',
    title: 'initiatives.ideas-title',
    resolve: withTexts(initiativesTexts),
    data: { always: 'idea' },
    loadComponent: () => import('./list/initiative-list.page').then((m) => m.InitiativeListPage),
  },
];
