/** Asking for the use of a place. What was typed stays when the server says no; who has no account signs in first. */
import { Component, inject, input, output, signal } from '@angular/core';
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
import { FacilitiesApi } from './facilities.api';

@Component({
  selector: 'stoep-ask-room',
  imports: [Button, ErrorSummary, Field, RouterLink, TextInput, TextPipe],
  template: `
    @if (session.isSignedIn()) {
      <ui-error-summary [form]="form" />
      <form class="stoep-form" (submit)="$event.preventDefault(); ask()" novalidate>
        <div class="row">
          <ui-field name="startsLocal" [label]="'facilities.day' | text" [error]="form.error('startsLocal')">
            <input ui-input type="date" [(value)]="day" />
          </ui-field>
          <ui-field name="from" [label]="'facilities.from' | text">
            <input ui-input type="time" [(value)]="from" />
          </ui-field>
          <ui-field name="duration" [label]="'facilities.to' | text" [error]="form.error('duration')">
            <input ui-input type="time" [(value)]="to" />
          </ui-field>
        </div>
        <ui-field
          name="purpose"
          [label]="'facilities.purpose' | text"
          [help]="'facilities.purpose-help' | text"
          [error]="form.error('purpose')"
        >
          <textarea ui-input rows="3" maxlength="500" [(value)]="purpose"></textarea>
        </ui-field>
        <p class="row">
          <button type="submit" ui-button="primary" [busy]="form.isBusy()">{{ 'facilities.ask-do' | text }}</button>
        </p>
      </form>
    } @else {
      <p>{{ 'facilities.ask-sign-in' | text }}</p>
      <p>
        <a ui-button routerLink="/account/inloggen" [queryParams]="{ terug: here() }">{{
          'facilities.sign-in' | text
        }}</a>
      </p>
    }
  `,
  host: { class: 'stack' },
})
export class AskRoom {
  readonly slug = input.required<string>();
  readonly asked = output();
  protected readonly session = inject(Session);
  protected readonly form = formState();
  private readonly api = inject(FacilitiesApi);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);

  protected readonly day = signal('');
  protected readonly from = signal('');
  protected readonly to = signal('');
  protected readonly purpose = signal('');

  protected here(): string {
    return this.router.url;
  }

  protected async ask(): Promise<void> {
    const faults = [
      ...(this.day() && this.from() ? [] : [{ field: 'startsLocal', reason: 'required' }]),
      ...(this.to() > this.from() ? [] : [{ field: 'duration', reason: 'ends-before-it-starts' }]),
    ];
    if (!this.form.check(faults)) return;
    const request = {
      startsLocal: `${this.day()}T${this.from()}:00`,
      duration: minutesOf(this.to()) - minutesOf(this.from()),
      purpose: this.purpose(),
    };
    if (!(await this.form.submit(() => this.api.askRoom(this.slug(), request)))) return;
    this.purpose.set('');
    this.announcer.say(this.texts.text('facilities.asked'));
    this.asked.emit();
  }
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
