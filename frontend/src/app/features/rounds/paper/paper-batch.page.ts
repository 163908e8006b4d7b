/** One batch: type a form as it lies here, see which forms wait for a colleague or differ, and close when all are done. */
import { Component, computed, inject, input, signal } from '@angular/core';
import { load } from '../../../core/api/load';
import { formState } from '../../../core/forms/form-state';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Breadcrumb } from '../../../ui/list/breadcrumb';
import { Table, TableBox } from '../../../ui/list/table-box';
import { LoadState } from '../../../ui/message/load-state';
import { RoundFilesApi } from '../rounds.api';
import { PaperFormFields } from './paper-form-fields';
import { emptyForm, formRequest } from './typed-form';

@Component({
  selector: 'stoep-paper-batch-page',
  imports: [Breadcrumb, Button, ErrorSummary, LoadState, PaperFormFields, Table, TableBox, TermPipe, TextPipe],
  template: `
    <nav
      ui-breadcrumb
      [trail]="[{ label: 'paper.title' | text, link: '/medewerkers/stemmingen/' + slug() + '/papier' }]"
      [current]="'paper.batch' | text: { number: batch() }"
    ></nav>
    <h1>{{ 'paper.batch' | text: { number: batch() } }}</h1>
    <ui-load-state wholePage [of]="detail" />
    @if (detail.value(); as known) {
      <p>{{ 'paper.done-count' | text: { done: known.doneCount, all: known.formCount } }}</p>
      <p role="status">{{ done() }}</p>
      <ui-error-summary [form]="form" />
      @if (!known.closedAt) {
        @if (paper.value(); as round) {
          <form class="stoep-form stack" (submit)="$event.preventDefault(); enter()" novalidate>
            <stoep-paper-form-fields [round]="round" [form]="form" [(typed)]="typed" />
            <p>
              <button type="submit" ui-button="primary" [busy]="form.isBusy()">{{ 'paper.enter' | text }}</button>
            </p>
          </form>
        }
        <p>{{ 'paper.close-help' | text }}</p>
        <p>
          <button type="button" ui-button [busy]="form.isBusy()" (click)="close()">{{ 'paper.close' | text }}</button>
        </p>
      }
      @if (known.totals; as totals) {
        <p>
          {{ 'paper.totals' | text: { valid: totals.valid, voided: totals.void, duplicate: totals.duplicate } }}
        </p>
      }
      <div ui-table-box [label]="'paper.forms' | text">
        <table ui-table>
          <thead>
            <tr>
              <th scope="col">{{ 'paper.forms' | text }}</th>
              <th scope="col">{{ 'paper.state' | text }}</th>
            </tr>
          </thead>
          <tbody>
            @for (one of known.forms; track one.number) {
              <tr>
                <th scope="row">{{ 'paper.form' | text: { number: one.number } }}</th>
                <td>
                  {{ one.state | term: 'paper.state' }}
                  @if (one.labelDiffers) {
                    {{ 'paper.differs-label' | text }}
                  }
                  @if (one.choiceDiffers) {
                    {{ 'paper.differs-choice' | text }}
                  }
                  {{ one.reason }}
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
  `,
  host: { class: 'stoep-page__body' },
})
export class PaperBatchPage {
  readonly slug = input.required<string>();
  readonly batch = input.required<string>();
  private readonly api = inject(RoundFilesApi);
  private readonly texts = inject(Texts);
  protected readonly form = formState();
  protected readonly typed = signal(emptyForm);
  protected readonly done = signal('');
  protected readonly paper = load(
    () => this.slug(),
    (slug) => this.api.findPaper(slug),
  );
  protected readonly detail = load(
    () => ({ slug: this.slug(), batch: this.batch() }),
    ({ slug, batch }) => this.api.findBatch(slug, batch),
  );
  private readonly kind = computed(() => this.paper.value()?.ballotKind ?? 'at-most');

  protected async enter(): Promise<void> {
    const typed = this.typed();
    const { number } = typed;
    const isKnown = this.detail.value()?.forms.some((one) => String(one.number) === number.trim());
    if (!this.form.check(isKnown ? [] : [{ field: 'number', reason: 'paper-form-missing' }])) return;
    const request = formRequest(this.kind(), typed);
    if (!(await this.form.submit(() => this.api.enterForm(this.slug(), this.batch(), number.trim(), request)))) return;
    this.typed.set(emptyForm);
    this.done.set(this.texts.text('paper.entered', { number }));
    this.detail.reload();
  }

  protected async close(): Promise<void> {
    if (await this.form.submit(() => this.api.closeBatch(this.slug(), this.batch()))) this.detail.reload();
  }
}
