/** Pages of a list, as links with the page in the address (`?pagina=2`): `<nav ui-pagination [page]="1" [pages]="4"></nav>`. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';

@Component({
  selector: 'nav[ui-pagination]',
  imports: [RouterLink, TextPipe],
  template: `
    @if (pages() > 1) {
      <ul>
        @if (page() > 1) {
          <li>
            <a rel="prev" [routerLink]="[]" [queryParams]="{ pagina: page() - 1 }" queryParamsHandling="merge">{{
              'list.previous' | text
            }}</a>
          </li>
        }
        @for (number of numbers(); track number) {
          <li>
            <a
              [routerLink]="[]"
              [queryParams]="{ pagina: number }"
              queryParamsHandling="merge"
              [attr.aria-current]="number === page() ? 'page' : null"
              [attr.aria-label]="'list.page' | text: { number }"
              >{{ number }}</a
            >
          </li>
        }
        @if (page() < pages()) {
          <li>
            <a rel="next" [routerLink]="[]" [queryParams]="{ pagina: page() + 1 }" queryParamsHandling="merge">{{
              'list.next' | text
            }}</a>
          </li>
        }
      </ul>
    }
  `,
  host: { class: 'stoep-pagination', '[attr.aria-label]': 'label()' },
})
export class Pagination {
  readonly page = input.required<number>();
  readonly pages = input.required<number>();
  private readonly texts = inject(Texts);
  protected readonly label = computed(() => this.texts.text('list.pages'));

  protected readonly numbers = computed(() => {
    const around = [1, this.page() - 1, this.page(), this.page() + 1, this.pages()];
    return [...new Set(around)].filter((number) => number >= 1 && number <= this.pages());
  });
}
