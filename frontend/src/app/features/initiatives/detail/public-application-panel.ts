/** What everybody may know of the application: what was asked, where it stands, and the decision with its reasons. */
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PublicApplication } from '@stoep/contracts';
import { DayPipe, EurosPipe } from '../../../core/format/format.pipes';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Facts } from '../../../ui/list/facts';

@Component({
  selector: 'stoep-public-application-panel',
  imports: [DayPipe, EurosPipe, Facts, RouterLink, TermPipe, TextPipe],
  template: `
    <section class="panel stack" aria-labelledby="aanvraag-kop">
      <h2 id="aanvraag-kop">{{ 'initiatives.application.title' | text }}</h2>
      <dl ui-facts>
        <div>
          <dt>{{ 'initiatives.application.scheme' | text }}</dt>
          <dd>
            <a [routerLink]="['/buurtbudget', application().schemeSlug]">{{ application().schemeName }}</a>
          </dd>
        </div>
        <div>
          <dt>{{ 'initiatives.application.asked' | text }}</dt>
          <dd>{{ application().requestedCents | euros }}</dd>
        </div>
        <div>
          <dt>{{ 'initiatives.application.state' | text }}</dt>
          <dd>{{ application().statusText | term: 'application-state' }}</dd>
        </div>
        <div>
          <dt>{{ 'initiatives.application.sent' | text }}</dt>
          <dd>{{ application().submittedOn | day }} ({{ application().number }})</dd>
        </div>
      </dl>
      @if (application().decision; as decision) {
        <h3>{{ decision.outcome | term: 'decision-result' }}: {{ decision.amountCents | euros }}</h3>
        <p class="soft">{{ 'initiatives.application.decided' | text: { day: (decision.decidedOn | day) } }}</p>
        <p class="pre-line">{{ decision.reasons }}</p>
        @if (decision.citedRules.length) {
          <p>{{ 'initiatives.application.rules' | text }}</p>
          <ul>
            @for (rule of decision.citedRules; track rule.key) {
              <li>
                {{ rule.text }} <span class="soft">({{ rule.source }})</span>
              </li>
            }
          </ul>
        }
      }
    </section>
  `,
})
export class PublicApplicationPanel {
  readonly application = input.required<PublicApplication>();
}
