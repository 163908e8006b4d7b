/** What an initiative organises: its activities, and how often they went on. `<stoep-initiative-activities [slug]="slug" />` */
import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InitiativeActivities as InitiativeActivitiesView } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { DayPipe } from '../../core/format/format.pipes';
import { TextPipe } from '../../core/texts/text.pipe';

@Component({
  selector: 'stoep-initiative-activities',
  imports: [DayPipe, RouterLink, TextPipe],
  template: `
    @if (page.value(); as found) {
      @if (found.items.length) {
        <section class="stack" aria-labelledby="activiteiten-kop">
          <h2 id="activiteiten-kop">{{ 'agenda.of-initiative' | text }}</h2>
          <p>{{ 'agenda.held' | text: { n: found.held } }}</p>
          <ul class="stoep-link-list">
            @for (item of found.items; track item.slug) {
              <li>
                <a [routerLink]="['/activiteiten', item.slug]">{{ item.title }}</a>
                @if (item.nextAt) {
                  <br /><span class="soft">{{ 'agenda.next' | text: { day: (item.nextAt | day) } }}</span>
                }
              </li>
            }
          </ul>
        </section>
      }
    }
  `,
  host: { class: 'stack' },
})
export class InitiativeActivities {
  readonly slug = input.required<string>();
  private readonly api = inject(Api);
  protected readonly page = load(this.slug, (slug, signal) =>
    this.api.get<InitiativeActivitiesView>(`/api/initiatives/${encodeURIComponent(slug)}/activities`, {}, signal),
  );
}
