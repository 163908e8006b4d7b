/** In Mijn: who asks me to apply along. Yes or no here does the same as the link in the mail. */
import { Component, inject, output } from '@angular/core';
import type { AskedToApply } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { formState } from '../../core/forms/form-state';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';

@Component({
  selector: 'stoep-asked-cards',
  imports: [Button, ErrorSummary, TextPipe],
  template: `
    <ui-error-summary [form]="form" />
    @for (one of asked.value(); track one.id) {
      <article class="panel panel--accent stack">
        <h3>{{ 'together.mine' | text: { title: one.title } }}</h3>
        <p>{{ 'together.question' | text: { name: one.namedByName, title: one.title } }}</p>
        <p>{{ 'together.means' | text }}</p>
        <div class="row">
          <button type="button" ui-button [busy]="form.isBusy()" (click)="answer(one, 'consent')">
            {{ 'together.yes' | text }}
          </button>
          <button type="button" ui-button="subtle" (click)="answer(one, 'decline')">
            {{ 'together.no' | text }}
          </button>
        </div>
      </article>
    }
  `,
  host: { class: 'stack' },
})
export class AskedCards {
  readonly answered = output();
  protected readonly form = formState();
  private readonly api = inject(Api);
  readonly asked = load(
    () => true,
    (_, signal) => this.api.get<AskedToApply[]>('/api/my/asked-to-apply', {}, signal),
  );

  protected async answer(one: AskedToApply, answer: 'consent' | 'decline'): Promise<void> {
    if (!(await this.form.submit(() => this.api.post(`/api/my/asked-to-apply/${one.id}/${answer}`)))) return;
    this.asked.reload();
    this.answered.emit();
  }
}
