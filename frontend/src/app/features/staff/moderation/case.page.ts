/** One text that waits or was reported: what is in it, what happened, and the decision of the moderator. */
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ModerationCaseView } from '@stoep/contracts';
import { reportReasons } from '@stoep/rules';
import { Api } from '../../../core/api/api';
import { load } from '../../../core/api/load';
import { formState } from '../../../core/forms/form-state';
import { DayPipe } from '../../../core/format/format.pipes';
import { Announcer } from '../../../core/shell/announcer';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { RadioGroup } from '../../../ui/form/radio-group';
import { TextInput } from '../../../ui/form/text-input';
import { Breadcrumb } from '../../../ui/list/breadcrumb';
import { Moment, Timeline } from '../../../ui/list/timeline';
import { Alert } from '../../../ui/message/alert';
import { LoadState } from '../../../ui/message/load-state';
import { MarkedTextView } from './marked-text';

@Component({
  imports: [
    Alert,
    Breadcrumb,
    Button,
    DayPipe,
    ErrorSummary,
    Field,
    LoadState,
    MarkedTextView,
    Moment,
    RadioGroup,
    RouterLink,
    TermPipe,
    TextInput,
    TextPipe,
    Timeline,
  ],
  templateUrl: './case.page.html',
  host: { class: 'stack' },
})
export class ModerationCasePage {
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);
  protected readonly form = formState();
  protected readonly decision = signal<string | null>(null);
  protected readonly reason = signal<string | null>(null);
  protected readonly explanation = signal('');
  protected readonly page = load(this.id, (id, abort) =>
    this.api.get<ModerationCaseView>(`/api/moderation/cases/${id}`, {}, abort),
  );
  protected readonly trail = computed(() => [
    { label: this.texts.text('moderation.queue.title'), link: '/medewerkers/moderatie' },
  ]);
  protected readonly reasons = computed(() =>
    reportReasons.map((value) => ({ value, label: this.texts.term('moderation.reason', value) })),
  );
  protected readonly choices = computed(() => {
    const found = this.page.value();
    if (found?.isAppealOpen)
      return [
        { value: 'granted', label: this.texts.text('moderation.case.grant') },
        { value: 'dismissed', label: this.texts.text('moderation.case.dismiss') },
      ];
    const decisions = found?.mayAskChange ? ['show', 'hide', 'ask-change'] : ['show', 'hide'];
    return decisions.map((value) => ({ value, label: this.texts.term('moderation.case', value) }));
  });

  protected async decide({ id, version, isAppealOpen }: ModerationCaseView): Promise<void> {
    if (!this.form.check(this.decision() ? [] : [{ field: 'decision', reason: 'required' }])) return;
    const explanation = this.explanation().trim();
    const body = isAppealOpen
      ? { version, outcome: this.decision(), explanation }
      : { version, decision: this.decision(), explanation, ...(this.reason() && { reason: this.reason() }) };
    const path = `/api/moderation/cases/${id}/${isAppealOpen ? 'decide-appeal' : 'decide'}`;
    if (await this.form.submit(() => this.api.post(path, body))) this.renew();
  }

  protected async pause({ id, version }: ModerationCaseView): Promise<void> {
    if (await this.form.submit(() => this.api.post(`/api/moderation/cases/${id}/pause`, { version }))) this.renew();
  }

  private renew(): void {
    this.decision.set(null);
    this.explanation.set('');
    this.announcer.say(this.texts.text('moderation.case.done'));
    this.page.reload();
  }
}
