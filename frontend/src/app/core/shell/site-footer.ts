/** The foot of every page: a person with a telephone number, and the pages on how this site works. */
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MunicipalityStore } from '../places/municipality.store';
import { TextPipe } from '../texts/text.pipe';

@Component({
  selector: 'footer[stoep-footer]',
  imports: [RouterLink, TextPipe],
  template: `
    <div class="stoep-footer__content">
      @if (municipality()?.contact; as contact) {
        <section class="stoep-footer__person" aria-labelledby="hulp-kop">
          <h2 id="hulp-kop">{{ 'shell.help-title' | text }}</h2>
          <p>{{ 'shell.help-text' | text: { name: contact.name } }}</p>
          @if (contact.telephone) {
            <p>
              <a class="stoep-footer__telephone" [href]="telephone()">{{ contact.telephone }}</a>
            </p>
          }
          @if (contact.email) {
            <p>
              <a [href]="'mailto:' + contact.email">{{ contact.email }}</a>
            </p>
          }
        </section>
      }
      <nav [attr.aria-label]="'shell.about-menu' | text">
        <ul class="stoep-footer__links">
          <li>
            <a routerLink="/help">{{ 'shell.help' | text }}</a>
          </li>
          <li>
            <a routerLink="/voorbeelden">{{ 'shell.examples' | text }}</a>
          </li>
          <li>
            <a routerLink="/contact">{{ 'shell.contact' | text }}</a>
          </li>
          <li>
            <a routerLink="/toegankelijkheid">{{ 'shell.accessibility' | text }}</a>
          </li>
          <li>
            <a routerLink="/privacy">{{ 'shell.privacy' | text }}</a>
          </li>
          <li>
            <a routerLink="/over">{{ 'shell.about' | text }}</a>
          </li>
          <li>
            <a routerLink="/over/moderatie">{{ 'shell.moderation' | text }}</a>
          </li>
        </ul>
      </nav>
    </div>
  `,
})
export class SiteFooter {
  protected readonly municipality = inject(MunicipalityStore).municipality;
  protected readonly telephone = computed(
    () => `tel:${(this.municipality()?.contact.telephone ?? '').replace(/[^\d+]/g, '')}`,
  );
}
