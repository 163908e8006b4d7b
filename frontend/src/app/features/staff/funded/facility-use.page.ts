/** Which places are really used, and where nothing is planned for some weeks. */
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { FacilityUseList } from '@stoep/contracts';
import { Api } from '../../../core/api/api';
import { load } from '../../../core/api/load';
import { CountPipe, DayPipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import type { Choice } from '../../../ui/form/choice';
import { Field } from '../../../ui/form/field';
import { SelectField } from '../../../ui/form/select-field';
import { Table, TableBox } from '../../../ui/list/table-box';
import { Badge } from '../../../ui/message/badge';
import { LoadState } from '../../../ui/message/load-state';

const stretches = [4, 8, 12, 26];

@Component({
  imports: [Badge, CountPipe, DayPipe, Field, LoadState, RouterLink, SelectField, Table, TableBox, TextPipe],
  templateUrl: './facility-use.page.html',
})
export class FacilityUsePage {
  /** As it stands in the address. */
  readonly weken = input<string>();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);

  protected readonly weeks = computed(() => (stretches.includes(Number(this.weken())) ? Number(this.weken()) : 8));
  protected readonly chosen = computed(() => String(this.weeks()));
  protected readonly choices = computed<Choice[]>(() =>
    stretches.map((n) => ({ value: String(n), label: this.texts.text('staff-use.weeks-n', { n }) })),
  );
  protected readonly list = load(
    () => ({ weeks: this.weeks() }),
    (query, signal) => this.api.get<FacilityUseList>('/api/facility-use', query, signal),
  );

  protected choose(weken: string): void {
    void this.router.navigate([], { queryParams: { weken } });
  }
}
