/** Where this page lies: `<nav ui-breadcrumb [trail]="[{ label: 'Buurten', link: '/buurten' }]" current="Molenwijk"></nav>`. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';

export interface Crumb {
  label: string;
  link: string;
}

@Component({
  selector: 'nav[ui-breadcrumb]',
  imports: [RouterLink, TextPipe],
  template: `
    <ol>
      <li>
        <a routerLink="/">{{ 'shell.home' | text }}</a>
      </li>
      @for (crumb of trail(); track crumb.link) {
        <li>
          <a [routerLink]="crumb.link">{{ crumb.label }}</a>
        </li>
      }
      @if (current()) {
        <li aria-current="page">{{ current() }}</li>
      }
    </ol>
  `,
  host: { class: 'stoep-breadcrumb', '[attr.aria-label]': 'label()' },
})
export class Breadcrumb {
  readonly trail = input<readonly Crumb[]>([]);
  readonly current = input('');
  private readonly texts = inject(Texts);
  protected readonly label = computed(() => this.texts.text('list.breadcrumb'));
}
