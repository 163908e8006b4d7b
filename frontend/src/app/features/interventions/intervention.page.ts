/** One example: what it is, for whom, how well it is known to work, what it needs, and the way to start with it. */
import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { load } from '../../core/api/load';
import { PageTitle } from '../../core/shell/page-title';
import { TermPipe, TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Button } from '../../ui/button/button';
import { Breadcrumb } from '../../ui/list/breadcrumb';
import { Facts } from '../../ui/list/facts';
import { Badge } from '../../ui/message/badge';
import { LoadState } from '../../ui/message/load-state';
import { InterventionsApi } from './interventions.api';
import { proofLooks } from './proof-look';

@Component({
  imports: [Badge, Breadcrumb, Button, Facts, LoadState, RouterLink, TermPipe, TextPipe],
  templateUrl: './intervention.page.html',
})
export class InterventionPage {
  readonly slug = input.required<string>();
  private readonly api = inject(InterventionsApi);
  private readonly texts = inject(Texts);
  private readonly title = inject(PageTitle);

  protected readonly looks = proofLooks;
  protected readonly page = load(this.slug, (slug, signal) => this.api.findIntervention(slug, signal));
  protected readonly trail = computed(() => [
    { label: this.texts.text('interventions.page-title'), link: '/voorbeelden' },
  ]);
  protected readonly kinds = computed(() =>
    (this.page.value()?.placeKinds ?? [])
      .map((kind) => this.texts.term('facility-kind', kind).toLowerCase())
      .join(', '),
  );

  constructor() {
    effect(() => {
      const entry = this.page.value();
      if (entry) this.title.show(entry.title);
    });
  }
}
