/** Joining an activity, once or always, with an account or with a name and an address; and leaving the series. */
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActivityView } from '@stoep/contracts';
import { clockTime, writtenDay } from '../../../core/format/dates';
import { formState } from '../../../core/forms/form-state';
import { Session } from '../../../core/session/session';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import type { Choice } from '../../../ui/form/choice';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { RadioGroup } from '../../../ui/form/radio-group';
import { SelectField } from '../../../ui/form/select-field';
import { TextInput } from '../../../ui/form/text-input';
import { Alert } from '../../../ui/message/alert';
import { ActivitiesApi } from '../activities.api';

const largestParty = 10;

@Component({
  selector: 'stoep-join-panel',
  imports: [Alert, Button, ErrorSummary, Field, RadioGroup, RouterLink, SelectField, TextInput, TextPipe],
  templateUrl: './join-panel.html',
  host: { class: 'panel panel--accent stack' },
})
export class JoinPanel {
  readonly activity = input.required<ActivityView>();
  readonly changed = output();

  protected readonly session = inject(Session);
  protected readonly form = formState();
  /** Told after a deed, until the next. */
  protected readonly said = signal('');
  protected readonly how = signal<string | null>('once');
  protected readonly partySize = signal('1');
  protected readonly name = signal('');
  protected readonly email = signal('');
  private readonly api = inject(ActivitiesApi);
  private readonly texts = inject(Texts);

  /** What one can still join: not the cancelled ones, and not those where one is already. */
  private readonly open = computed(() =>
    this.activity().dates.filter(
      ({ status, startsAt, mine }) =>
        status === 'scheduled' && startsAt > new Date().toISOString() && mine !== 'going' && mine !== 'waiting',
    ),
  );
  protected readonly dateChoices = computed<Choice[]>(() =>
    this.open().map(({ id, startsAt, isFull }) => {
      const locale = this.texts.locale();
      const when = `${writtenDay(startsAt, locale)}, ${clockTime(startsAt, locale)}`;
      return { value: id, label: isFull ? this.texts.text('activities.choice-full', { when }) : when };
    }),
  );
  protected readonly dateId = linkedSignal(() => this.dateChoices()[0]?.value ?? '');
  protected readonly isSeries = computed(() => this.activity().words !== null);
  protected readonly howChoices = computed<Choice[]>(() => [
    { value: 'once', label: this.texts.text('activities.join-once') },
    { value: 'always', label: this.texts.text('activities.join-always') },
  ]);
  protected readonly partyChoices = computed<Choice[]>(() => {
    const most = Math.min(largestParty, this.activity().capacity ?? largestParty);
    return Array.from({ length: most }, (_, index) => ({
      value: String(index + 1),
      label: this.texts.text('activities.party', { n: index + 1 }),
    }));
  });

  protected async join(): Promise<void> {
    const always = this.isSeries() && this.how() === 'always';
    const partySize = Number(this.partySize());
    const said = await this.try(async () => {
      if (!this.session.isSignedIn()) return this.joinByMail(always, partySize);
      return always ? this.joinSeries(partySize) : this.joinDate(partySize);
    });
    if (said) this.changed.emit();
  }

  protected async leaveSeries(): Promise<void> {
    const said = await this.try(async () => {
      await this.api.leaveSeries(this.activity().id);
      return this.texts.text('activities.left-series');
    });
    if (said) this.changed.emit();
  }

  private async joinDate(partySize: number): Promise<string> {
    const { state, place } = await this.api.joinDate(this.dateId(), partySize);
    return state === 'waiting'
      ? this.texts.text('activities.joined-waiting', { place: place ?? 1 })
      : this.texts.text('activities.joined');
  }

  private async joinSeries(partySize: number): Promise<string> {
    const { going, waiting } = await this.api.joinSeries(this.activity().id, partySize);
    return this.texts.text(waiting > 0 ? 'activities.joined-series-waiting' : 'activities.joined-series', {
      going,
      waiting,
    });
  }

  private async joinByMail(always: boolean, partySize: number): Promise<string> {
    await this.api.askByMail({
      activityId: this.activity().id,
      ...(!always && { dateId: this.dateId() }),
      partySize,
      name: this.name(),
      email: this.email(),
    });
    return this.texts.text('activities.mail-sent', { email: this.email() });
  }

  private async try(deed: () => Promise<string>): Promise<boolean> {
    this.said.set('');
    return this.form.submit(async () => this.said.set(await deed()));
  }
}
