/** Signing in, making an account, and finding back a lost password. */
import type { Routes } from '@angular/router';
import { withTexts } from '../../core/texts/with-texts';
import { accountTexts } from './account.texts';
import { CodePage } from './code.page';
import { ConfirmPage } from './confirm.page';
import { ForgottenPasswordPage } from './forgotten-password.page';
import { NewEmailPage } from './new-email.page';
import { NewPasswordPage } from './new-password.page';
import { RegisterPage } from './register.page';
import { SignInPage } from './sign-in.page';
import { WelcomePage } from './welcome.page';

export const routes: Routes = [
  {
    path: '',
    resolve: withTexts(accountTexts),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'inloggen' },
      { path: 'inloggen', component: SignInPage, title: 'account.sign-in.title' },
      { path: 'code', component: CodePage, title: 'account.code.title' },
      { path: 'welkom', component: WelcomePage, title: 'account.welcome.title' },
      { path: 'registreren', component: RegisterPage, title: 'account.register.title' },
      { path: 'bevestigen', component: ConfirmPage, title: 'account.confirm.title' },
      { path: 'wachtwoord-vergeten', component: ForgottenPasswordPage, title: 'account.forgotten.title' },
      { path: 'nieuw-adres', component: NewEmailPage, title: 'account.new-email.title' },
      { path: 'nieuw-wachtwoord', component: NewPasswordPage, title: 'account.new-password.title' },
    ],
  },
];
