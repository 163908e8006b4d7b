/** The settings of an account: one page to see them, and a page for each change. */
import type { Routes } from '@angular/router';
import { withTexts } from '../../core/texts/with-texts';
import { handTexts } from '../../shared/hands/hand-texts';
import { CalendarPage } from './calendar.page';
import { DataPage } from './data.page';
import { ElsewherePage } from './elsewhere.page';
import { EmailPage } from './email.page';
import { NamePage } from './name.page';
import { PasswordPage } from './password.page';
import { SecondFactorPage } from './second-factor.page';
import { SettingsPage } from './settings.page';
import { TalentsPage } from './talents.page';
import { settingsTexts } from './settings.texts';

export const routes: Routes = [
  {
    path: '',
    resolve: withTexts(settingsTexts),
    children: [
      { path: '', pathMatch: 'full', component: SettingsPage, title: 'settings.title' },
      { path: 'agenda', component: CalendarPage, title: 'settings.calendar.title' },
      { path: 'gegevens', component: DataPage, title: 'settings.data.title' },
      { path: 'talenten', component: TalentsPage, title: 'hands.talents', resolve: withTexts(handTexts) },
      { path: 'naam', component: NamePage, title: 'settings.name.title' },
      { path: 'e-mailadres', component: EmailPage, title: 'settings.email.title' },
      { path: 'wachtwoord', component: PasswordPage, title: 'settings.password.title' },
      { path: 'elders', component: ElsewherePage, title: 'settings.elsewhere.title' },
      { path: 'tweede-stap', component: SecondFactorPage, title: 'settings.second.title' },
    ],
  },
];
