/** One scheme: what it is for, its rules in plain words, the self-check, what is left, and who helps. */
import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { load } from '../../core/api/load';
import { DayPipe, EurosPipe } from '../../core/format/format.pipes';
import { Session } from '../../core/session/session';
import { PageTitle } from '../../core/shell/page-title';
import { TermPipe, TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { MoneyBar } from '../../ui/figure/money-bar';
import { Breadcrumb } from '../../ui/list/breadcrumb';
import { Facts } from '../../ui/list/facts';
import { LoadState } from '../../ui/message/load-state';
import { SchemeVersions } from './scheme-versions';
import { SelfCheck } from './self-check';
import { SchemesApi } from './schemes.api';

@Component({
  selector: 'stoep-scheme-page',
  imports: [
    Breadcrumb,
    Button,
    DayPipe,
    EurosPipe,
    Facts,
    LoadState,
    MoneyBar,
    RouterLink,
    SchemeVersions,
    SelfCheck,
    TermPipe,
    TextPipe,
  ],
  templateUrl: './scheme.page.html',
  host: { class: 'stoep-page' },
})
export class SchemePage {
  readonly slug = input.required<string>();
  private readonly api = inject(SchemesApi);
  private readonly title = inject(PageTitle);
  protected readonly session = inject(Session);

  protected readonly scheme = load(
    () => this.slug(),
    (slug) => this.api.findScheme(slug),
  );
  protected readonly areaNames = computed(
    () =>
      this.scheme
        .value()
        ?.areas.map(({ name }) => name)
        .join(', ') ?? '',
  );

  constructor() {
    effect(() => {
      const name = this.scheme.value()?.name;
      if (name) this.title.show(name);
    });
  }
}
