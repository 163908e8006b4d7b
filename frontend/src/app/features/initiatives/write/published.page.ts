/** After sharing: what happens now, and what one can do next. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { load } from '../../../core/api/load';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { LoadState } from '../../../ui/message/load-state';
import { InitiativesApi } from '../initiatives.api';

@Component({
  imports: [Button, LoadState, RouterLink, TextPipe],
  template: `
    <div class="stoep-page stoep-page--narrow">
      <ui-load-state wholePage [of]="page" />
      @if (page.value(); as initiative) {
        <div class="stack">
          <h1>{{ (isPlan() ? 'initiatives.published.plan' : 'initiatives.published.idea') | text }}</h1>
          <p class="lead">{{ 'initiatives.published.lead' | text: { title: initiative.title } }}</p>
        </div>
        <section class="stack">
          <h2>{{ 'initiatives.published.now' | text }}</h2>
          <ol class="stack stack--tight">
            <li>{{ 'initiatives.published.step-1' | text }}</li>
            <li>{{ 'initiatives.published.step-2' | text }}</li>
            <li>{{ (isPlan() ? 'initiatives.published.step-3-plan' : 'initiatives.published.step-3-idea') | text }}</li>
          </ol>
        </section>
        <div class="row">
          @if (isPlan()) {
            <a
              ui-button="primary"
              routerLink="/buurtbudget/aanvragen/nieuw"
              [queryParams]="{ initiatief: initiative.id }"
              >{{ 'initiatives.own.apply' | text }}</a
            >
          }
          @if (initiative.startedFrom?.isShown && initiative.startedFrom?.hasSeries) {
            <a
              ui-button
              routerLink="/activiteiten/nieuw"
              [queryParams]="{ initiatief: initiative.id, voorbeeld: initiative.startedFrom?.slug }"
              >{{ 'initiatives.own.plan-series' | text }}</a
            >
          }
          <a [ui-button]="isPlan() ? 'secondary' : 'primary'" [routerLink]="['/initiatieven', initiative.slug]">{{
            'initiatives.published.see' | text
          }}</a>
        </div>
      }
    </div>
  `,
})
export class PublishedPage {
  readonly slug = input.required<string>();
  private readonly api = inject(InitiativesApi);
  protected readonly page = load(this.slug, (slug, signal) => this.api.findInitiative(slug, signal));
  protected readonly isPlan = computed(() => this.page.value()?.state === 'plan');
}
