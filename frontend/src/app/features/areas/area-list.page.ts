/** All wijken with their buurten, on the map and as a list. */
import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AddressHit } from '@stoep/contracts';
import { AreasStore } from '../../core/places/areas.store';
import { TextPipe } from '../../core/texts/text.pipe';
import { AddressSearch } from '../../shared/address-search/address-search';
import { shapesFor } from '../../shared/initiatives/area-shapes';
import { Breadcrumb } from '../../ui/list/breadcrumb';
import { StoepMap } from '../../ui/map/stoep-map';

@Component({
  imports: [AddressSearch, Breadcrumb, RouterLink, StoepMap, TextPipe],
  templateUrl: './area-list.page.html',
})
export class AreaListPage {
  protected readonly areas = inject(AreasStore);
  private readonly router = inject(Router);
  protected readonly shapes = computed(() => shapesFor(this.areas.areas(), null));

  protected goTo(code: string): void {
    void this.router.navigate(['/buurten', code]);
  }

  protected found(hit: AddressHit): void {
    this.goTo(hit.buurtCode);
  }
}
