/** /medewerkers/voorbeelden: the catalogue of interventions, for staff; administrators change it. */
import type { Routes } from '@angular/router';
import { InterventionFilePage } from './file.page';
import { InterventionFilesPage } from './files.page';

export const routes: Routes = [
  { path: '', component: InterventionFilesPage, title: 'intervention-files.title' },
  { path: ':slug', component: InterventionFilePage, title: 'intervention-files.title' },
];
