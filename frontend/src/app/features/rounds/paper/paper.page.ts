/** The batches of ballots on paper of a round: how far each is, and a new one. */
import { Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { load } from '../../../core/api/load';
import { formState } from '../../../core/forms/form-state';
import { DayPipe, TimePipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import { LoadState } from '../../../ui/message/load-state';
import { RoundFilesApi } from '../rounds.api';

@Component({
  selector: 'stoep-paper-page',
  imports: [Button, DayPipe, ErrorSummary, Field, LoadState, RouterLink, TextInput, TextPipe, TimePipe],
  template: `
    <h1>{{ 'paper.title' | text }}</h1>
    <ui-load-state wholePage [of]="paper" />
    @if (paper.value(); as known) {
      <p>{{ known.title }}</p>
      @if (known.paperUntil; as until) {
        <p>{{ 'paper.intro' | text }}</p>
        <p>{{ 'paper.until' | text: { day: (until | day), time: (until | time) } }}</p>
        <h2>{{ 'paper.batches' | text }}</h2>
        <ul>
          @for (batch of known.batches; track batch.number) {
            <li>
              <a [routerLink]="batch.number.toString()">{{ 'paper.batch' | text: { number: batch.number } }}</a>
              @if (batch.totals; as totals) {
                {{ 'paper.totals' | text: { valid: totals.valid, voided: totals.void, duplicate: totals.duplicate } }}
              } @else {
                {{ 'paper.done-count' | text: { done: batch.doneCount, all: batch.formCount } }}
              }
            </li>
          }
        </ul>
        @if (known.state === 'open') {
          <h2>{{ 'paper.new' | text }}</h2>
          <ui-error-summary [form]="form" />
          <form class="stoep-form" (submit)="$event.preventDefault(); make()" novalidate>
            <ui-field name="formCount" [label]="'paper.form-count' | text" [error]="form.error('formCount')">
              <input ui-input inputmode="numeric" autocomplete="off" [(value)]="formCount" />
            </ui-field>
            <button type="submit" ui-button [busy]="form.isBusy()">{{ 'paper.make' | text }}</button>
          </form>
        }
      } @else {
        <p>{{ 'paper.none' | text }}</p>
      }
    }
  `,
  host: { class: 'stoep-page__body' },
})
export class PaperPage {
  readonly slug = input.required<string>();
  private readonly api = inject(RoundFilesApi);
  private readonly router = inject(Router);
  protected readonly form = formState();
  protected readonly formCount = signal('');
  protected readonly paper = load(
    () => this.slug(),
    (slug) => this.api.findPaper(slug),
  );

  protected async make(): Promise<void> {
    let number = 0;
    const made = await this.form.submit(async () => {
      ({ number } = await this.api.makeBatch(this.slug(), Number(this.formCount())));
    });
    if (made) await this.router.navigate(['/medewerkers/stemmingen', this.slug(), 'papier', number]);
  }
}
