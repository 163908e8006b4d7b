/** A page of plain text: a title, a lead and parts with a heading each, all from the texts. */
import { Component, computed, input } from '@angular/core';
import { TermPipe } from '../../core/texts/text.pipe';
import { Breadcrumb } from '../../ui/list/breadcrumb';

@Component({
  imports: [Breadcrumb, TermPipe],
  template: `
    <div class="stoep-page stoep-page--narrow">
      <div class="stack">
        <nav ui-breadcrumb [current]="'title' | term: list()"></nav>
        <h1>{{ 'title' | term: list() }}</h1>
        <p class="lead">{{ 'lead' | term: list() }}</p>
      </div>
      @for (part of numbers(); track part) {
        <section class="stack">
          <h2>{{ part + '.heading' | term: list() }}</h2>
          <p class="pre-line">{{ part + '.text' | term: list() }}</p>
        </section>
      }
    </div>
  `,
})
export class TextPage {
  readonly page = input.required<string>();
  readonly parts = input.required<number>();
  protected readonly list = computed(() => `pages.${this.page()}`);
  protected readonly numbers = computed(() => Array.from({ length: this.parts() }, (_, index) => index + 1));
}
