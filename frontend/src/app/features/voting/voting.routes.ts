/** /stemmen: the rounds, one round, the ballot, its receipt, the result and counting it again. */
import type { Routes } from '@angular/router';
import { withTexts } from '../../core/texts/with-texts';
import { votingTexts } from './voting.texts';

export const routes: Routes = [
  {
    path: '',
    resolve: withTexts(votingTexts),
    children: [
      {
        path: '',
        title: 'voting.title',
        loadComponent: () => import('./rounds/rounds.page').then((m) => m.RoundsPage),
      },
      {
        path: ':slug',
        title: 'voting.title',
        loadComponent: () => import('./rounds/round.page').then((m) => m.RoundPage),
      },
      {
        path: ':slug/kiezen',
        title: 'voting.choose',
        loadComponent: () => import('./vote/choose.page').then((m) => m.ChoosePage),
      },
      {
        path: ':slug/bevestigen',
        title: 'voting.confirm',
        loadComponent: () => import('./vote/confirm.page').then((m) => m.ConfirmPage),
      },
      {
        path: ':slug/ontvangst',
        title: 'voting.receipt',
        loadComponent: () => import('./vote/receipt.page').then((m) => m.ReceiptPage),
      },
      {
        path: ':slug/uitslag',
        title: 'voting.result',
        loadComponent: () => import('./result/result.page').then((m) => m.ResultPage),
      },
      {
        path: ':slug/natellen',
        title: 'voting.recount',
        loadComponent: () => import('./recount/recount.page').then((m) => m.RecountPage),
      },
    ],
  },
];

/** /stem/…: where the code of a letter leads to. */
export const letterRoutes: Routes = [
  {
    path: ':slug',
    resolve: withTexts(votingTexts),
    title: 'voting.with-code',
    loadComponent: () => import('./vote/code.page').then((m) => m.CodePage),
  },
];

/** /natellen: any election in Pabulib's format. */
export const recountRoutes: Routes = [
  {
    path: '',
    resolve: withTexts(votingTexts),
    title: 'voting.recount',
    loadComponent: () => import('./recount/recount.page').then((m) => m.RecountPage),
  },
];
