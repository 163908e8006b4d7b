/** The next few dates of a buurt, a wijk or everywhere: `<stoep-next-dates [area]="code" />`. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AgendaPage } from '@stoep/contracts';
import { addDays, localDateOf } from '@stoep/rules';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { TextPipe } from '../../core/texts/text.pipe';
import { LoadState } from '../../ui/message/load-state';
import { AgendaItemRow } from './agenda-item';
import { CalendarLink } from './calendar-link';

const shown = 3;
const daysAhead = 30;

@Component({
  selector: 'stoep-next-dates',
  imports: [AgendaItemRow, CalendarLink, LoadState, RouterLink, TextPipe],
  template: `
    <section class="stack" aria-labelledby="agenda-kop">
      <div class="row row--apart">
        <h2 id="agenda-kop">{{ 'agenda.soon' | text }}</h2>
        <a routerLink="/activiteiten" [queryParams]="{ gebied: area() }" class="stoep-more">{{
          'agenda.all' | text
        }}</a>
      </div>
      <ui-load-state [of]="page" />
      @if (page.value()) {
        <ul class="stoep-dates">
          @for (item of items(); track item.id) {
            <li><stoep-agenda-item [item]="item" [showDay]="true" /></li>
          } @empty {
            <li>{{ 'agenda.none-soon' | text }}</li>
          }
        </ul>
        @if (area(); as code) {
          <stoep-calendar-link [path]="'/api/calendars/areas/' + code + '/agenda.ics'" />
        }
      }
    </section>
  `,
})
export class NextDates {
  /** Everywhere when it is left out. */
  readonly area = input<string | null>(null);
  private readonly api = inject(Api);
  protected readonly page = load(
    () => ({ to: addDays(localDateOf(new Date()), daysAhead), area: this.area() }),
    (query, signal) => this.api.get<AgendaPage>('/api/activities', query, signal),
  );
  /** The same activity once: what else is on says more. */
  protected readonly items = computed(() => {
    const items = this.page.value()?.items ?? [];
    return items.filter((item, index) => items.findIndex(({ slug }) => slug === item.slug) === index).slice(0, shown);
  });
}
