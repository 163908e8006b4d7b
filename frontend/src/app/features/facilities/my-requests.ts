/** What somebody asked of one place, with the answers. A request that is no longer needed is taken back here. */
import { Component, computed, inject, input } from '@angular/core';
import type { BookingView } from '@stoep/contracts';
import { load } from '../../core/api/load';
import { DayPipe, TimePipe } from '../../core/format/format.pipes';
import { formState } from '../../core/forms/form-state';
import { Session } from '../../core/session/session';
import { Announcer } from '../../core/shell/announcer';
import { TermPipe, TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Badge } from '../../ui/message/badge';
import { FacilitiesApi } from './facilities.api';

@Component({
  selector: 'stoep-my-requests',
  imports: [Badge, Button, DayPipe, ErrorSummary, TermPipe, TextPipe, TimePipe],
  template: `
    @if (requests().length) {
      <h3>{{ 'facilities.my-requests' | text }}</h3>
      <ui-error-summary [form]="form" />
      <ul class="stoep-link-list">
        @for (one of requests(); track one.id) {
          <li class="stack stack--tight">
            <p class="row">
              <strong>{{ one.startsAt | day }}</strong>
              {{ 'facilities.from-to' | text: { from: (one.startsAt | time), to: (one.endsAt | time) } }}
              <span [ui-badge]="looks[one.state]">{{ one.state | term: 'booking-state' }}</span>
            </p>
            <p>{{ one.purpose }}</p>
            @if (one.answer) {
              <p class="soft">{{ 'facilities.answer-was' | text: { answer: one.answer } }}</p>
            }
            @if (one.state === 'asked' || one.state === 'agreed') {
              <p>
                <button type="button" ui-button="subtle" [busy]="form.isBusy()" (click)="withdraw(one)">
                  {{ 'facilities.withdraw' | text }}
                </button>
              </p>
            }
          </li>
        }
      </ul>
    }
  `,
  host: { class: 'stack' },
})
export class MyRequests {
  readonly slug = input.required<string>();
  protected readonly form = formState();
  protected readonly looks = { asked: 'attention', agreed: 'good', refused: 'ended', withdrawn: 'neutral' } as const;
  private readonly api = inject(FacilitiesApi);
  private readonly session = inject(Session);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);

  private readonly mine = load(
    () => this.session.person()?.id,
    (_, signal) => this.api.findMine(signal),
  );
  protected readonly requests = computed(() =>
    (this.mine.value()?.bookings ?? []).filter(({ facilitySlug }) => facilitySlug === this.slug()),
  );

  reload(): void {
    this.mine.reload();
  }

  protected async withdraw({ id }: BookingView): Promise<void> {
    if (!(await this.form.submit(() => this.api.withdrawBooking(id)))) return;
    this.announcer.say(this.texts.text('facilities.withdrawn'));
    this.mine.reload();
  }
}
