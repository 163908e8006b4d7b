/**
 * The same application was changed in another tab: what differs, both beside each other, and a choice. What was typed
 * here stays until the choice is made.
 */
import { Component, computed, inject, input } from '@angular/core';
import type { ApplicationView } from '@stoep/contracts';
import { formatEuros, parseEuros } from '@stoep/rules';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Button } from '../../ui/button/button';
import { Facts } from '../../ui/list/facts';
import { Alert } from '../../ui/message/alert';
import { ApplicationForm } from './application-form.store';

@Component({
  selector: 'stoep-application-conflict',
  imports: [Alert, Button, Facts, TextPipe],
  template: `
    <div ui-alert="warning" [heading]="'apply.conflict.title' | text" role="alert">
      <p>{{ 'apply.conflict.text' | text }}</p>
      <dl ui-facts>
        @for (line of lines(); track line.label) {
          <div>
            <dt>{{ line.label }}</dt>
            <dd class="pre-line">
              <strong>{{ 'apply.conflict.mine' | text }}</strong> {{ line.mine || '–' }}
            </dd>
            <dd class="pre-line">
              <strong>{{ 'apply.conflict.there' | text }}</strong> {{ line.there || '–' }}
            </dd>
          </div>
        }
      </dl>
      <div class="row">
        <button type="button" ui-button="primary" (click)="form.keepMine()">
          {{ 'apply.conflict.keep-mine' | text }}
        </button>
        <button type="button" ui-button (click)="form.takeOther()">{{ 'apply.conflict.take-other' | text }}</button>
      </div>
    </div>
  `,
})
export class ApplicationConflict {
  readonly other = input.required<ApplicationView>();
  protected readonly form = inject(ApplicationForm);
  private readonly texts = inject(Texts);

  protected readonly lines = computed(() => {
    const there = this.other();
    const kind = (value: string | null) => (value ? this.texts.term('applicant-kind', value) : '');
    const euros = (cents: number) => formatEuros(cents, this.texts.locale());
    const costs = (total: number, count: number) => (count === 0 ? '' : euros(total));
    return [
      this.line('apply.who.title', kind(this.form.applicantKind()), kind(there.applicantKind)),
      this.line('apply.start-date.title', this.form.startsOn(), there.startsOn ?? ''),
      this.line(
        'apply.costs.title',
        costs(this.form.totalCents(), this.form.costLines().length),
        costs(there.totalCents, there.costLines.length),
      ),
      this.line(
        'apply.own.title',
        euros(parseEuros(this.form.ownContribution()) ?? 0),
        euros(there.ownContributionCents),
      ),
      this.line('apply.exception.title', this.form.exceptionReason(), there.exceptionReason),
      this.line('apply.remarks.label', this.form.remarks(), there.remarks),
    ].filter(({ mine, there: other }) => mine !== other);
  });

  private line(
    key:
      | 'apply.who.title'
      | 'apply.start-date.title'
      | 'apply.costs.title'
      | 'apply.own.title'
      | 'apply.exception.title'
      | 'apply.remarks.label',
    mine: string,
    there: string,
  ) {
    return { label: this.texts.text(key), mine, there };
  }
}
