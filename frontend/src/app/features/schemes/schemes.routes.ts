/** /buurtbudget: the schemes, and one scheme with its rules and the self-check. */
import type { Routes } from '@angular/router';
import { withTexts } from '../../core/texts/with-texts';
import { ruleTexts } from '../../shared/rules/rule-texts';
import { SchemePage } from './scheme.page';
import { schemeTexts } from './scheme-texts';
import { SchemesPage } from './schemes.page';

export const routes: Routes = [
  {
    path: '',
    resolve: { ...withTexts(schemeTexts), ruleTexts: withTexts(ruleTexts).texts },
    children: [
      { path: '', component: SchemesPage, title: 'schemes.title' },
      { path: ':slug', component: SchemePage, title: 'schemes.title' },
    ],
  },
];
