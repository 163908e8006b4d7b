/** /medewerkers/stemmingen: voting rounds for staff, from the first draft to the count. */
import type { Routes } from '@angular/router';
import { RoundCountPage } from './count/round-count.page';
import { RoundFilePage } from './file/round-file.page';
import { RoundFormPage } from './form/round-form.page';
import { PaperBatchPage } from './paper/paper-batch.page';
import { PaperPage } from './paper/paper.page';
import { RollPage } from './roll/roll.page';
import { RoundListPage } from './round-list.page';
import { WhatIfPage } from './what-if/what-if.page';

export const routes: Routes = [
  { path: '', component: RoundListPage, title: 'round-files.title' },
  { path: 'nieuw', component: RoundFormPage, title: 'round-files.new' },
  { path: 'proberen', component: WhatIfPage, title: 'round-files.try' },
  { path: ':slug', component: RoundFilePage, title: 'round-files.title' },
  { path: ':slug/wijzigen', component: RoundFormPage, title: 'round-files.edit' },
  { path: ':slug/kiezerslijst', component: RollPage, title: 'roll.title' },
  { path: ':slug/papier', component: PaperPage, title: 'paper.title' },
  { path: ':slug/papier/:batch', component: PaperBatchPage, title: 'paper.title' },
  { path: ':slug/telling', component: RoundCountPage, title: 'round-files.count.title' },
];
