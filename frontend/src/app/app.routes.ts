/** The map of the site. Every feature is loaded when somebody goes there; addresses are Dutch. */
import { inject } from '@angular/core';
import { Router, type Routes } from '@angular/router';
import { staffOnly } from './core/session/staff.guard';
import { signedIn } from './core/session/signed-in.guard';

export const routes: Routes = [
  { path: '', loadChildren: () => import('./features/home/home.routes').then((m) => m.routes) },
  { path: 'buurten', loadChildren: () => import('./features/areas/areas.routes').then((m) => m.routes) },
  {
    path: 'initiatieven',
    loadChildren: () => import('./features/initiatives/initiatives.routes').then((m) => m.routes),
  },
  {
    path: 'activiteiten',
    loadChildren: () => import('./features/activities/activities.routes').then((m) => m.routes),
  },
  {
    // The short address that stands on paper.
    path: 'agenda/:gebied',
    redirectTo: ({ params }) =>
      inject(Router).createUrlTree(['/activiteiten'], { queryParams: { gebied: params['gebied'] as string } }),
  },
  { path: 'agenda', redirectTo: 'activiteiten' },
  {
    path: 'voorzieningen',
    loadChildren: () => import('./features/facilities/facilities.routes').then((m) => m.routes),
  },
  {
    path: 'voorbeelden',
    loadChildren: () => import('./features/interventions/interventions.routes').then((m) => m.routes),
  },
  { path: 'ideeen', loadChildren: () => import('./features/initiatives/ideas.routes').then((m) => m.routes) },
  {
    path: 'buurtbudget/aanvragen',
    canActivate: [signedIn],
    loadChildren: () => import('./features/applications/applications.routes').then((m) => m.routes),
  },
  {
    path: 'samen-aanvragen',
    canActivate: [signedIn],
    loadChildren: () => import('./features/applications/together/consent.routes').then((m) => m.routes),
  },
  {
    path: 'buurtbudget/alvast',
    loadChildren: () => import('./features/applications/form.routes').then((m) => m.deviceRoutes),
  },
  {
    path: 'buurtbudget/voorbeeld',
    canActivate: [staffOnly],
    loadChildren: () => import('./features/applications/form.routes').then((m) => m.previewRoutes),
  },
  { path: 'buurtbudget', loadChildren: () => import('./features/schemes/schemes.routes').then((m) => m.routes) },
  {
    path: 'medewerkers',
    canActivate: [staffOnly],
    loadChildren: () => import('./staff.routes').then((m) => m.routes),
  },
  {
    path: 'mijn/instellingen',
    canActivate: [signedIn],
    loadChildren: () => import('./features/settings/settings.routes').then((m) => m.routes),
  },
  {
    path: 'mijn',
    canActivate: [signedIn],
    loadChildren: () => import('./features/mine/mine.routes').then((m) => m.routes),
  },
  { path: 'stemmen', loadChildren: () => import('./features/voting/voting.routes').then((m) => m.routes) },
  { path: 'stem', loadChildren: () => import('./features/voting/voting.routes').then((m) => m.letterRoutes) },
  { path: 'natellen', loadChildren: () => import('./features/voting/voting.routes').then((m) => m.recountRoutes) },
  { path: 'account', loadChildren: () => import('./features/account/account.routes').then((m) => m.routes) },
  { path: '', loadChildren: () => import('./features/pages/pages.routes').then((m) => m.routes) },
];
