/** What is mine. */
import type { Routes } from '@angular/router';
import { withTexts } from '../../core/texts/with-texts';
import { MinePage } from './mine.page';
import { mineTexts } from './mine.texts';

export const routes: Routes = [
  { path: '', component: MinePage, title: 'mine.page-title', resolve: withTexts(mineTexts) },
];
