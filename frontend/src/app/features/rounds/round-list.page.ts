/** The voting rounds of the municipality for staff: where each is, and a new one. */
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { load } from '../../core/api/load';
import { DayPipe } from '../../core/format/format.pipes';
import { Session } from '../../core/session/session';
import { TermPipe, TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { Table, TableBox } from '../../ui/list/table-box';
import { Badge } from '../../ui/message/badge';
import { Empty } from '../../ui/message/empty';
import { LoadState } from '../../ui/message/load-state';
import { RoundFilesApi } from './rounds.api';
import { stateLook } from './state-look';

@Component({
  selector: 'stoep-round-list-page',
  imports: [Badge, Button, DayPipe, Empty, LoadState, RouterLink, Table, TableBox, TermPipe, TextPipe],
  template: `
    <h1>{{ 'round-files.title' | text }}</h1>
    <p>{{ 'round-files.intro' | text }}</p>
    @if (mayPrepare()) {
      <p>
        <a ui-button="primary" routerLink="nieuw">{{ 'round-files.start' | text }}</a>
      </p>
    }
    @if (mayRead()) {
      <p>
        <a routerLink="proberen">{{ 'round-files.try' | text }}</a>
      </p>
    }
    <ui-load-state [of]="rounds" />
    @if (rounds.value(); as list) {
      @if (list.length === 0) {
        <ui-empty [heading]="'round-files.empty' | text" />
      } @else {
        <div ui-table-box [label]="'round-files.title' | text">
          <table ui-table>
            <thead>
              <tr>
                <th scope="col">{{ 'round-files.round' | text }}</th>
                <th scope="col">{{ 'round-files.state' | text }}</th>
                <th scope="col">{{ 'round-files.opens' | text }}</th>
                <th scope="col">{{ 'round-files.closes' | text }}</th>
              </tr>
            </thead>
            <tbody>
              @for (round of list; track round.slug) {
                <tr>
                  <th scope="row">
                    <a [routerLink]="mayRead() ? round.slug : round.slug + '/kiezerslijst'">{{ round.title }}</a>
                  </th>
                  <td>
                    <span [ui-badge]="look(round.state)">{{ round.state | term: 'round-files.state' }}</span>
                  </td>
                  <td>{{ round.opensAt | day: 'short' }}</td>
                  <td>{{ round.closesAt | day: 'short' }}</td>
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
export class RoundListPage {
  private readonly api = inject(RoundFilesApi);
  private readonly session = inject(Session);
  protected readonly look = stateLook;
  protected readonly mayPrepare = computed(() => this.session.may('round.prepare'));
  protected readonly mayRead = computed(() => this.session.may('round.read'));
  protected readonly rounds = load(
    () => true,
    () => (this.mayRead() ? this.api.findRounds() : this.api.findPublicRounds()),
  );
}
