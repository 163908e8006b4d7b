/** The buurten, wijken and the gemeente. */
import type { Routes } from '@angular/router';
import { withTexts } from '../../core/texts/with-texts';
import { agendaTexts } from '../../shared/activities/agenda-texts';
import { AreaListPage } from './area-list.page';
import { AreaPage } from './area.page';
import { areasTexts } from './areas.texts';

export const routes: Routes = [
  {
    path: '',
    resolve: { ...withTexts(areasTexts), agendaTexts: withTexts(agendaTexts).texts },
    children: [
      { path: '', pathMatch: 'full', component: AreaListPage, title: 'areas.page-title' },
      { path: ':code', component: AreaPage },
    ],
  },
];
