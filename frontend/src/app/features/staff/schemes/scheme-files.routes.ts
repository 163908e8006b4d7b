/** /medewerkers/beheer/regelingen: the schemes of a municipality, for its administrators. */
import type { Routes } from '@angular/router';
import { SchemeFilePage } from './scheme-file.page';
import { SchemeFilesPage } from './scheme-files.page';

export const routes: Routes = [
  { path: '', component: SchemeFilesPage, title: 'files.title' },
  { path: ':slug', component: SchemeFilePage, title: 'files.title' },
];
