/** The home page. */
import type { Routes } from '@angular/router';
import { withTexts } from '../../core/texts/with-texts';
import { agendaTexts } from '../../shared/activities/agenda-texts';
import { HomePage } from './home.page';
import { homeTexts } from './home.texts';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    component: HomePage,
    title: 'home.page-title',
    resolve: { ...withTexts(homeTexts), agendaTexts: withTexts(agendaTexts).texts },
  },
];
