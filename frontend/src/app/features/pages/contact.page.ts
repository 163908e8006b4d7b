/** Who answers the telephone, with name, number and e-mail address. */
import { Component, computed, inject } from '@angular/core';
import { MunicipalityStore } from '../../core/places/municipality.store';
import { TextPipe } from '../../core/texts/text.pipe';
import { Facts } from '../../ui/list/facts';

@Component({
  imports: [Facts, TextPipe],
  template: `
    <div class="stoep-page stoep-page--narrow">
      <div class="stack">
        <h1>{{ 'pages.contact.title' | text }}</h1>
        <p class="lead">{{ 'pages.contact.lead' | text }}</p>
      </div>
      @if (municipality(); as municipality) {
        <dl ui-facts class="panel">
          <div>
            <dt>{{ 'pages.contact.who' | text }}</dt>
            <dd>
              {{ 'pages.contact.person' | text: { name: municipality.contact.name, municipality: municipality.name } }}
            </dd>
          </div>
          <div>
            <dt>{{ 'pages.contact.telephone' | text }}</dt>
            <dd>
              <a [href]="telephone()">{{ municipality.contact.telephone }}</a>
            </dd>
          </div>
          <div>
            <dt>{{ 'pages.contact.email' | text }}</dt>
            <dd>
              <a [href]="'mailto:' + municipality.contact.email">{{ municipality.contact.email }}</a>
            </dd>
          </div>
        </dl>
      }
      <p>{{ 'pages.contact.help' | text }}</p>
    </div>
  `,
})
export class ContactPage {
  protected readonly municipality = inject(MunicipalityStore).municipality;
  protected readonly telephone = computed(
    () => `tel:${(this.municipality()?.contact.telephone ?? '').replace(/[^\d+]/g, '')}`,
  );
}
