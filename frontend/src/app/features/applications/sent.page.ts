/** After sending: the number, and what happens now and when. */
import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { load } from '../../core/api/load';
import { DayPipe } from '../../core/format/format.pipes';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { Alert } from '../../ui/message/alert';
import { LoadState } from '../../ui/message/load-state';
import { ApplicationsApi } from './applications.api';

@Component({
  selector: 'stoep-sent-page',
  imports: [Alert, Button, DayPipe, LoadState, RouterLink, TextPipe],
  template: `
    <h1>{{ 'sent.title' | text }}</h1>
    <ui-load-state [of]="application" />
    @if (application.value(); as it) {
      <div ui-alert="ok" [heading]="'sent.number' | text: { number: it.number ?? '' }">
        <p>{{ it.initiative.title }}</p>
      </div>
      <h2>{{ 'sent.what-now' | text }}</h2>
      <ol>
        <li>{{ 'sent.step-1' | text }}</li>
        <li>{{ 'sent.step-2' | text }}</li>
        <li>{{ 'sent.step-3' | text: { day: (it.decideBy | day: 'beside') } }}</li>
      </ol>
      <a ui-button="primary" [routerLink]="['/buurtbudget/aanvragen', it.id]">{{ 'sent.see' | text }}</a>
    }
  `,
  host: { class: 'stoep-page stoep-page--narrow' },
})
export class SentPage {
  readonly id = input.required<string>();
  private readonly api = inject(ApplicationsApi);
  protected readonly application = load(
    () => this.id(),
    (id) => this.api.findApplication(id),
  );
}
