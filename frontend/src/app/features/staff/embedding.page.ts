/** Which other sites may show the agenda within them, for administrators; and the line of HTML that those sites need. */
import { Component, computed, inject, signal } from '@angular/core';
import type { EmbedOrigins } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { formState } from '../../core/forms/form-state';
import { DayPipe } from '../../core/format/format.pipes';
import { AreasStore } from '../../core/places/areas.store';
import { Announcer } from '../../core/shell/announcer';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { EmbedCode } from '../../shared/activities/embed-code';
import { Button } from '../../ui/button/button';
import type { Choice } from '../../ui/form/choice';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { SelectField } from '../../ui/form/select-field';
import { TextInput } from '../../ui/form/text-input';
import { LoadState } from '../../ui/message/load-state';

const path = '/api/embed-origins';

@Component({
  selector: 'stoep-embedding-page',
  imports: [Button, DayPipe, EmbedCode, ErrorSummary, Field, LoadState, SelectField, TextInput, TextPipe],
  templateUrl: './embedding.page.html',
})
export class EmbeddingPage {
  private readonly api = inject(Api);
  private readonly areas = inject(AreasStore);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);

  protected readonly list = load(
    () => ({}),
    (_, signal) => this.api.get<EmbedOrigins>(path, {}, signal),
  );
  protected readonly form = formState();
  protected readonly origin = signal('');
  protected readonly gebied = signal('');
  protected readonly areaChoices = computed<Choice[]>(() =>
    this.areas.wijken().map(({ code, name }) => ({ value: code, label: name })),
  );

  protected async add(): Promise<void> {
    if (!this.form.check(this.origin().trim() ? [] : [{ field: 'origin', reason: 'required' }])) return;
    const isDone = await this.form.submit(async () =>
      this.list.set(await this.api.post<EmbedOrigins>(path, { origin: this.origin() })),
    );
    if (!isDone) return;
    this.origin.set('');
    this.announcer.say(this.texts.text('embedding.added'));
  }

  protected async remove(origin: string): Promise<void> {
    const isDone = await this.form.submit(async () =>
      this.list.set(await this.api.delete<EmbedOrigins>(`${path}?origin=${encodeURIComponent(origin)}`)),
    );
    if (isDone) this.announcer.say(this.texts.text('embedding.removed'));
  }
}
