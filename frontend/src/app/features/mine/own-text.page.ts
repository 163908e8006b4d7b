/** A text of one's own that waits for a look, or that a moderator decided on; with what one can do about it. */
import { Component, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnCase } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { formState } from '../../core/forms/form-state';
import { DayPipe } from '../../core/format/format.pipes';
import { PageTitle } from '../../core/shell/page-title';
import { TermPipe, TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-input';
import { Alert } from '../../ui/message/alert';
import { LoadState } from '../../ui/message/load-state';

@Component({
  imports: [Alert, Button, DayPipe, ErrorSummary, Field, LoadState, RouterLink, TermPipe, TextInput, TextPipe],
  templateUrl: './own-text.page.html',
})
export class OwnTextPage {
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  protected readonly form = formState();
  protected readonly page = load(this.id, (id, abort) => this.api.get<OwnCase>(`/api/my/texts/${id}`, {}, abort));
  protected readonly text = linkedSignal(() => this.page.value()?.heldText ?? '');
  protected readonly note = signal('');
  protected readonly appeal = signal('');

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const found = this.page.value();
      if (found) title.show(found.initiativeTitle);
    });
  }

  protected send(what: 'text' | 'note' | 'appeal'): Promise<void> {
    const path = `/api/my/texts/${this.id()}`;
    if (what === 'text') return this.done(() => this.api.put(path, { text: this.text().trim() }));
    return this.done(() => this.api.post(`${path}/${what}`, { text: this[what]().trim() }));
  }

  private async done(deed: () => Promise<unknown>): Promise<void> {
    if (await this.form.submit(deed)) this.page.reload();
  }
}
