/** The plans of a round: put in, judged with a public reason, taken out. What can be changed, the step "edit" says. */
import { Component, computed, input, output, signal } from '@angular/core';
import type { RoundFile, RoundPlanView } from '@stoep/contracts';
import { EurosPipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { Badge } from '../../../ui/message/badge';
import { AddPlan } from './add-plan';
import { JudgePlan } from './judge-plan';

@Component({
  selector: 'stoep-round-plans',
  imports: [AddPlan, Badge, Button, EurosPipe, JudgePlan, TextPipe],
  template: `
    <section class="stack" aria-labelledby="plannen">
      <h2 id="plannen">{{ 'round-files.plans' | text }}</h2>
      <p>{{ 'round-files.plans-count' | text: { n: file().plans.length } }}</p>
      @for (plan of file().plans; track plan.id) {
        <article class="panel stack" [attr.aria-labelledby]="'plan-' + plan.id">
          <h3 [id]="'plan-' + plan.id">{{ plan.id }}. {{ plan.title }}</h3>
          <p>
            {{ plan.costCents | euros }}, {{ plan.areaName }}
            <span [ui-badge]="look(plan)">{{ verdictKey(plan) | text }}</span>
          </p>
          @if (plan.reason) {
            <p>{{ plan.reason }}</p>
          }
          @if (mayEdit()) {
            @if (open() === plan.id) {
              <stoep-judge-plan [file]="file()" [plan]="plan" (done)="finish()" />
            } @else {
              <p>
                <button type="button" ui-button (click)="open.set(plan.id)">
                  {{ 'round-files.judge' | text: { title: plan.title } }}
                </button>
              </p>
            }
          }
        </article>
      }
      @if (mayEdit() && open() === null) {
        <stoep-add-plan [file]="file()" (added)="finish()" />
      }
    </section>
  `,
})
export class RoundPlans {
  readonly file = input.required<RoundFile>();
  readonly changed = output();
  protected readonly open = signal<string | null>(null);
  protected readonly mayEdit = computed(() =>
    this.file().steps.some(({ step, isAllowed }) => step === 'edit' && isAllowed),
  );

  protected look({ isFeasible }: RoundPlanView) {
    if (isFeasible === null) return 'attention' as const;
    return isFeasible ? ('good' as const) : ('ended' as const);
  }

  protected verdictKey({ isFeasible }: RoundPlanView) {
    if (isFeasible === null) return 'round-files.not-judged' as const;
    return isFeasible ? ('round-files.feasible' as const) : ('round-files.unfeasible' as const);
  }

  protected finish(): void {
    this.open.set(null);
    this.changed.emit();
  }
}
