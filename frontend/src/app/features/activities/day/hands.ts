/** Who offers help and who asks for it, and finding somebody by what they can do. For organisers. */
import { Component, computed, inject, input, signal } from '@angular/core';
import type { HandView, HelperView } from '@stoep/contracts';
import { talentKinds } from '@stoep/rules';
import { Api } from '../../../core/api/api';
import { load } from '../../../core/api/load';
import { formState } from '../../../core/forms/form-state';
import { Announcer } from '../../../core/shell/announcer';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { HandCard } from '../../../shared/hands/hand-card';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { SelectField } from '../../../ui/form/select-field';
import { TextInput } from '../../../ui/form/text-input';
import { LoadState } from '../../../ui/message/load-state';

@Component({
  selector: 'stoep-hands',
  imports: [Button, ErrorSummary, Field, HandCard, LoadState, SelectField, TermPipe, TextInput, TextPipe],
  templateUrl: './hands.html',
  host: { class: 'stack' },
})
export class Hands {
  readonly activityId = input.required<string>();
  protected readonly form = formState();
  protected readonly kind = signal('');
  /** Who is being asked just now. */
  protected readonly asking = signal('');
  protected readonly message = signal('');
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);

  protected readonly hands = load(this.activityId, (id, signal) =>
    this.api.get<HandView[]>(`/api/activities/${id}/hands`, {}, signal),
  );
  protected readonly helpers = load(
    () => ({ id: this.activityId(), kind: this.kind() }),
    ({ id, kind }, signal) =>
      this.api.get<HelperView[]>(`/api/activities/${id}/helpers`, kind === '' ? {} : { kind }, signal),
  );
  protected readonly kinds = computed(() =>
    talentKinds.map((value) => ({ value, label: this.texts.term('talent-kind', value) })),
  );

  protected start({ talentId }: HelperView): void {
    this.form.clear();
    this.asking.set(talentId);
  }

  protected async ask(talentId: string): Promise<void> {
    const isSaid = this.message().trim().length >= 3;
    if (!this.form.check(isSaid ? [] : [{ field: 'message', reason: 'text-length' }])) return;
    const path = `/api/activities/${this.activityId()}/helpers`;
    if (!(await this.form.submit(() => this.api.post(path, { talentId, message: this.message() })))) return;
    this.asking.set('');
    this.message.set('');
    this.reload();
    this.announcer.say(this.texts.text('hands.asked'));
  }

  protected reload(): void {
    this.hands.reload();
    this.helpers.reload();
  }
}
