/** The directory of facilities: finding a place, asking for it, and what its keeper does. */
import type { Routes } from '@angular/router';
import { signedIn } from '../../core/session/signed-in.guard';
import { withTexts } from '../../core/texts/with-texts';
import { photoTexts } from '../../shared/photos/photo-texts';
import { facilitiesTexts } from './facilities.texts';

export const routes: Routes = [
  {
    path: '',
    resolve: { ...withTexts(facilitiesTexts), photoTexts: withTexts(photoTexts).texts },
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'facilities.page-title',
        loadComponent: () => import('./directory.page').then((m) => m.DirectoryPage),
      },
      {
        path: ':slug/agenda',
        canActivate: [signedIn],
        title: 'facilities.calendar',
        loadComponent: () => import('./keeper.page').then((m) => m.KeeperPage),
      },
      {
        path: ':slug/bewerken',
        canActivate: [signedIn],
        title: 'facilities.edit',
        loadComponent: () => import('./edit.page').then((m) => m.EditPage),
      },
      { path: ':slug', loadComponent: () => import('./facility.page').then((m) => m.FacilityPage) },
    ],
  },
];
