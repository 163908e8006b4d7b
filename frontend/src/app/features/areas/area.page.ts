/** One buurt, wijk or the gemeente: what is on, what is left of its budget, and its figures in sentences. */
import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AreaPage as AreaPageView, BudgetView, InitiativePageView } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { AreasStore } from '../../core/places/areas.store';
import { PageTitle } from '../../core/shell/page-title';
import { TermPipe, TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { NextDates } from '../../shared/activities/next-dates';
import { InitiativeCard } from '../../shared/initiatives/initiative-card';
import { shapesFor } from '../../shared/initiatives/area-shapes';
import { pinsOf } from '../../shared/initiatives/initiative-look';
import { PinLegend } from '../../shared/initiatives/pin-legend';
import { Button } from '../../ui/button/button';
import { MoneyBar } from '../../ui/figure/money-bar';
import { Breadcrumb } from '../../ui/list/breadcrumb';
import { StoepMap } from '../../ui/map/stoep-map';
import { Empty } from '../../ui/message/empty';
import { LoadState } from '../../ui/message/load-state';
import { AreaFigures } from './area-figures';

const shown = 6;

@Component({
  imports: [
    AreaFigures,
    Breadcrumb,
    Button,
    Empty,
    InitiativeCard,
    LoadState,
    MoneyBar,
    NextDates,
    PinLegend,
    RouterLink,
    StoepMap,
    TermPipe,
    TextPipe,
  ],
  templateUrl: './area.page.html',
})
export class AreaPage {
  readonly code = input.required<string>();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly title = inject(PageTitle);
  private readonly texts = inject(Texts);
  private readonly areas = inject(AreasStore);

  protected readonly page = load(this.code, (code, signal) =>
    this.api.get<AreaPageView>(`/api/areas/${encodeURIComponent(code)}`, {}, signal),
  );
  protected readonly ideas = this.initiatives('idea');
  protected readonly plans = this.initiatives('plan,applying,funded,running');
  protected readonly done = this.initiatives('finished,handed-over');
  protected readonly allBudgets = load(
    () => true,
    (_, signal) => this.api.get<BudgetView[]>('/api/budgets', {}, signal),
  );

  protected readonly sections = [
    { key: 'ideas', list: this.ideas, state: 'idea' },
    { key: 'plans', list: this.plans, state: 'plan,applying,funded,running' },
    { key: 'done', list: this.done, state: 'finished,handed-over' },
  ] as const;
  protected readonly shapes = computed(() => shapesFor(this.areas.areas(), this.code()));
  protected readonly pins = computed(() =>
    pinsOf(this.sections.flatMap(({ list }) => (list.value()?.items ?? []).slice(0, shown))),
  );
  protected readonly shown = shown;

  /** The budgets of the wijk around a buurt, of the wijk itself, or all of them. */
  protected readonly budgets = computed(() => {
    const area = this.page.value();
    const budgets = this.allBudgets.value() ?? [];
    if (!area || area.kind === 'gemeente') return area ? totals(budgets) : [];
    const codes = [area.code, ...area.parents.filter(({ kind }) => kind === 'wijk').map(({ code }) => code)];
    return budgets.filter(({ areaCode }) => codes.includes(areaCode));
  });
  protected readonly trail = computed(() => [
    { label: this.texts.text('areas.page-title'), link: '/buurten' },
    ...(this.page.value()?.parents ?? []).map(({ name, code }) => ({ label: name, link: `/buurten/${code}` })),
  ]);
  protected readonly areaFilter = computed(() => (this.page.value()?.kind === 'gemeente' ? null : this.code()));

  constructor() {
    effect(() => {
      const page = this.page.value();
      if (page) this.title.show(page.name);
    });
  }

  protected goTo(code: string): void {
    void this.router.navigate(['/buurten', code]);
  }

  protected open(slug: string): void {
    void this.router.navigate(['/initiatieven', slug]);
  }

  private initiatives(state: string) {
    return load(
      () => ({ state, area: this.code().startsWith('GM') ? undefined : this.code() }),
      (query, signal) => this.api.get<InitiativePageView>('/api/initiatives', query, signal),
    );
  }
}

/** The budgets of the whole gemeente, added up per scheme. */
function totals(budgets: readonly BudgetView[]): BudgetView[] {
  const bySlug = new Map<string, BudgetView>();
  for (const budget of budgets) {
    const sum = bySlug.get(budget.schemeSlug);
    bySlug.set(budget.schemeSlug, sum ? added(sum, budget) : budget);
  }
  return [...bySlug.values()];
}

function added(sum: BudgetView, budget: BudgetView): BudgetView {
  return {
    ...sum,
    ceilingCents: sum.ceilingCents + budget.ceilingCents,
    reservedCents: sum.reservedCents + budget.reservedCents,
    committedCents: sum.committedCents + budget.committedCents,
    paidCents: sum.paidCents + budget.paidCents,
    freeCents: sum.freeCents + budget.freeCents,
  };
}
