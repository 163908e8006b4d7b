/** A new name to show. */
import { Component, effect, inject, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formState } from '../../core/forms/form-state';
import { Session } from '../../core/session/session';
import { Announcer } from '../../core/shell/announcer';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-input';
import { SettingsApi } from './settings.api';

@Component({
  imports: [Button, ErrorSummary, Field, RouterLink, TextInput, TextPipe],
  template: `
    <div class="stoep-page stoep-page--narrow">
      <h1>{{ 'settings.name.title' | text }}</h1>
      <ui-error-summary [form]="form" />
      <form class="stoep-form" (submit)="$event.preventDefault(); save()" novalidate>
        <ui-field
          name="displayName"
          [label]="'settings.name' | text"
          [help]="'settings.name.help' | text"
          [error]="form.error('displayName')"
        >
          <input ui-input type="text" autocomplete="name" maxlength="80" [(value)]="displayName" />
        </ui-field>
        <div class="stoep-form__actions">
          <button type="submit" ui-button="primary" [busy]="form.isBusy()">{{ 'settings.name.do' | text }}</button>
          <a ui-button="subtle" routerLink="/mijn/instellingen">{{ 'form.cancel' | text }}</a>
        </div>
      </form>
    </div>
  `,
})
export class NamePage {
  protected readonly displayName = signal('');
  protected readonly form = formState();
  private readonly api = inject(SettingsApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly texts = inject(Texts);

  constructor() {
    effect(() => {
      const known = this.session.person()?.displayName ?? '';
      untracked(() => this.displayName.set(known));
    });
  }

  protected async save(): Promise<void> {
    const name = this.displayName();
    if (!this.form.check(name.trim().length < 2 ? [{ field: 'displayName', reason: 'name-length' }] : [])) return;
    if (!(await this.form.submit(() => this.api.changeName(name)))) return;
    await this.session.refresh();
    this.announcer.say(this.texts.text('settings.saved'));
    await this.router.navigateByUrl('/mijn/instellingen');
  }
}
