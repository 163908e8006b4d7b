/** What initiators and staff do with it from here on: news, start, finish, hand over, join, and answering for the municipality. */
import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { InitiativeDetail, MergeView } from '@stoep/contracts';
import { mayBecome, newsEditableMs } from '@stoep/rules';
import { Api } from '../../../core/api/api';
import { formState } from '../../../core/forms/form-state';
import { DayPipe } from '../../../core/format/format.pipes';
import { Session } from '../../../core/session/session';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { RadioGroup } from '../../../ui/form/radio-group';
import { SelectField } from '../../../ui/form/select-field';
import { TextInput } from '../../../ui/form/text-input';
import { TextForm } from './text-form';

@Component({
  selector: 'stoep-next-panel',
  imports: [Button, DayPipe, ErrorSummary, Field, RadioGroup, SelectField, TextForm, TextInput, TextPipe],
  templateUrl: './next-panel.html',
})
export class NextPanel {
  readonly initiative = input.required<InitiativeDetail>();
  readonly changed = output();
  protected readonly session = inject(Session);
  protected readonly form = formState();
  protected readonly joining = formState();
  protected readonly into = signal('');
  protected readonly reason = signal('');
  protected readonly decision = signal<string | null>(null);
  protected readonly newsPhoto = signal('');
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);

  protected readonly isStaff = computed(() => !this.initiative().isMine && this.session.may('initiative.respond'));
  protected readonly mayTakeOver = computed(
    () => !this.initiative().isMine && this.session.may('initiative.take-over'),
  );
  protected readonly mayStart = computed(
    () => this.initiative().isMine && mayBecome(this.initiative().state, 'running'),
  );
  protected readonly mayFinish = computed(() => this.initiative().isMine && this.initiative().state === 'running');
  protected readonly mayHandOver = computed(
    () => this.initiative().isMine && !this.initiative().handover && mayBecome(this.initiative().state, 'handed-over'),
  );
  protected readonly mayJoin = computed(
    () => (this.initiative().isMine || this.mayTakeOver()) && mayBecome(this.initiative().state, 'merged'),
  );
  protected readonly mayTell = computed(
    () => this.initiative().isMine && !['draft', 'withdrawn', 'merged'].includes(this.initiative().state),
  );
  protected readonly lastNews = computed(() => {
    const last = this.initiative()
      .timeline.filter(({ event }) => event === 'update')
      .at(-1);
    return last && Date.now() - new Date(last.at).getTime() < newsEditableMs ? last : null;
  });
  protected readonly photoChoices = computed(() =>
    this.initiative().photos.map(({ id, description }) => ({ value: id, label: description })),
  );
  protected readonly decisions = computed(() =>
    (['accept', 'decline'] as const).map((value) => ({ value, label: this.texts.text(`life.handover-${value}`) })),
  );

  protected readonly postNews = (text: string) =>
    this.api.post(this.path('news'), { text, ...(this.newsPhoto() && { photoId: this.newsPhoto() }) });
  protected readonly changeNews = (text: string) => {
    const last = this.lastNews();
    return this.api.put(this.path(`news/${last?.position}`), { text, ...(last?.photoId && { photoId: last.photoId }) });
  };
  protected readonly finish = (outcome: string) => this.api.post(this.path('finish'), { outcome });
  protected readonly askHandover = (reason: string) => this.api.post(this.path('handover'), { reason });
  protected readonly answerPublicly = (text: string) => this.api.post(this.path('answer'), { text });

  protected start(): Promise<void> {
    return this.carryOut(() => this.api.post(this.path('start')));
  }

  protected answerMerge(merge: MergeView, answer: 'agree' | 'decline'): Promise<void> {
    return this.carryOut(() => this.api.post(this.path(`merges/${merge.id}/answer`), { answer }));
  }

  protected async decideHandover(): Promise<void> {
    await this.carryOut(() =>
      this.api.post(this.path('handover/decision'), { decision: this.decision() ?? '', reason: this.reason().trim() }),
    );
  }

  /** People paste the whole address of a page; the last part of it names the initiative. */
  protected async proposeMerge(): Promise<void> {
    const into = this.into().trim().split(/[?#]/)[0]?.replace(/\/$/, '').split('/').at(-1) ?? '';
    const isDone = await this.joining.submit(() =>
      this.api.post(this.path('merges'), { into, reason: this.reason().trim() }),
    );
    if (isDone) this.changed.emit();
  }

  private async carryOut(deed: () => Promise<unknown>): Promise<void> {
    if (await this.form.submit(deed)) this.changed.emit();
  }

  private path(rest: string): string {
    return `/api/initiatives/${this.initiative().id}/${rest}`;
  }
}
