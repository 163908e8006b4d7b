/** One mail as it went out. */
import { Component, inject, input } from '@angular/core';
import { load } from '../../core/api/load';
import { DayPipe, TimePipe } from '../../core/format/format.pipes';
import { TermPipe, TextPipe } from '../../core/texts/text.pipe';
import { Breadcrumb } from '../../ui/list/breadcrumb';
import { Facts } from '../../ui/list/facts';
import { LoadState } from '../../ui/message/load-state';
import { StaffApi } from './staff.api';

@Component({
  selector: 'stoep-mail-page',
  imports: [Breadcrumb, DayPipe, Facts, LoadState, TermPipe, TextPipe, TimePipe],
  template: `
    <nav
      ui-breadcrumb
      [trail]="[{ label: 'mails.title' | text, link: '/medewerkers/beheer/mails' }]"
      [current]="mail.value()?.subject ?? ''"
    ></nav>
    <ui-load-state wholePage [of]="mail" />
    @if (mail.value(); as it) {
      <h1>{{ it.subject }}</h1>
      <dl ui-facts>
        <div>
          <dt>{{ 'mails.to' | text }}</dt>
          <dd>{{ it.to }}</dd>
        </div>
        <div>
          <dt>{{ 'mails.state' | text }}</dt>
          <dd>{{ it.state | term: 'mail-state' }}</dd>
        </div>
        <div>
          <dt>{{ 'mails.made' | text }}</dt>
          <dd>{{ it.createdAt | day }}, {{ it.createdAt | time }}</dd>
        </div>
      </dl>
      @if (it.text) {
        <pre class="stoep-mail-text">{{ it.text }}</pre>
      } @else {
        <p>{{ 'mails.erased' | text }}</p>
      }
    }
  `,
  host: { class: 'stoep-page__body' },
})
export class MailPage {
  readonly id = input.required<string>();
  private readonly api = inject(StaffApi);
  protected readonly mail = load(
    () => this.id(),
    (id) => this.api.findMail(id),
  );
}
