/** My calendar and reminders: a secret address for one's own calendar, shown once, and what one wants a mail about. */
import { Component, computed, inject, signal } from '@angular/core';
import type { CalendarAddressMade, CalendarAddressView, ReminderSettings } from '@stoep/contracts';
import { reminders, type Reminder } from '@stoep/rules';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { DayPipe } from '../../core/format/format.pipes';
import { formState } from '../../core/forms/form-state';
import { Announcer } from '../../core/shell/announcer';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { SelectField } from '../../ui/form/select-field';
import { TextInput } from '../../ui/form/text-input';
import { Breadcrumb } from '../../ui/list/breadcrumb';
import { LoadState } from '../../ui/message/load-state';
import { DeviceReminders } from './device-reminders';

const addressPath = '/api/my/calendar-address';
const remindersPath = '/api/my/reminders';

@Component({
  imports: [
    Breadcrumb,
    Button,
    DayPipe,
    DeviceReminders,
    ErrorSummary,
    Field,
    LoadState,
    SelectField,
    TextInput,
    TextPipe,
  ],
  templateUrl: './calendar.page.html',
})
export class CalendarPage {
  protected readonly form = formState();
  /** As it was just made; after this page nobody can show it again. */
  protected readonly made = signal('');
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);

  protected readonly address = load(
    () => true,
    (_, abort) => this.api.get<CalendarAddressView>(addressPath, {}, abort),
  );
  protected readonly reminders = load(
    () => true,
    (_, abort) => this.api.get<ReminderSettings>(remindersPath, {}, abort),
  );
  protected readonly choices = computed(() =>
    reminders.map((value) => ({ value, label: this.texts.text(`settings.reminder.${value}`) })),
  );

  protected async make(): Promise<void> {
    await this.form.submit(async () => {
      const { address, madeAt } = await this.api.post<CalendarAddressMade>(addressPath);
      this.made.set(address);
      this.address.set({ madeAt });
    });
  }

  protected async revoke(): Promise<void> {
    const revoked = await this.form.submit(async () => {
      this.address.set(await this.api.delete<CalendarAddressView>(addressPath));
      this.made.set('');
    });
    if (revoked) this.announcer.say(this.texts.text('settings.calendar.revoked'));
  }

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.made());
    this.announcer.say(this.texts.text('settings.calendar.copied'));
  }

  protected async choose(reminder: string, activityId?: string): Promise<void> {
    const path = activityId ? `${remindersPath}/${activityId}` : remindersPath;
    const body = { reminder: (reminder || null) as Reminder | null };
    const saved = await this.form.submit(async () =>
      this.reminders.set(await this.api.put<ReminderSettings>(path, body)),
    );
    if (saved) this.announcer.say(this.texts.text('settings.saved'));
  }
}
