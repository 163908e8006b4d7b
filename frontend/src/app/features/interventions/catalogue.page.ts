/** The catalogue: examples that work somewhere, to start from; what one chooses stands in the address. */
import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { audiences, effects, proofLevels } from '@stoep/rules';
import { load } from '../../core/api/load';
import { Announcer } from '../../core/shell/announcer';
import { TermPipe, TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import type { Choice } from '../../ui/form/choice';
import { Field } from '../../ui/form/field';
import { SelectField } from '../../ui/form/select-field';
import { Badge } from '../../ui/message/badge';
import { Empty } from '../../ui/message/empty';
import { LoadState } from '../../ui/message/load-state';
import { chosenOf } from './chosen';
import { InterventionsApi } from './interventions.api';
import { proofLooks } from './proof-look';

@Component({
  imports: [Badge, Empty, Field, LoadState, RouterLink, SelectField, TermPipe, TextPipe],
  templateUrl: './catalogue.page.html',
})
export class CataloguePage {
  /** As they stand in the address. */
  readonly voor = input<string>();
  readonly effect = input<string>();
  readonly bewijs = input<string>();

  private readonly api = inject(InterventionsApi);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);

  protected readonly looks = proofLooks;
  protected readonly list = load(
    () => true,
    (_, abort) => this.api.findInterventions(abort),
  );
  protected readonly isFiltered = computed(() => Boolean(this.voor() || this.effect() || this.bewijs()));
  protected readonly items = computed(() =>
    chosenOf(this.list.value() ?? [], {
      audience: this.voor() ?? '',
      effect: this.effect() ?? '',
      proof: this.bewijs() ?? '',
    }),
  );
  protected readonly audienceChoices = computed(() => this.choices(audiences, 'audience'));
  protected readonly effectChoices = computed(() => this.choices(effects, 'effect'));
  protected readonly proofChoices = computed(() => this.choices([...proofLevels].reverse(), 'proof-level'));

  constructor() {
    effect(() => {
      const n = this.items().length;
      if (this.isFiltered()) untracked(() => this.announcer.say(this.texts.text('interventions.count', { n })));
    });
  }

  protected filter(change: Record<string, string>): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value || null]));
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  private choices(values: readonly string[], list: string): Choice[] {
    return values.map((value) => ({ value, label: this.texts.term(list, value) }));
  }
}
