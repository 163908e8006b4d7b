/** /samen-aanvragen: where the link in the mail leads. */
import type { Routes } from '@angular/router';
import { withTexts } from '../../../core/texts/with-texts';
import { ConsentPage } from './consent.page';
import { togetherTexts } from '../../../shared/together/together-texts';

export const routes: Routes = [
  { path: '', component: ConsentPage, title: 'together.page-title', resolve: withTexts(togetherTexts) },
];
