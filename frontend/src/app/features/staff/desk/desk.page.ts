/** The desk: for whom we apply, how far each is, and what to do next: the plan, the application, the letters. */
import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { DeskItem, SchemeListItem } from '@stoep/contracts';
import type { ApplicationState } from '@stoep/rules';
import { Api } from '../../../core/api/api';
import { load } from '../../../core/api/load';
import { formState } from '../../../core/forms/form-state';
import { DayPipe } from '../../../core/format/format.pipes';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Badge } from '../../../ui/message/badge';
import { Empty } from '../../../ui/message/empty';
import { LoadState } from '../../../ui/message/load-state';

@Component({
  selector: 'stoep-desk-page',
  imports: [Badge, Button, DayPipe, Empty, ErrorSummary, LoadState, RouterLink, TermPipe, TextPipe],
  template: `
    <h1>{{ 'desk.title' | text }}</h1>
    <p class="lead">{{ 'desk.lead' | text }}</p>
    <p>
      <a ui-button="primary" routerLink="/medewerkers/balie/nieuw">{{ 'desk.start' | text }}</a>
    </p>
    <ui-load-state [of]="found" />
    <ui-error-summary [form]="form" />
    @if (found.value(); as it) {
      <ul class="stoep-cards">
        @for (one of it.residents; track one.personId) {
          <li>
            <article class="stoep-card stack stack--tight">
              <div class="stoep-card__head">
                <span ui-badge="info">{{
                  one.applicationState ? (one.applicationState | term: 'staff-state') : ('desk.no-application' | text)
                }}</span>
              </div>
              <h2 class="stoep-card__title">{{ one.name }}</h2>
              <p>{{ one.title || ('desk.no-title' | text) }}</p>
              <p>
                {{ one.telephone }}
                @if (one.telephone && one.postalAddress) {
                  <br />
                }
                <span class="pre-line">{{ one.postalAddress }}</span>
              </p>
              <p>
                {{ one.consent | term: 'desk.consent' }}
                {{ 'desk.consent-noted' | text: { day: (one.consentOn | day), name: one.notedByName } }}
              </p>
              @if (one.number) {
                <a [routerLink]="['/medewerkers/balie/brieven', one.applicationId]">{{
                  'desk.letters' | text: { count: one.lettersToPrint }
                }}</a>
                @if (one.applicationState === 'awaiting-completion') {
                  <a [routerLink]="['/buurtbudget/aanvragen', one.applicationId, 'aanvullen']">{{
                    'desk.complete' | text
                  }}</a>
                }
              } @else if (one.applicationId) {
                <a ui-button [routerLink]="['/buurtbudget/aanvragen', one.applicationId, 'vragen', 1]">{{
                  'desk.fill-in' | text
                }}</a>
              } @else if (one.initiativeState === 'plan') {
                @for (scheme of open(); track scheme.slug) {
                  <button type="button" ui-button [busy]="form.isBusy()" (click)="begin(one, scheme)">
                    {{ 'desk.apply' | text: { scheme: scheme.name } }}
                  </button>
                }
              } @else {
                <a ui-button [routerLink]="['/initiatieven', one.slug, 'bewerken', 'titel']">{{
                  'desk.write-plan' | text
                }}</a>
              }
            </article>
          </li>
        }
      </ul>
      @if (it.residents.length === 0) {
        <ui-empty [heading]="'desk.nobody' | text" />
      }
    }
  `,
  host: { class: 'stoep-page__body' },
})
export class DeskPage {
  protected readonly form = formState();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly found = load(
    () => true,
    async (_, signal) => {
      const [residents, schemes] = await Promise.all([
        this.api.get<(DeskItem & { applicationState: ApplicationState | null })[]>('/api/desk/residents', {}, signal),
        this.api.get<SchemeListItem[]>('/api/schemes', {}, signal),
      ]);
      return { residents, schemes };
    },
  );
  protected readonly open = computed(() => (this.found.value()?.schemes ?? []).filter(({ isOpen }) => isOpen));

  protected async begin({ initiativeId }: DeskItem, { slug: schemeSlug }: SchemeListItem): Promise<void> {
    let id = '';
    const deed = async () =>
      (id = (await this.api.post<{ id: string }>('/api/applications', { initiativeId, schemeSlug })).id);
    if (await this.form.submit(deed)) await this.router.navigate(['/buurtbudget/aanvragen', id, 'vragen', 1]);
  }
}
