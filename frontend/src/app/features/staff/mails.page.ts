/** The outbox, for administrators: what went out, what waits, what needs a look. */
import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MailState } from '@stoep/contracts';
import { load } from '../../core/api/load';
import { DayPipe, TimePipe } from '../../core/format/format.pipes';
import { TermPipe, TextPipe } from '../../core/texts/text.pipe';
import { Table, TableBox } from '../../ui/list/table-box';
import { Badge, type BadgeLook } from '../../ui/message/badge';
import { Empty } from '../../ui/message/empty';
import { LoadState } from '../../ui/message/load-state';
import { StaffApi } from './staff.api';

@Component({
  selector: 'stoep-mails-page',
  imports: [Badge, DayPipe, Empty, LoadState, RouterLink, Table, TableBox, TermPipe, TextPipe, TimePipe],
  template: `
    <h1>{{ 'mails.title' | text }}</h1>
    <p>{{ 'mails.intro' | text }}</p>
    <ui-load-state [of]="mails" />
    @if (mails.value(); as list) {
      @if (list.length === 0) {
        <ui-empty [heading]="'mails.empty' | text" />
      } @else {
        <div ui-table-box [label]="'mails.title' | text">
          <table ui-table>
            <thead>
              <tr>
                <th scope="col">{{ 'mails.subject' | text }}</th>
                <th scope="col">{{ 'mails.to' | text }}</th>
                <th scope="col">{{ 'mails.state' | text }}</th>
                <th scope="col">{{ 'mails.made' | text }}</th>
              </tr>
            </thead>
            <tbody>
              @for (mail of list; track mail.id) {
                <tr>
                  <td>
                    <a [routerLink]="['/medewerkers/beheer/mails', mail.id]">{{ mail.subject }}</a>
                  </td>
                  <td>{{ mail.to }}</td>
                  <td>
                    <span [ui-badge]="look(mail.state)">{{ mail.state | term: 'mail-state' }}</span>
                  </td>
                  <td>{{ mail.createdAt | day: 'short' }}, {{ mail.createdAt | time }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    }
  `,
  host: { class: 'stoep-page__body' },
})
export class MailsPage {
  private readonly api = inject(StaffApi);
  protected readonly mails = load(
    () => true,
    () => this.api.findMails(),
  );

  protected look(state: MailState): BadgeLook {
    if (state === 'sent') return 'good';
    return state === 'uncertain' || state === 'failed' ? 'attention' : 'neutral';
  }
}
