/** What was done with it so far: completions, advices, the proposal and the decision. */
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DossierView } from '@stoep/contracts';
import { DayPipe, EurosPipe } from '../../../core/format/format.pipes';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';

@Component({
  selector: 'stoep-dossier-handling',
  imports: [DayPipe, EurosPipe, RouterLink, TermPipe, TextPipe],
  template: `
    @if (dossier().application.completionRequests.length > 0) {
      <section class="stack" aria-labelledby="aanvullingen">
        <h2 id="aanvullingen">{{ 'dossier.completion' | text }}</h2>
        @for (request of dossier().application.completionRequests; track $index) {
          <div class="stoep-step stoep-step--done">
            <p>
              {{
                'dossier.completion-asked'
                  | text: { day: (request.askedOn | day: 'short'), until: (request.termEndsOn | day: 'short') }
              }}
            </p>
            <p>{{ request.missing }}</p>
            @if (request.answeredOn) {
              <p>
                <strong>{{
                  'dossier.completion-answered' | text: { day: (request.answeredOn | day: 'short') }
                }}</strong>
              </p>
              <p>{{ request.answer }}</p>
            } @else {
              <p>{{ 'dossier.completion-open' | text }}</p>
            }
          </div>
        }
      </section>
    }
    @if (dossier().advices.length > 0) {
      <section class="stack" aria-labelledby="adviezen">
        <h2 id="adviezen">{{ 'dossier.advices' | text }}</h2>
        @for (advice of dossier().advices; track advice.domain) {
          <div class="stoep-step stoep-step--done">
            <h3>{{ advice.domain | term: 'advice-domain' }}</h3>
            <p>{{ advice.question }}</p>
            @if (advice.opinion; as opinion) {
              <p>
                <strong>{{ opinion | term: 'advice-opinion' }}</strong>
              </p>
              <p>{{ advice.text }}</p>
              <p>
                {{
                  'dossier.advice-by' | text: { name: advice.adviserName ?? '', day: (advice.givenOn | day: 'short') }
                }}
              </p>
            } @else {
              <p>{{ 'dossier.advice-waiting' | text }}</p>
            }
          </div>
        }
      </section>
    }
    @if (dossier().proposal; as proposal) {
      <section class="stack" aria-labelledby="voorstel">
        <h2 id="voorstel">{{ 'dossier.proposal' | text }}</h2>
        <div class="stoep-step stoep-step--done">
          <p>
            <strong>{{ proposal.outcome | term: 'decision-outcome' }}: {{ proposal.amountCents | euros }}</strong>
          </p>
          @if (dossier().vote; as vote) {
            <p>
              {{
                (vote.place === null ? 'dossier.vote-lost' : 'dossier.vote-won')
                  | text: { place: vote.place ?? 0, supporters: vote.supporters }
              }}
              <a [routerLink]="['/stemmen', vote.roundSlug, 'uitslag']">{{ 'dossier.vote-result' | text }}</a>,
              <a routerLink="/medewerkers/werkvoorraad" [queryParams]="{ ronde: vote.roundSlug }">{{
                'dossier.vote-waits' | text
              }}</a>
            </p>
          }
          <p>{{ proposal.reasons }}</p>
          <p>
            {{
              'dossier.proposal-by' | text: { name: proposal.proposedByName, day: (proposal.proposedOn | day: 'short') }
            }}
          </p>
        </div>
      </section>
    }
    @if (dossier().application.decision; as decision) {
      <section class="stack" aria-labelledby="besluit">
        <h2 id="besluit">{{ 'dossier.decision' | text }}</h2>
        <div class="stoep-step">
          <p>
            <strong>{{ decision.outcome | term: 'decision-outcome' }}: {{ decision.amountCents | euros }}</strong>
          </p>
          <p>{{ decision.reasons }}</p>
          <ul>
            @for (rule of decision.citedRules; track rule.key) {
              <li>
                {{ rule.text }} <span class="stoep-source">{{ rule.source }}</span>
              </li>
            }
          </ul>
          <p>{{ 'dossier.decision-on' | text: { day: (decision.decidedOn | day: 'short') } }}</p>
          <p>
            @if (decision.sentOn) {
              {{ 'dossier.letter-sent' | text: { day: (decision.sentOn | day: 'short') } }}
            } @else {
              {{ 'dossier.letter-not-sent' | text }}
            }
          </p>
        </div>
      </section>
    }
  `,
  host: { class: 'stoep-dossier__main' },
})
export class DossierHandling {
  readonly dossier = input.required<DossierView>();
}
