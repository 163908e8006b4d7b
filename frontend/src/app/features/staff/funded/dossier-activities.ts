/** In a dossier: what was asked for beside what is planned, and whether it goes on. Nothing for what is only once. */
import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DossierActivities as DossierActivitiesView } from '@stoep/contracts';
import { Api } from '../../../core/api/api';
import { load } from '../../../core/api/load';
import { CountPipe, DayPipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Table, TableBox } from '../../../ui/list/table-box';
import { LoadState } from '../../../ui/message/load-state';
import { GoesOn } from './goes-on';

@Component({
  selector: 'stoep-dossier-activities',
  imports: [CountPipe, DayPipe, GoesOn, LoadState, RouterLink, Table, TableBox, TextPipe],
  template: `
    <ui-load-state [of]="page" />
    @if (page.value(); as found) {
      @if (found.asked; as asked) {
        <section class="stack" aria-labelledby="doorgaan">
          <h2 id="doorgaan">{{ 'staff-funded.title' | text }}</h2>
          <p>
            {{
              found.planned
                ? ('staff-funded.asked' | text: { asked: asked.meetings, planned: found.planned.meetings })
                : ('staff-funded.asked-only' | text: { asked: asked.meetings })
            }}
          </p>
          @if (found.activities.length) {
            <div ui-table-box [label]="'staff-funded.title' | text">
              <table ui-table>
                <thead>
                  <tr>
                    <th scope="col">{{ 'staff-funded.activity' | text }}</th>
                    <th scope="col">{{ 'staff-funded.now' | text }}</th>
                    <th scope="col">{{ 'staff-funded.held' | text }}</th>
                    <th scope="col">{{ 'staff-funded.visits' | text }}</th>
                    <th scope="col">{{ 'staff-funded.last' | text }}</th>
                    <th scope="col">{{ 'staff-funded.next' | text }}</th>
                  </tr>
                </thead>
                <tbody>
                  @for (item of found.activities; track item.slug) {
                    <tr>
                      <td>
                        <a [routerLink]="['/activiteiten', item.slug]">{{ item.title }}</a>
                      </td>
                      <td><stoep-goes-on [flags]="item.flags" /></td>
                      <td class="is-number">{{ item.held | count }}</td>
                      <td class="is-number">{{ item.visits | count }}</td>
                      <td>{{ item.lastHeldAt | day: 'short' }}</td>
                      <td>{{ item.nextAt | day: 'short' }}</td>
                    </tr>
                  }
                </tbody>
              </table>
            </div>
          }
        </section>
      }
    }
  `,
  host: { class: 'stack' },
})
export class DossierActivities {
  readonly number = input.required<string>();
  private readonly api = inject(Api);
  protected readonly page = load(
    () => this.number() || undefined,
    (number, signal) => this.api.get<DossierActivitiesView>(`/api/dossiers/${number}/activities`, {}, signal),
  );
}
