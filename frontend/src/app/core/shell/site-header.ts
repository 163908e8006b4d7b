/** The head of every page: who we are, the main menu, the account and the switch for the calm view. */
import { Component, inject } from '@angular/core';
import { Router, RouterLink, RouterLinkActive } from '@angular/router';
import { MunicipalityStore } from '../places/municipality.store';
import { Session } from '../session/session';
import { LocalDrafts } from '../forms/local-drafts';
import { TextPipe } from '../texts/text.pipe';
import { Announcer } from './announcer';
import { CalmMode } from './calm-mode';
import { Logo } from './logo';
import { LanguageChoice } from '../texts/language-choice';
import { Texts, type Language } from '../texts/texts';

@Component({
  selector: 'header[stoep-header]',
  imports: [RouterLink, RouterLinkActive, TextPipe, Logo],
  templateUrl: './site-header.html',
})
export class SiteHeader {
  protected readonly session = inject(Session);
  protected readonly calm = inject(CalmMode);
  protected readonly municipality = inject(MunicipalityStore).municipality;
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly drafts = inject(LocalDrafts);
  private readonly texts = inject(Texts);
  protected readonly language = inject(LanguageChoice);
  /** Each language by its own name, which is no text to translate. */
  protected readonly names: Record<Language, string> = { nl: 'Nederlands', en: 'English' };

  /** Signing out also forgets what this device kept of the person's drafts. */
  protected async signOut(): Promise<void> {
    await this.session.signOut();
    this.drafts.forgetAll();
    this.announcer.say(this.texts.text('shell.signed-out'));
    await this.router.navigateByUrl('/');
  }

  protected async speak(language: Language): Promise<void> {
    await this.language.choose(language);
    this.announcer.say(this.texts.text('shell.language-changed'));
  }

  protected here(): string {
    return this.router.url.startsWith('/account') ? '/mijn' : this.router.url;
  }
}
