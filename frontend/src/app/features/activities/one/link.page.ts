/** The links in the mails to who joins without an account: one to confirm, one to leave. The address says which. */
import { Component, computed, inject, input, signal } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { load } from '../../../core/api/load';
import { DayPipe, TimePipe } from '../../../core/format/format.pipes';
import { formState } from '../../../core/forms/form-state';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { ActivitiesApi } from '../activities.api';

@Component({
  imports: [Button, DayPipe, ErrorSummary, RouterLink, TextPipe, TimePipe],
  template: `
    <div class="stoep-page stoep-page--narrow">
      <h1>{{ (deed() === 'confirm' ? 'activities.confirm-title' : 'activities.opt-out-title') | text }}</h1>
      <ui-error-summary [form]="form" />
      @if (said()) {
        <p role="status" class="lead">{{ said() }}</p>
        <a ui-button routerLink="/activiteiten">{{ 'agenda.all' | text }}</a>
      } @else {
        @if (dates().length > 1) {
          <h2>{{ joined.value()?.title }}</h2>
          <p>{{ 'activities.opt-out-one-text' | text }}</p>
          <ul class="stoep-plain-list stack">
            @for (date of dates(); track date.id) {
              <li class="row row--apart">
                <span>{{ date.startsAt | day }} {{ date.startsAt | time }}</span>
                @if (date.state === 'declined') {
                  <span>{{ 'activities.opted-out-date' | text }}</span>
                } @else {
                  <button type="button" ui-button [busy]="form.isBusy()" (click)="leaveOne(date.id)">
                    {{ 'activities.opt-out-one' | text }}
                    <span class="visually-hidden">{{ date.startsAt | day }}</span>
                  </button>
                }
              </li>
            }
          </ul>
        }
        <p>{{ (deed() === 'confirm' ? 'activities.confirm-text' : 'activities.opt-out-text') | text }}</p>
        <button type="button" ui-button="primary" [busy]="form.isBusy()" (click)="go()">
          {{ doKey() | text }}
        </button>
      }
    </div>
  `,
})
export class LinkPage {
  readonly deed = input.required<'confirm' | 'leave'>();
  protected readonly form = formState();
  protected readonly said = signal('');
  private readonly api = inject(ActivitiesApi);
  private readonly texts = inject(Texts);
  /** It stands behind the #, so that it reaches no server by itself. */
  private readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';

  protected readonly joined = load(
    () => (this.deed() === 'leave' ? this.token : undefined),
    (token) => this.api.findJoinedByMail(token),
  );
  protected readonly dates = computed(() => this.joined.value()?.dates.filter(({ isCancelled }) => !isCancelled) ?? []);
  protected readonly doKey = computed(() => {
    if (this.deed() === 'confirm') return 'activities.confirm-do';
    return this.dates().length > 1 ? 'activities.opt-out-all' : 'activities.opt-out-do';
  });

  protected async leaveOne(dateId: string): Promise<void> {
    await this.form.submit(async () => {
      await this.api.leaveByMail(this.token, dateId);
      this.joined.reload();
    });
  }

  protected async go(): Promise<void> {
    await this.form.submit(async () =>
      this.said.set(this.deed() === 'confirm' ? await this.confirm() : await this.leave()),
    );
  }

  private async confirm(): Promise<string> {
    const { going, waiting } = await this.api.confirmByMail(this.token);
    if (waiting > 0 && going === 0) return this.texts.text('activities.confirmed-waiting');
    return this.texts.text('activities.confirmed');
  }

  private async leave(): Promise<string> {
    await this.api.leaveByMail(this.token);
    return this.texts.text('activities.opted-out');
  }
}
