/** The form of an application for who has no account yet, and as an administrator looks at that of a draft. */
import type { Routes } from '@angular/router';
import { withTexts } from '../../core/texts/with-texts';
import { ruleTexts } from '../../shared/rules/rule-texts';
import { applicationTexts } from './application-texts';
import { FormPage } from './form.page';
import { togetherTexts } from '../../shared/together/together-texts';

const resolve = {
  ...withTexts(applicationTexts),
  ruleTexts: withTexts(ruleTexts).texts,
  togetherTexts: withTexts(togetherTexts).texts,
};

/** Without a scheme there is no form: then to where they can be chosen. */
const toSchemes = { path: '', pathMatch: 'full', redirectTo: '/buurtbudget' } as const;

export const deviceRoutes: Routes = [
  toSchemes,
  { path: ':id/vragen/:question', component: FormPage, title: 'apply.title', data: { keeping: 'device' }, resolve },
];

export const previewRoutes: Routes = [
  toSchemes,
  { path: ':id/vragen/:question', component: FormPage, title: 'apply.title', data: { keeping: 'preview' }, resolve },
];
